"""What was written down stays as it was written."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("partners", "0001_initial")]

    operations = [alleen_toevoegen("partners_partner"), alleen_toevoegen("partners_partnerversie")]
