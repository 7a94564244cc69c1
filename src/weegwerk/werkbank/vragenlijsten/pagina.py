"""What a page of the questionnaire shows; the same for the party itself and for the expert who types from paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from weegwerk.inhoud.vragenlijsten import Plaats, TaakNaam, Vragenblad, bladen_van
from weegwerk.inhoud.vragenlijsten import Vragenlijst as Lijst
from weegwerk.kern.document import bewerken
from weegwerk.kern.document.nederlands import als_nederlands
from weegwerk.kern.vragenlijst import Antwoorden, GevraagdeTaak
from weegwerk.werkbank.documenten.versies import Versie
from weegwerk.werkbank.documenten.vragen import Stapstaat, staat
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.vragenlijsten import selectors
from weegwerk.werkbank.vragenlijsten.deuren import Deur
from weegwerk.werkbank.vragenlijsten.forms import Vragenlijstformulier
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker


@dataclass
class Vragenlijstpagina:
    """A questionnaire in one language, with its newest answers."""

    bezoeker: Bezoeker
    versie: Versie[Antwoorden]
    deur: Deur
    taal: str = "nl"
    elders: Mapping[str, bewerken.Waarde] = field(default_factory=dict)

    @cached_property
    def lijst(self) -> Lijst:
        return selectors.lijst_van(self.versie.document)

    @property
    def partij(self) -> str:
        return self.versie.document.partij

    @cached_property
    def bladen(self) -> list[Vragenblad]:
        return bladen_van(self.lijst, namen(self.versie.document.taken))

    def blad(self, blad_id: str) -> Vragenblad:
        gevonden = next((blad for blad in self.bladen if blad.id == blad_id), None)
        if gevonden is None:
            raise NietGevonden
        return gevonden

    def vragen(self, blad: Vragenblad, data: QueryDict | None = None) -> Vragenlijstformulier:
        waarden = bewerken.velden(self.versie.document)
        return Vragenlijstformulier(self.lijst, blad.plaatsen(self.partij), self.partij, self.taal, waarden, data)

    def na(self, blad: Vragenblad) -> str:
        """Address of the page after this one; after the last one comes handing in."""
        verder = self.bladen.index(blad) + 1
        return self.deur.blad(self.bladen[verder].id) if verder < len(self.bladen) else self.deur.inleveren()

    def voor(self, blad: Vragenblad) -> str:
        plaats = self.bladen.index(blad)
        return self.deur.blad(self.bladen[plaats - 1].id) if plaats else self.deur.begin()

    def stappen(self, huidig: str = "") -> list[dict[str, Any]]:
        return [
            {
                "naam": blad.naam(self.taal),
                "staat": staat_van(blad, self.versie.document),
                "url": self.deur.blad(blad.id),
                "huidig": blad.id == huidig,
            }
            for blad in self.bladen
        ]

    @property
    def begonnen(self) -> bool:
        return bool(self.versie.document.antwoorden or self.versie.document.per_taak)

    @property
    def eerste_open(self) -> str:
        """Where to go on: the first page with a question that has no answer."""
        open_ = (blad for blad in self.bladen if staat_van(blad, self.versie.document) is not Stapstaat.KLAAR)
        verder = next(open_, None)
        return self.deur.blad(verder.id) if verder else self.deur.inleveren()

    @property
    def inleiding(self) -> list[str]:
        return [zin.in_taal(self.taal) for zin in self.lijst.inleiding.voor(self.partij)]

    @property
    def niet_schrijven(self) -> str:
        return self.lijst.niet_schrijven.in_taal(self.taal)

    @property
    def samenvatting(self) -> list[dict[str, Any]]:
        """Every page with its questions and answers in words."""
        return [
            {
                "blad": blad,
                "naam": blad.naam(self.taal),
                "url": self.deur.blad(blad.id),
                "antwoorden": [(self._zin(p), self.in_woorden(p)) for p in blad.plaatsen(self.partij)],
            }
            for blad in self.bladen
        ]

    def vakken(self, form: Vragenlijstformulier) -> list[dict[str, Any]]:
        """The questions of a form with what stands around them on the page."""
        return [
            {
                "veld": form[naam],
                "eenheid": plaats.vraag.eenheid.in_taal(self.taal) if plaats.vraag.eenheid else "",
                "getoond": f"{naam}__getoond" if plaats.vraag.invoer == "vinkjes" else "",
            }
            for naam, plaats in form.plaatsen.items()
        ]

    def in_woorden(self, plaats: Plaats) -> str:
        antwoord = self.versie.document.antwoord(plaats.vraag.id, plaats.taak)
        return antwoord_in_woorden(self.lijst, plaats, antwoord, self.taal)

    def elders_in_woorden(self, blad: Vragenblad) -> list[tuple[str, str]]:
        """What was filled in in another window and did not stay: the question and that answer."""
        return [
            (
                self._zin(plaats),
                antwoord_in_woorden(self.lijst, plaats, self.elders[plaats.pad], self.taal) or _("leeg"),
            )
            for plaats in blad.plaatsen(self.partij)
            if plaats.pad in self.elders
        ]

    def _zin(self, plaats: Plaats) -> str:
        zin = plaats.vraag.zin(self.partij)
        return zin.in_taal(self.taal) if zin else ""

    def bladcontext(self, blad: Vragenblad, form: Vragenlijstformulier) -> dict[str, Any]:
        """What the templates of one page of questions need."""
        return {
            "pagina": self,
            "taal": self.taal,
            "stappen": self.stappen(blad.id),
            "blad": blad,
            "naam": blad.naam(self.taal),
            "nummer": self.bladen.index(blad) + 1,
            "aantal": len(self.bladen),
            "form": form,
            "vakken": self.vakken(form),
            "vorige": self.voor(blad),
            "elders": self.elders_in_woorden(blad),
            "bewaard_om": self.versie.wanneer if self.begonnen else None,
            "niet_alles": bool(form.errors),
        }


def antwoord_in_woorden(lijst: Lijst, plaats: Plaats, antwoord: bewerken.Waarde | tuple[str, ...], taal: str) -> str:
    """An answer as a person reads it; empty where there is none."""
    if not antwoord:
        return ""
    if plaats.vraag.keuzes:
        namen = {keuze.id: keuze.in_taal(taal) for keuze in lijst.keuzes(plaats.vraag)}
        gekozen = [antwoord] if isinstance(antwoord, str) else antwoord
        return ", ".join(namen.get(keuze, keuze) for keuze in gekozen)
    tekst = antwoord if isinstance(antwoord, str) else ", ".join(antwoord)
    if plaats.vraag.invoer == "getal" and taal == "nl":
        tekst = als_nederlands("getal", tekst)
    return f"{tekst} {plaats.vraag.eenheid.in_taal(taal)}" if plaats.vraag.eenheid else tekst


def namen(taken: tuple[GevraagdeTaak, ...]) -> list[TaakNaam]:
    return [TaakNaam(taak.code, taak.naam or "") for taak in taken]


def staat_van(blad: Vragenblad, document: Antwoorden) -> Stapstaat:
    """How far a page is; it is done when every question on it has an answer."""
    gevuld = [bool(document.antwoord(plaats.vraag.id, plaats.taak)) for plaats in blad.plaatsen(document.partij)]
    return staat(begonnen=any(gevuld), af=all(gevuld))
