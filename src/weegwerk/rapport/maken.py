"""From an investigation to its report: calculate, account for it, set it up by a model."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from weegwerk.kern import bewijs as bewijzen
from weegwerk.kern.document import als_json, canoniek
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.lezers import Inzage, voor_lezer
from weegwerk.rapport.blokken import Rapportdocument
from weegwerk.rapport.bouw import opmaak
from weegwerk.rapport.modellen import Stof, model
from weegwerk.rapport.pdf import JsonBijlage, maak_pdf
from weegwerk.yaml_strikt import GROOTSTE_TEKST

ONDERZOEK, BEWIJS = "onderzoek.json", "bewijs.json"
_MIDDAG = time(12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Opzet:
    """A report that is ready to be made: the part of the document it is about, its outcome, its receipt and its tree."""

    onderzoek: Onderzoek
    uitkomst: Uitkomst
    bewijs: dict[str, Any]
    boom: Rapportdocument
    dag: date

    @property
    def tijdstip(self) -> datetime:
        return datetime.combine(self.dag, _MIDDAG)

    @property
    def bijlagen(self) -> tuple[JsonBijlage, JsonBijlage]:
        return (
            JsonBijlage(ONDERZOEK, als_json(self.onderzoek).decode(), "Het onderzoek als zaakbestand", "source"),
            JsonBijlage(BEWIJS, canoniek(self.bewijs).decode(), "Het bewijs van de berekening", "data"),
        )

    def pdf(self) -> bytes:
        return maak_pdf(self.boom, self.tijdstip, self.bijlagen)


def stel_op(onderzoek: Onderzoek, modelnaam: str, inzage: Inzage | None = None) -> Opzet:
    """Calculate and set up the report; without `inzage` the whole, for the expert alone.

    Raises KernFout where there is no outcome to report.
    """
    gekozen = model(modelnaam)
    deel = gekozen.beperk(voor_lezer(onderzoek, inzage) if inzage else onderzoek)
    _past(deel)
    uitkomst = bereken(deel)
    if uitkomst.loonwaarde is None or uitkomst.beoordelingsdatum is None:
        fouten = " ".join(signaal.tekst for signaal in uitkomst.signalen if signaal.ernst == "fout")
        raise KernFout("geen_uitkomst", f"Er is nog geen uitkomst. {fouten}", "Vul eerst aan wat ontbreekt.")
    voor = {"voor": inzage.als_json()} if inzage else {}
    bewijs = bewijzen.maak(deel, uitkomst, {"model": modelnaam, "opmaak": opmaak(), **voor})
    boom = gekozen.stel_op(Stof(deel, uitkomst, bewijs, inzage))
    return Opzet(deel, uitkomst, bewijs, boom, _dag(deel, uitkomst.beoordelingsdatum))


def _past(onderzoek: Onderzoek) -> None:
    """A report that cannot be read back cannot be checked."""
    lengte = len(als_json(onderzoek).decode())
    if lengte > GROOTSTE_TEKST:
        raise KernFout(
            "zaak_te_groot",
            f"De teksten in dit onderzoek zijn samen {lengte // 1000} kB; in een rapport past {GROOTSTE_TEKST // 1000} kB.",
            "Kort de langste teksten in.",
        )


def _dag(onderzoek: Onderzoek, anders: date) -> date:
    """The day that the report itself names; there is no clock here."""
    vastgesteld = onderzoek.vaststelling.datum if onderzoek.vaststelling else None
    return onderzoek.kop.datum_rapportage or vastgesteld or anders
