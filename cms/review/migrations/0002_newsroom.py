from django.db import migrations

from cms.review.newsroom import WORKFLOW, set_up_newsroom


def set_up(apps, schema_editor):
    set_up_newsroom(apps)


def take_away(apps, schema_editor):
    """Take the workflow away; groups stay, people may be in them."""
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    ours = workflows.filter(name=WORKFLOW)
    pages = apps.get_model("wagtailcore", "WorkflowPage").objects.filter(workflow__in=ours)
    before = workflows.filter(active=True).exclude(name=WORKFLOW).first()
    if before is None:
        pages.delete()
    else:
        pages.update(workflow=before)
    ours.delete()
    apps.get_model("review", "SignOffTask").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]
    operations = [migrations.RunPython(set_up, take_away)]
