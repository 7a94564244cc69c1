"""What the versions hold, no longer stands in the dossier too."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = (("dossiers", "0008_gegevensversie"),)

    operations = (
        alleen_toevoegen("dossiers_gegevensversie"),
        migrations.RemoveField("dossier", "gegevens"),
    )
