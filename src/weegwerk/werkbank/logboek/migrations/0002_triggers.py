"""Append-only, enforced by the database."""

from django.db import migrations

from weegwerk.werkbank.alleen_toevoegen import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("logboek", "0001_initial")]

    operations = [alleen_toevoegen("logboek_regel")]
