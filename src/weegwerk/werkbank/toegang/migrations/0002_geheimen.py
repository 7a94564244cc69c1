"""Counts that all processes share, and no secret of a person in clear: seeds are sealed, sessions keep a hash."""

from typing import Any

from django.db import migrations, models

from weegwerk.werkbank.toegang.tweestaps import Tweestaps
from weegwerk.werkbank.versleuteling.services import leeg_wal_na_afloop

_GEHEIM = ("secret", "seed")


def verzegel(apps: Any, _schema_editor: Any) -> None:
    """Whoever was signed in, signs in once more: the keys of those sessions lay in the database as they are."""
    apps.get_model("sessions", "Session").objects.all().delete()
    adapter = Tweestaps()
    for rij in apps.get_model("mfa", "Authenticator").objects.all():
        if open_ := {veld: rij.data[veld] for veld in _GEHEIM if veld in rij.data}:
            rij.data |= {veld: adapter.encrypt(waarde) for veld, waarde in open_.items()}
            rij.save(update_fields=["data"])
    leeg_wal_na_afloop()


class Migration(migrations.Migration):
    dependencies = [
        ("toegang", "0001_initial"),
        ("sessions", "0001_initial"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        migrations.AddField("gebruiker", "sessiestempel", models.PositiveIntegerField(default=0)),
        migrations.CreateModel(
            name="Teller",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.RunPython(verzegel, migrations.RunPython.noop),
    ]
