"""The versions get the form that every version has; who saved what, and when, goes along."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import OuterRef, Subquery

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen, even_open

TABEL = "stukken_stukbeschrijving"


def vul_organisatie(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    van = apps.get_model("stukken", "Stuk").objects.filter(pk=OuterRef("stuk"))
    apps.get_model("stukken", "Stukbeschrijving").objects.update(organisatie=Subquery(van.values("organisatie")[:1]))


def _naar(doel: str, **opties: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=doel, db_index=False, **opties
    )


class Migration(migrations.Migration):
    dependencies = (
        ("stukken", "0002_slot"),
        ("toegang", "0002_geheimen"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    )

    operations = (
        even_open(TABEL),
        # The column keeps its name: what stands in it is locked to that name.
        migrations.AlterField("stukbeschrijving", "inhoud", models.BinaryField(db_column="inhoud")),
        migrations.RenameField("stukbeschrijving", "inhoud", "document"),
        migrations.RenameField("stukbeschrijving", "gezet_op", "tijdstip"),
        migrations.AlterField("stukbeschrijving", "tijdstip", models.DateTimeField(verbose_name="bewaard op")),
        migrations.RenameField("stukbeschrijving", "gezet_door", "gebruiker"),
        migrations.AlterField("stukbeschrijving", "gebruiker", _naar(settings.AUTH_USER_MODEL)),
        migrations.AlterField("stukbeschrijving", "stuk", _naar("stukken.stuk")),
        migrations.AlterField("stukbeschrijving", "nummer", models.PositiveIntegerField(verbose_name="versie")),
        migrations.AddField(
            "stukbeschrijving", "velden", models.TextField(blank=True, default=""), preserve_default=False
        ),
        migrations.AddField("stukbeschrijving", "organisatie", _naar("toegang.organisatie", null=True)),
        migrations.RunPython(vul_organisatie, migrations.RunPython.noop),
        migrations.AlterField("stukbeschrijving", "organisatie", _naar("toegang.organisatie")),
        alleen_toevoegen(TABEL),
    )
