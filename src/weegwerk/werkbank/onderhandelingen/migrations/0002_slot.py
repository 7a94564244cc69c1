"""What was said in a negotiation is never changed or removed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("onderhandelingen", "0001_initial")]

    operations = [alleen_toevoegen("onderhandelingen_onderhandelingversie")]
