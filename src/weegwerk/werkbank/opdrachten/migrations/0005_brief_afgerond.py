from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("opdrachten", "0004_brief_slot"),)

    operations = (
        migrations.AlterField(
            model_name="brief",
            name="soort",
            field=models.CharField(
                choices=[
                    ("bevestiging", "Bevestiging aan de opdrachtgever"),
                    ("client", "Brief aan de cliënt"),
                    ("teruggave", "Teruggave aan de opdrachtgever"),
                    ("teruggave_client", "Bericht aan de cliënt over de teruggave"),
                    ("afgerond", "Bericht aan de opdrachtgever dat het klaar is"),
                ],
                max_length=20,
                verbose_name="soort",
            ),
        ),
    )
