"""To whom a report went is never changed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = (("rapporten", "0004_zending"),)

    operations = (alleen_toevoegen("rapporten_zending"),)
