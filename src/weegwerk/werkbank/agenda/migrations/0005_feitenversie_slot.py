"""The facts stand in versions from now on."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = (("agenda", "0004_feitenversie"),)

    operations = (
        alleen_toevoegen("agenda_feitenversie"),
        migrations.DeleteModel("Termijnfeiten"),
    )
