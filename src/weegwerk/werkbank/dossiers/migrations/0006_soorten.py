"""The kinds of the parts of an opdracht stand with the opdracht, for the role check; the parts tell them."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def vul(apps: Any, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    opdracht, onderdeel = apps.get_model("dossiers", "Opdracht"), apps.get_model("dossiers", "Onderdeel")
    rijen = onderdeel.objects.order_by("opdracht", "soort").values_list("opdracht", "soort").distinct()
    for wie, van_een in groupby(rijen, itemgetter(0)):
        opdracht.objects.filter(pk=wie).update(soorten=",".join(soort for _, soort in van_een))


class Migration(migrations.Migration):
    dependencies = [
        ("dossiers", "0005_rolcheck_index"),
        ("toegang", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="onderdeel",
            name="dossiers_onderdeel_soort",
        ),
        migrations.RemoveIndex(
            model_name="opdracht",
            name="dossiers_opdracht_werkgever",
        ),
        migrations.RemoveIndex(
            model_name="opdracht",
            name="dossiers_opdracht_gever",
        ),
        migrations.AddField(
            model_name="opdracht",
            name="soorten",
            field=models.CharField(blank=True, default="", max_length=200),
        ),
        migrations.AddIndex(
            model_name="opdracht",
            index=models.Index(
                fields=[
                    "deskundige",
                    "werkgever_merk",
                    "opdrachtgever_merk",
                    "soorten",
                    "client_merk",
                    "geboren_merk",
                    "status",
                    "geaccepteerd_op",
                    "vertrouwen",
                    "toestemming",
                    "organisatie",
                    "id",
                ],
                name="dossiers_opdracht_werkgever",
            ),
        ),
        migrations.AddIndex(
            model_name="opdracht",
            index=models.Index(
                fields=[
                    "deskundige",
                    "opdrachtgever_merk",
                    "werkgever_merk",
                    "soorten",
                    "client_merk",
                    "geboren_merk",
                    "status",
                    "geaccepteerd_op",
                    "vertrouwen",
                    "toestemming",
                    "organisatie",
                    "id",
                ],
                name="dossiers_opdracht_gever",
            ),
        ),
        migrations.RunPython(vul, migrations.RunPython.noop),
    ]
