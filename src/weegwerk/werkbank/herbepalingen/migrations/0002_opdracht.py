"""A re-determination belongs to its opdracht: the investigation only comes after accepting."""

from typing import Any

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def naar_opdracht(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    for rij in apps.get_model("herbepalingen", "Herbepaling").objects.select_related("onderzoek"):
        rij.opdracht_id = rij.onderzoek.opdracht_id
        rij.save(update_fields=["opdracht"])


def naar_onderzoek(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Those that were not begun yet have no investigation to point at, and go."""
    onderzoek_van = dict(apps.get_model("onderzoeken", "Onderzoek").objects.values_list("opdracht", "pk"))
    for rij in apps.get_model("herbepalingen", "Herbepaling").objects.all():
        rij.onderzoek_id = onderzoek_van.get(rij.opdracht_id)
        if rij.onderzoek_id is None:
            rij.delete()
        else:
            rij.save(update_fields=["onderzoek"])


def _een_op_een(naar: str, **opties: Any) -> models.OneToOneField[Any, Any]:
    return models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=naar, **opties)


class Migration(migrations.Migration):
    # PostgreSQL does not change a table that was just filled in the same transaction.
    atomic = False

    dependencies = (
        ("dossiers", "0005_rolcheck_index"),
        ("herbepalingen", "0001_initial"),
    )

    operations = (
        migrations.AddField("herbepaling", "opdracht", _een_op_een("dossiers.opdracht", null=True)),
        migrations.AlterField("herbepaling", "onderzoek", _een_op_een("onderzoeken.onderzoek", null=True)),
        migrations.RunPython(naar_opdracht, naar_onderzoek),
        migrations.AlterField("herbepaling", "opdracht", _een_op_een("dossiers.opdracht")),
        migrations.RemoveField("herbepaling", "onderzoek"),
    )
