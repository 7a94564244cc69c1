"""The answers get the form that every version has."""

from django.db import migrations, models

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen, even_open

TABEL = "vragenlijsten_antwoordversie"


class Migration(migrations.Migration):
    dependencies = (("vragenlijsten", "0003_bericht"),)

    operations = (
        even_open(TABEL),
        migrations.AddField(
            "antwoordversie", "velden", models.TextField(blank=True, default=""), preserve_default=False
        ),
        alleen_toevoegen(TABEL),
    )
