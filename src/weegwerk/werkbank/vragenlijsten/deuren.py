"""Where the pages of a questionnaire are: by a link for the party itself, within the workbench for the expert."""

from typing import Protocol

from django.urls import reverse

from weegwerk.werkbank.vragenlijsten.models import Vragenlijst


class Deur(Protocol):
    """Addresses of the pages, for whoever works on them."""

    def begin(self) -> str: ...
    def blad(self, blad_id: str) -> str: ...
    def inleveren(self) -> str: ...


class LinkDeur:
    def __init__(self, vragenlijst: Vragenlijst) -> None:
        self.id = vragenlijst.pk

    def begin(self) -> str:
        return reverse("vragenlijsten:begin", args=[self.id])

    def blad(self, blad_id: str) -> str:
        return reverse("vragenlijsten:blad", args=[self.id, blad_id])

    def inleveren(self) -> str:
        return reverse("vragenlijsten:inleveren", args=[self.id])


class PapierDeur:
    def __init__(self, vragenlijst: Vragenlijst) -> None:
        self.delen = (vragenlijst.onderzoek_id, vragenlijst.partij)

    def begin(self) -> str:
        return reverse("vragenlijsten:antwoorden", args=self.delen)

    def blad(self, blad_id: str) -> str:
        return reverse("vragenlijsten:papier", args=[*self.delen, blad_id])

    def inleveren(self) -> str:
        return reverse("vragenlijsten:antwoorden", args=self.delen)
