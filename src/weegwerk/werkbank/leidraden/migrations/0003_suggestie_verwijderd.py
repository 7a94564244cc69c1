from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("leidraden", "0002_leidraadversie"),
    ]

    operations = [
        migrations.AddField(
            model_name="suggestie",
            name="verwijderd_op",
            field=models.DateTimeField(null=True, verbose_name="verwijderd op"),
        ),
    ]
