"""De maatstaf: een gewone bladzijde met tien vragen aan de database en een sjabloon van 180 regels.

Zij leest dezelfde tabellen als het product en laat zien wat elke werkbank laat zien; zonder versleuteling, zonder
logboek, zonder rekenen en zonder formulier. De rijen zijn geteld op een bladzijde van 8 kB.
"""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from weegwerk.werkbank.dossiers.models import Dossier, Opdracht, Status
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.rechten import Verzoek

RIJEN = 5


def toon_referentie(request: Verzoek) -> HttpResponse:
    opdrachten = Opdracht.objects.select_related("dossier", "deskundige")
    context = {
        "dossiers": list(Dossier.objects.order_by("-aangemaakt_op")[:RIJEN]),
        "aantal_dossiers": Dossier.objects.count(),
        "eigen": list(opdrachten.filter(deskundige=request.user).order_by("gereed_voor")[:RIJEN]),
        "eerstvolgend": list(opdrachten.order_by("gereed_voor")[:RIJEN]),
        "te_laat": opdrachten.filter(gereed_voor__lt=timezone.localdate()).exclude(status=Status.VASTGESTELD).count(),
        "per_status": list(Opdracht.objects.values("status").annotate(aantal=Count("pk")).order_by("status")),
        "onderzoeken": Onderzoek.objects.filter(vastgesteld=False).count(),
        "rapporten": list(Rapport.objects.select_related("gemaakt_door").order_by("-gemaakt_op")[:RIJEN]),
        "leden": list(Gebruiker.leden.order_by("naam")[:RIJEN]),
        "logboek": list(Regel.objects.select_related("gebruiker").order_by("-volgnummer")[:RIJEN]),
    }
    return render(request, "bench/referentie.html", context)
