from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import Revision

from cms.audit.enums import Outcome
from cms.audit.services import record
from cms.core import publication
from cms.core.models import BasePage


class Command(WagtailCommand):
    """Publishes what is due as it was approved, or not at all; one refusal stops no other page."""

    help = _("到点发布：发的就是签发的那一版；签发后改过的取消定时，记入操作记录，不影响别的稿。")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["dryrun"]:
            self.drop_what_may_not_go_live()
        super().handle(*args, **options)

    def drop_what_may_not_go_live(self) -> None:
        now = timezone.now()
        due = Revision.objects.filter(approved_go_live_at__lt=now)
        for revision in due.select_related("content_type"):
            page = revision.as_object()
            if not isinstance(page, BasePage):
                continue
            problems = page.publication_problems() or publication.objections(page)
            if not problems:
                continue
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
            changes = {"problems": [str(problem) for problem in problems]}
            record(
                action="review.refused",
                subject=page,
                by=None,
                now=now,
                changes=changes,
                outcome=Outcome.REFUSED,
            )
            self.stderr.write(f"{page.title}：{'　'.join(map(str, problems))}")
