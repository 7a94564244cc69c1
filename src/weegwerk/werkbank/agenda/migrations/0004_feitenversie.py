"""The facts behind the terms are kept in versions; what stands there now becomes the first of them."""

import uuid
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from weegwerk.werkbank.versleuteling.services import context, open_sleutel

FEITEN = "agenda.feiten"


def vul(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Under the name of who saved it last, as the log knows. Of an erased dossier nothing can be read any more."""
    versies = apps.get_model("agenda", "Feitenversie").objects
    regels = apps.get_model("logboek", "Regel").objects.filter(gebruiker__isnull=False, gebeurtenis=FEITEN)
    rijen = apps.get_model("agenda", "Termijnfeiten").objects.filter(dossier__sleutel__isnull=False)
    for rij in rijen.select_related("dossier").iterator(chunk_size=500):
        versie_id, dossier = uuid.uuid4(), rij.dossier
        laatst = regels.filter(dossier=dossier.pk).order_by("-volgnummer").first()
        plaatsen = _van(dossier.pk), _naar_versie(versie_id)
        versies.create(
            id=versie_id,
            organisatie_id=rij.organisatie_id,
            dossier=dossier,
            nummer=rij.versie,
            document=open_sleutel(dossier.sleutel).verplaats(rij.feiten, *plaatsen),
            tijdstip=laatst.tijdstip if laatst else dossier.aangemaakt_op,
            gebruiker_id=laatst.gebruiker_id if laatst else dossier.aangemaakt_door_id,
        )


def terug(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    rijen = apps.get_model("agenda", "Termijnfeiten").objects
    versies = apps.get_model("agenda", "Feitenversie").objects.filter(dossier__sleutel__isnull=False)
    for versie in versies.select_related("dossier").order_by("nummer"):
        plaatsen = _naar_versie(versie.pk), _van(versie.dossier_id)
        feiten = open_sleutel(versie.dossier.sleutel).verplaats(versie.document, *plaatsen)
        velden = {"organisatie_id": versie.organisatie_id, "feiten": feiten, "versie": versie.nummer}
        rijen.update_or_create(dossier=versie.dossier, defaults=velden)


def _van(dossier_id: uuid.UUID) -> str:
    return context("agenda_termijnfeiten", dossier_id, "feiten")


def _naar_versie(versie_id: uuid.UUID) -> str:
    return context("agenda_feitenversie", versie_id, "document")


def _naar(doel: str) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=doel, db_index=False)


class Migration(migrations.Migration):
    dependencies = (
        ("agenda", "0003_agenda_index"),
        ("dossiers", "0007_wissen"),
        ("logboek", "0003_zonder_account"),
        ("toegang", "0002_geheimen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    )

    operations = (
        migrations.CreateModel(
            name="Feitenversie",
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
                    models.UniqueConstraint(fields=("dossier", "nummer"), name="agenda_feitenversie_nummer")
                ],
            },
        ),
        migrations.RunPython(vul, terug),
    )
