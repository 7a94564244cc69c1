"""A row may be about somebody without an account. Both databases keep what stands there, and lock the table again."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from weegwerk.werkbank.alleen_toevoegen import haal_van_slot, zet_op_slot


class Migration(migrations.Migration):
    dependencies = [
        ("logboek", "0002_triggers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(
            lambda _apps, schema_editor: haal_van_slot(schema_editor, "logboek_regel"),
            lambda _apps, schema_editor: zet_op_slot(schema_editor, "logboek_regel"),
        ),
        migrations.AlterField(
            model_name="regel",
            name="gebruiker",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunPython(
            lambda _apps, schema_editor: zet_op_slot(schema_editor, "logboek_regel"),
            lambda _apps, schema_editor: haal_van_slot(schema_editor, "logboek_regel"),
        ),
    ]
