"""What was written down stays as it was written."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("stukken", "0001_initial")]

    operations = [alleen_toevoegen("stukken_stuk"), alleen_toevoegen("stukken_stukbeschrijving")]
