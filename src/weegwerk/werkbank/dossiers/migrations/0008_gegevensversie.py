"""Who a dossier is about is kept in versions; what stands there now becomes the first of them."""

import uuid
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from weegwerk.werkbank.versleuteling.services import context, open_sleutel

GEGEVENS = ("dossier.aangemaakt", "dossier.gewijzigd")


def vul(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Under the name of who saved it last, as the log knows."""
    versies = apps.get_model("dossiers", "Gegevensversie").objects
    regels = apps.get_model("logboek", "Regel").objects.filter(gebruiker__isnull=False, gebeurtenis__in=GEGEVENS)
    dossiers = apps.get_model("dossiers", "Dossier").objects.filter(sleutel__isnull=False, gegevens__isnull=False)
    for dossier in dossiers.iterator(chunk_size=500):
        versie_id, laatst = uuid.uuid4(), regels.filter(dossier=dossier.pk).order_by("-volgnummer").first()
        plaatsen = _van(dossier.pk), _naar_versie(versie_id)
        versies.create(
            id=versie_id,
            organisatie_id=dossier.organisatie_id,
            dossier=dossier,
            nummer=dossier.versie,
            document=open_sleutel(dossier.sleutel).verplaats(dossier.gegevens, *plaatsen),
            tijdstip=laatst.tijdstip if laatst else dossier.aangemaakt_op,
            gebruiker_id=laatst.gebruiker_id if laatst else dossier.aangemaakt_door_id,
        )


def terug(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    versies = apps.get_model("dossiers", "Gegevensversie").objects
    for dossier in apps.get_model("dossiers", "Dossier").objects.filter(sleutel__isnull=False):
        nieuwste = versies.filter(dossier=dossier).latest("nummer")
        plaatsen = _naar_versie(nieuwste.pk), _van(dossier.pk)
        dossier.gegevens = open_sleutel(dossier.sleutel).verplaats(nieuwste.document, *plaatsen)
        dossier.save(update_fields=["gegevens"])


def _van(dossier_id: uuid.UUID) -> str:
    return context("dossiers_dossier", dossier_id, "gegevens")


def _naar_versie(versie_id: uuid.UUID) -> str:
    return context("dossiers_gegevensversie", versie_id, "document")


def _naar(doel: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=doel, db_index=False)


class Migration(migrations.Migration):
    dependencies = (
        ("dossiers", "0007_wissen"),
        ("logboek", "0003_zonder_account"),
        ("toegang", "0002_geheimen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    )

    operations = (
        migrations.CreateModel(
            name="Gegevensversie",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("nummer", models.PositiveIntegerField(verbose_name="versie")),
                ("document", models.BinaryField()),
                ("tijdstip", models.DateTimeField(verbose_name="bewaard op")),
                ("velden", models.TextField(blank=True)),
                ("organisatie", _naar("toegang.organisatie")),
                ("gebruiker", _naar(settings.AUTH_USER_MODEL)),
                ("dossier", _naar("dossiers.dossier")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("dossier", "nummer"), name="dossiers_gegevensversie_nummer")
                ],
            },
        ),
        migrations.RunPython(vul, terug),
    )
