"""A report that was given out is never changed or removed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("rapporten", "0001_initial")]

    operations = [alleen_toevoegen("rapporten_rapport")]
