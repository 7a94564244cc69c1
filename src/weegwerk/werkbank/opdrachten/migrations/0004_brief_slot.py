"""A letter that was sent is never changed."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = (("opdrachten", "0003_brief"),)

    operations = (alleen_toevoegen("opdrachten_brief"),)
