"""Append-only, enforced by the database."""

from django.db import migrations

from weegwerk.werkbank.logboek.triggers import haal_triggers_weg, zet_triggers


class Migration(migrations.Migration):
    dependencies = [("logboek", "0001_initial")]

    operations = [migrations.RunPython(zet_triggers, haal_triggers_weg)]
