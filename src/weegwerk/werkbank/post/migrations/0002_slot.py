"""What someone noted as sent is never changed or removed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("post", "0001_initial")]

    operations = [alleen_toevoegen("post_verzending")]
