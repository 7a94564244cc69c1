"""Until now every opdracht was a loonwaardebepaling: each becomes assignment 5 of the draft guide, and gets its marks."""

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from weegwerk.inhoud import leidraden
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.merken import merken
from weegwerk.werkbank.versleuteling.services import context, open_sleutel

LEIDRAAD, NUMMER = "arbeidsparticipatie-2011", 5


def vul(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    opdrachten = apps.get_model("dossiers", "Opdracht").objects.select_related("dossier")
    if not opdrachten.exists():
        return
    leidraad = leidraden.leidraad(LEIDRAAD)
    bepaling = leidraad.opdracht(NUMMER)
    apps.get_model("leidraden", "Leidraadversie").objects.get_or_create(
        leidraad=leidraad.id, versie=leidraad.versie, defaults={"tekst": leidraad.bewaarvorm()}
    )
    onderdeel = apps.get_model("dossiers", "Onderdeel")
    for opdracht in opdrachten:
        onderdeel.objects.create(
            organisatie_id=opdracht.organisatie_id,
            opdracht=opdracht,
            leidraad=leidraad.id,
            versie=leidraad.versie,
            nummer=NUMMER,
            naam=bepaling.naam,
            rol=leidraad.rol(bepaling.rollen[0]).naam,
            soort=str(NUMMER),
        )
        _merk(opdracht)


def _merk(opdracht: Any) -> None:
    dossier = opdracht.dossier
    if dossier.sleutel is None:
        return
    plaats = context("dossiers_dossier", dossier.pk, "gegevens")
    gegevens = open_sleutel(dossier.sleutel).ontsleutel_document(DossierGegevens, dossier.gegevens, plaats)
    for veld, merk in merken(opdracht.organisatie_id, gegevens).items():
        setattr(opdracht, veld, merk)
    opdracht.save()


class Migration(migrations.Migration):
    dependencies = (("dossiers", "0002_onderdelen"), ("leidraden", "0002_leidraadversie"))

    operations = (migrations.RunPython(vul, migrations.RunPython.noop),)
