"""What was answered and what the visit found stays as it was written, enforced by the database."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("vragenlijsten", "0001_initial")]

    operations = [alleen_toevoegen("vragenlijsten_antwoordversie"), alleen_toevoegen("vragenlijsten_bezoekversie")]
