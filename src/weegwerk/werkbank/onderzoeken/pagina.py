"""A page of an investigation: its outcome beside the questions, and what is impossible beside the field."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.urls import reverse

from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.zekerheid import Beeld
from weegwerk.werkbank.documenten.pagina import Pagina
from weegwerk.werkbank.documenten.vragen import Stap
from weegwerk.werkbank.onderzoeken import paneel
from weegwerk.werkbank.onderzoeken.aandelen import over_aandelen
from weegwerk.werkbank.onderzoeken.meten import meetbeeld, taak_van
from weegwerk.werkbank.onderzoeken.stappen import METEN, STAPPEN, TAKEN, WERKTIJD
from weegwerk.werkbank.onderzoeken.velden import AANDELEN
from weegwerk.werkbank.onderzoeken.zekerheid import beeld_van


class OnderzoekPagina(Pagina[Document]):
    sjabloon = "onderzoeken/groep.html"
    paneelsjabloon = "onderzoeken/paneel.html"

    @classmethod
    def reeks(cls, _soort: Any, _houder: Any) -> Sequence[Stap[Document]]:
        return STAPPEN

    def beoordeel(self) -> Uitkomst:
        return bereken(self.versie.document)

    @property
    def vergrendeld(self) -> bool:
        return bool(self.houder.vastgesteld)

    @property
    def onmogelijk(self) -> dict[str, str]:
        paden = {}
        for signaal in self.oordeel.signalen:
            if signaal.code == "waarde_buiten_bereik":
                _taken, nummer, *rest = signaal.pad
                veld = ".".join(map(str, rest)) + ("" if rest[0] in AANDELEN else ".percentage")
                paden[f"taken.{self.versie.document.taken[int(nummer)].code}.{veld}"] = (
                    f"{signaal.tekst} {signaal.wat_nu}"
                )
        return paden

    @property
    def focus(self) -> str:
        """After starting the clock comes stopping it, after that how many; a percentage that was taken over asks why."""
        doe, _teken, wat = self.gedaan.partition(":")
        if doe == "start" and self.meting["lopend"]:
            return f"stop:{self.meting['lopend'][-1]['rij']}"
        if doe == "stop":
            return f"{self.plek.groep.lijst}.{wat}.eenheden"
        return f"taken.{self.plek.groep.id}.{wat}.motivering" if doe == "neem" else super().focus

    @cached_property
    def beeld(self) -> Beeld | None:
        """How sure the outcome is, where something says so."""
        return beeld_van(self.versie.document, self.oordeel)

    @cached_property
    def meting(self) -> dict[str, Any]:
        """What the timings of a task say; empty on every other page."""
        taak = taak_van(self.plek, self.versie.document)
        if taak is None or self.plek.groep.sjabloon not in (METEN, WERKTIJD):
            return {}
        return meetbeeld(self.versie.document, taak, self.oordeel.methode)

    @property
    def zaakbestand(self) -> str:
        return reverse("onderzoeken:zaakbestand", args=[self.houder.pk])

    def eigen_context(self) -> dict[str, Any]:
        context = {
            "onderzoek": self.houder,
            **paneel.paneel(self.houder.pk, self.versie.document, self.oordeel, self.beeld),
        }
        if self.plek.groep.sjabloon == TAKEN:
            context |= {"aandelen_pagina": True, **over_aandelen(self)}
        if self.meting:
            context |= {"meting": self.meting, "naar_taak": self.adres(self.plek.stap.id, self.plek.groep.terug)}
        return context
