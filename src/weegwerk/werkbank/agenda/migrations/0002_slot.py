"""What someone did with a date is never changed or removed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("agenda", "0001_initial")]

    operations = [alleen_toevoegen("agenda_afspraakstap")]
