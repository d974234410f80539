"""The newsroom that a new site begins with: five groups, each with the rights of its work and no
more, and the workflow that all pages below the root follow.

Works on historical models (migrations) and on those of today: it is given the registry of apps.
"""

from collections.abc import Mapping, Sequence
from typing import Any

REPORTERS = "记者"
EDITORS = "编辑"
DEPARTMENT_HEADS = "主任"
CHIEF_EDITORS = "总编"
PROOFREADERS = "校对"

WORKFLOW = "三审三校"
# Tasks in their order, by step.
TASKS = {"first": "初审", "second": "复审", "final": "终审", "proof": "校对"}

_WRITES = ("add_image", "choose_image", "add_document", "choose_document")
_EDITS = (*_WRITES, "change_image", "change_document")

PAGE_RIGHTS = {
    REPORTERS: ("add_page",),
    EDITORS: ("add_page", "change_page", "lock_page", "unlock_page"),
    DEPARTMENT_HEADS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    CHIEF_EDITORS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    PROOFREADERS: (),
}
LIBRARY_RIGHTS = {
    REPORTERS: _WRITES,
    EDITORS: _EDITS,
    DEPARTMENT_HEADS: _EDITS,
    CHIEF_EDITORS: _EDITS,
    PROOFREADERS: ("choose_image", "choose_document"),
}
DESK_RIGHTS = {
    REPORTERS: ("wagtailadmin.access_admin",),
    EDITORS: ("wagtailadmin.access_admin", "review.first_review"),
    DEPARTMENT_HEADS: (
        "wagtailadmin.access_admin",
        "review.second_review",
        "review.review_emergency",
    ),
    CHIEF_EDITORS: (
        "wagtailadmin.access_admin",
        "review.final_review",
        "review.release_in_emergency",
        "review.review_emergency",
        "review.change_reviewsettings",
    ),
    PROOFREADERS: ("wagtailadmin.access_admin", "review.proofread"),
}
# The model to which a right belongs, where its name does not say so.
MODEL_OF = {
    "access_admin": "admin",
    "first_review": "reviewround",
    "second_review": "reviewround",
    "final_review": "reviewround",
    "proofread": "reviewround",
    "release_in_emergency": "reviewround",
    "review_emergency": "reviewround",
}
NAME_OF = {
    "first_review": "初审",
    "second_review": "复审",
    "final_review": "终审",
    "proofread": "校对",
    "release_in_emergency": "紧急签发",
    "review_emergency": "事后审查紧急签发",
}


def set_up_newsroom(apps: Any) -> None:
    """Make what is missing of groups and workflow.

    The first time, groups of these names that were there before get the rights at the desk too;
    later a group that is there keeps the rights that it has.
    """
    root = apps.get_model("wagtailcore", "Page").objects.filter(depth=1).first()
    if root is None:
        return
    is_first = not apps.get_model("wagtailcore", "Workflow").objects.filter(name=WORKFLOW).exists()
    for name, rights in DESK_RIGHTS.items():
        group, is_new = apps.get_model("auth", "Group").objects.get_or_create(name=name)
        if is_new:
            _grant_on_tree(apps, group, root)
        if is_new or is_first:
            group.permissions.add(*(permission_of(apps, right) for right in rights))
    _set_up_workflow(apps, root)


def grant(apps: Any, rights: Mapping[str, Sequence[str]]) -> None:
    """Give groups rights on models of a section: {"编辑": ("features.add_contributor",)}."""
    for name, wanted in rights.items():
        group = apps.get_model("auth", "Group").objects.filter(name=name).first()
        if group is not None:
            group.permissions.add(*(permission_of(apps, right) for right in wanted))


def permission_of(apps: Any, right: str) -> Any:
    """The permission "app.codename"; made here when Django has not made it yet."""
    app, codename = right.split(".")
    action, _, model = codename.partition("_")
    content_type, _is_new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app, model=MODEL_OF.get(codename, model)
    )
    permission, _is_new = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": NAME_OF.get(codename, f"Can {action} {model}")},
    )
    return permission


def _grant_on_tree(apps: Any, group: Any, root: Any) -> None:
    permissions = apps.get_model("auth", "Permission").objects
    pages = apps.get_model("wagtailcore", "GroupPagePermission").objects
    for codename in PAGE_RIGHTS[group.name]:
        permission = permission_of(apps, f"wagtailcore.{codename}")
        pages.get_or_create(group=group, page=root, permission=permission)
    collection = apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).first()
    if collection is None:
        return
    # Wagtail asks for the permissions of its own picture and file models, whatever a site has.
    wanted = permissions.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"),
        codename__in=LIBRARY_RIGHTS[group.name],
    )
    rows = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for permission in wanted:
        rows.get_or_create(group=group, collection=collection, permission=permission)


def _set_up_workflow(apps: Any, root: Any) -> None:
    task_model = apps.get_model("review", "SignOffTask")
    content_type, _is_new = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="review", model="signofftask"
    )
    workflow, is_new = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=WORKFLOW, defaults={"active": True}
    )
    if not is_new:
        return
    for order, (step, name) in enumerate(TASKS.items()):
        task, _is_new = task_model.objects.get_or_create(
            step=step, defaults={"name": name, "active": True, "content_type_id": content_type.pk}
        )
        apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
            workflow=workflow, task_id=task.pk, defaults={"sort_order": order}
        )
    # Takes the place of the workflow that Wagtail brings along.
    apps.get_model("wagtailcore", "WorkflowPage").objects.update_or_create(
        page_id=root.pk, defaults={"workflow": workflow}
    )
