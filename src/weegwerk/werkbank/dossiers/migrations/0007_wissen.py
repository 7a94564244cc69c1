"""Erasing is asked before it is done, and what the files still hold afterwards is on record."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0006_soorten"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            "dossier",
            "wissen_gevraagd_door",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            "dossier", "wissen_gevraagd_op", models.DateTimeField(null=True, verbose_name="wissen gevraagd op")
        ),
        migrations.AddField("dossier", "wissen_op", models.DateTimeField(null=True, verbose_name="wissen op")),
        migrations.AddField("dossier", "opgeruimd_op", models.DateTimeField(null=True, verbose_name="opgeruimd op")),
    ]
