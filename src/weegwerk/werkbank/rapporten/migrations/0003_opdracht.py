"""Reports of an opdracht beside those of an investigation; the table is unlocked for the change and locked again."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations.base import Operation

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen, haal_van_slot, zet_op_slot


def open_slot() -> Operation:
    return migrations.RunPython(
        lambda _apps, schema_editor: haal_van_slot(schema_editor, "rapporten_rapport"),
        lambda _apps, schema_editor: zet_op_slot(schema_editor, "rapporten_rapport"),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("onderzoeken", "0001_initial"),
        ("opdrachten", "0002_slot"),
        ("rapporten", "0002_slot"),
    ]

    operations = [
        open_slot(),
        migrations.AlterField(
            "rapport",
            "onderzoek",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="onderzoeken.onderzoek",
            ),
        ),
        migrations.AddField(
            "rapport",
            "map",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="opdrachten.opdrachtmap",
            ),
        ),
        migrations.AddField("rapport", "lezer", models.CharField("lezer", max_length=20, blank=True, default="")),
        migrations.AlterField("rapport", "versie", models.PositiveIntegerField("versie van het document")),
        migrations.AlterField(
            "rapport",
            "model",
            models.CharField(
                "model",
                max_length=20,
                choices=[
                    ("volledig", "Volledig rapport"),
                    ("wettelijk", "Wettelijk model"),
                    ("opdracht", "Rapport van de opdracht"),
                ],
            ),
        ),
        migrations.AddConstraint(
            "rapport",
            models.CheckConstraint(
                condition=models.Q(("onderzoek__isnull", True)) ^ models.Q(("map__isnull", True)),
                name="rapporten_rapport_van_een",
            ),
        ),
        alleen_toevoegen("rapporten_rapport"),
    ]
