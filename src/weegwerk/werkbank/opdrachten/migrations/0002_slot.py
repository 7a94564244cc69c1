"""A version is never changed or removed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("opdrachten", "0001_initial")]

    operations = [alleen_toevoegen("opdrachten_opdrachtmapversie")]
