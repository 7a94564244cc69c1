from typing import Any

from django.db import migrations

from weegwerk.werkbank.logboek import einde


def begin(apps: Any, schema_editor: Any) -> None:
    """From here on the end of every log is kept outside the database as well: once, so that a file that is gone stays gone."""
    if einde.map_().exists():
        return
    koppen = apps.get_model("logboek", "LogboekKop").objects.using(schema_editor.connection.alias)
    for pk, volgnummer, hash_, zegel in koppen.values_list("organisatie_id", "volgnummer", "hash", "zegel"):
        einde.begin(pk, einde.Logeinde(volgnummer, bytes(hash_), bytes(zegel)))


class Migration(migrations.Migration):
    dependencies = [("logboek", "0003_zonder_account")]

    operations = [migrations.RunPython(begin, migrations.RunPython.noop)]
