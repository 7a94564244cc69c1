"""Vragen aan de database van de lijsten in een dossier: bij weinig rijen evenveel als bij veel."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bench.tabel import Uitslag

if TYPE_CHECKING:
    from bench.praktijk import Werkplek

WEINIG, VEEL = 10, 200


def meet(werkplek: "Werkplek") -> list[Uitslag]:
    from bench.werkbank import tel_vragen

    paden = _paden(werkplek)
    _vul(werkplek, WEINIG)
    weinig = tel_vragen(werkplek, paden)
    _vul(werkplek, VEEL - WEINIG)
    veel = tel_vragen(werkplek, paden)
    return [Uitslag(naam, f"{weinig[naam]} en {veel[naam]}", "gelijk", weinig[naam] == veel[naam]) for naam in paden]


def _paden(werkplek: "Werkplek") -> dict[str, str]:
    from django.urls import reverse

    namen = ("stukken:lijst", "partners:lijst", "tijdlijn:dossier", "post:dossier", "agenda:dossier")
    paden = {naam: reverse(naam, args=[werkplek.dossier]) for naam in namen}
    return paden | {"post:lijst": reverse("post:lijst")}


def _vul(werkplek: "Werkplek", aantal: int) -> None:
    """Zoveel rijen erbij in elke lijst, langs de gewone weg."""
    from django.db import transaction
    from django.utils import timezone
    from django_scopes import scope

    from weegwerk.werkbank.dossiers.selectors import dossier_voor
    from weegwerk.werkbank.partners import services as partners
    from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens
    from weegwerk.werkbank.post import services as post
    from weegwerk.werkbank.stukken import services as stukken
    from weegwerk.werkbank.stukken.beschrijving import Beschrijving, SoortStuk

    wie, vandaag = werkplek.wie, timezone.localdate()
    with scope(organisatie=wie.organisatie), transaction.atomic():
        dossier = dossier_voor(wie, werkplek.dossier)
        for nummer in range(aantal):
            dag = vandaag - timedelta(days=nummer)
            partners.voeg_toe(
                wie, dossier.pk, Partnergegevens(naam=f"Partner {nummer}", functie=Partnerfunctie.JOBCOACH)
            )
            beschrijving = Beschrijving(titel=f"Stuk {nummer}", soort=SoortStuk.BRIEF, op=dag)
            stukken.voeg_toe(wie, dossier.pk, beschrijving, "stuk.txt", b"Beste meneer, mevrouw")
            adres = f"partner{nummer}@weegwerk.example"
            post.zet_klaar(wie, post.NieuwBericht(dossier, adres, "Uw brief", "Hierbij de brief.", "brief"))
            post.noteer_verzonden(wie, dossier.pk, post.NieuweVerzending("brief", adres, "Brief", "brief", dag))
