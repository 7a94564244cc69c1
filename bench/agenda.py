"""De agenda van een team met vijfduizend open opdrachten en evenveel afspraken, tegen de referentie."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

from bench.tabel import Uitslag, keer, midden, ms

if TYPE_CHECKING:
    from bench.praktijk import Werkplek

AANTAL, KEREN, DOEL = 5000, 25, 2


def meet(werkplek: "Werkplek") -> list[Uitslag]:
    """Elke bladzijde om en om met de referentie, op dezelfde gegevens; hoe die zelf groeit staat erbij."""
    bladzijden = werkplek.bladzijden
    referentie = bladzijden["referentie"]
    voor = midden([_tijd(werkplek, referentie) for _keer in range(KEREN)])
    _vul(werkplek)
    uitslagen, maten = [], []
    for naam, pad in (
        ("agenda van het team", bladzijden["agenda"]),
        ("eigen agenda", "/agenda/"),
        ("alles wat te laat is, bladzijde 20", "/agenda/?wie=team&groep=telaat&pagina=20"),
        ("planning van het team", "/agenda/team/"),
    ):
        paren = [(_tijd(werkplek, referentie), _tijd(werkplek, pad)) for _keer in range(KEREN)]
        maten += [maat for maat, _ in paren]
        tekst, haalt = keer(midden([tijd / maat for maat, tijd in paren]), 1, DOEL)
        meting = f"{tekst} ({ms(midden([tijd for _, tijd in paren]))})"
        uitslagen.append(Uitslag(naam, meting, f"hoogstens {DOEL} keer", haalt))
    return [Uitslag("referentie, voor en na het vullen", f"{ms(voor)} en {ms(midden(maten))}"), *uitslagen]


def _tijd(werkplek: "Werkplek", pad: str) -> float:
    """Processortijd: vragen, rekenen en tonen gebeuren in dit proces, en de drukte van anderen telt zo minder mee."""
    begin = time.process_time()
    werkplek.browser.get(pad)
    return time.process_time() - begin


def _vul(werkplek: "Werkplek") -> None:
    """Rechtstreeks in de tabel: langs de gewone weg zou het vullen langer duren dan het meten."""
    from django.utils import timezone
    from django_scopes import scope

    from weegwerk.werkbank.agenda.models import Afspraak, Herkomst
    from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker

    vandaag, organisatie = timezone.localdate(), werkplek.wie.organisatie_id
    with scope(organisatie=organisatie):
        dossiers, leden = list(Dossier.objects.all()), list(Gebruiker.leden.all())
        rijen = [
            (dossiers[n % len(dossiers)], leden[n % len(leden)], vandaag + timedelta(days=n % 400 - 100))
            for n in range(AANTAL)
        ]
        Opdracht.objects.bulk_create(
            Opdracht(
                organisatie_id=organisatie,
                dossier=dossier,
                deskundige=lid,
                ontvangen_op=vandaag,
                gereed_voor=dag,
                vraag=b"",
            )
            for dossier, lid, dag in rijen
        )
        Afspraak.objects.bulk_create(
            Afspraak(
                organisatie_id=organisatie,
                dossier=dossier,
                voor=lid,
                soort="Bezoek",
                datum=dag,
                herkomst=Herkomst.EIGEN,
            )
            for dossier, lid, dag in rijen
        )
