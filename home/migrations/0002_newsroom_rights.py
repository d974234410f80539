from django.db import migrations

from cms.review.newsroom import grant
from home.newsroom import SECTION_RIGHTS


def give(apps, schema_editor):
    grant(apps, SECTION_RIGHTS)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("review", "0002_newsroom"),
        ("features", "0001_initial"),
        ("cases", "0001_initial"),
        ("audit", "0001_initial"),
        ("core", "0001_initial"),
    ]
    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
