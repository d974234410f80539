import json
import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, OperationalError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from campaigns.features.copydesk import CopyError, parse, stories_as_json
from campaigns.features.exceptions import FeatureError
from campaigns.features.models import CampaignPage, FeatureIndexPage
from campaigns.features.services.archive import FileOutcome, copy_files, import_file, read_file
from campaigns.features.services.file_names import readable

INTERRUPTED = 130


def sentence_of(error: Exception) -> str:
    """What stopped an import, and what to do about it."""
    if isinstance(error, CopyError | FeatureError):
        return str(error)
    if isinstance(error, OperationalError):
        return _("数据库现在写不进去（%s）。请稍等再运行一次，已经导入的不会重复。") % error
    if isinstance(error, OSError):
        where = f"：{readable(error.filename)}" if error.filename else ""
        return _("文件存不进去（%s）。请检查媒体文件夹的权限和空间。") % (
            f"{error.strerror or error}{where}"
        )
    what = " ".join(f"{type(error).__name__} {error}".split())
    return (
        _("程序出错了（%s）。单独导入这个文件并加上 --traceback，把显示的内容交给管理员。") % what
    )


class Command(BaseCommand):
    """Makes drafts of raw copy, or shows what it would make; never publishes."""

    help = _(
        "把稿件（txt、docx，或装着它们的文件夹）存为草稿；--json 只显示读出的结构，不写任何东西。"
    )
    # With --json it must run where there is no database yet.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE", help=_("一个文件，或一个文件夹"))
        parser.add_argument("--json", action="store_true", help=_("印出结构和报告，不碰数据库"))
        parser.add_argument(
            "--parent", metavar="SLUG", help=_("放在哪个专题下面（网址名）；不写就放在“专版”下面")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            if options["json"]:
                self.print_structure(path)
            elif os.path.isdir(path):  # Path.is_dir raises where it may not look
                self.import_folder(path, self.find_parent(options["parent"]))
            else:
                self.import_one(path, self.find_parent(options["parent"]))
        except CopyError as error:
            raise CommandError(str(error)) from error

    def print_structure(self, path: Path) -> None:
        manuscript = read_file(path)[1]
        structure = stories_as_json(parse(manuscript))
        self.stdout.write(json.dumps(structure, ensure_ascii=False, indent=2))

    def find_parent(self, slug: str | None) -> Page:
        try:
            index = FeatureIndexPage.objects.first()
            places = [*([index] if index else []), *CampaignPage.objects.order_by("-starts_on")]
        except DatabaseError as error:
            if "locked" in str(error):
                raise CommandError(sentence_of(error)) from error
            raise CommandError(_("数据库还没有准备好，请先运行 manage.py migrate。")) from error
        found = next((place for place in places if slug in (None, place.slug)), None)
        if found is None:
            if not places:
                raise CommandError(_("网站里还没有专题和专版，请先运行 manage.py set_up_site。"))
            known = "、".join(place.slug for place in places)
            raise CommandError(
                _("没有网址名为 %(slug)s 的专题。可以用的有：%(known)s")
                % {"slug": slug, "known": known}
            )
        return found

    def import_one(self, path: Path, parent: Page) -> None:
        try:
            outcome = import_file(path=path, parent=parent, now=timezone.now())
        # Whatever is wrong with one file of a folder must not keep the others out.
        except Exception as error:
            raise CommandError(sentence_of(error)) from error
        self.print_outcome(outcome)

    def import_folder(self, folder: Path, parent: Page) -> None:
        files = copy_files(folder)
        if not files:
            raise CommandError(_("%s 里没有 txt 或 docx 文件。") % readable(folder))
        failed = []
        for number, path in enumerate(files, start=1):
            name = readable(path.relative_to(folder))
            self.stdout.write(f"[{number}/{len(files)}] {name}")
            self.stdout.flush()
            try:
                self.import_one(path, parent)
            except CommandError as error:
                self.stdout.write(_("  没有导入：%s") % error)
                failed.append(f"{name}：{error}")
            except KeyboardInterrupt:
                self.stderr.write(_("已停下。做完的都在，再运行一次会接着做，不会重复。"))
                raise SystemExit(INTERRUPTED) from None
        if failed:
            listing = "\n".join(f"  {line}" for line in failed)
            raise CommandError(
                _("%(count)s 个文件没有导入，其余已存为草稿：\n%(listing)s")
                % {"count": len(failed), "listing": listing}
            )

    def print_outcome(self, outcome: FileOutcome) -> None:
        for page in outcome.pages:
            state = _("已有草稿") if outcome.is_known else _("草稿")
            address = reverse("wagtailadmin_pages:edit", args=[page.pk])
            self.stdout.write(f"  {state}　{page.title}　{root_url()}{address}")
        for remark in outcome.remarks:
            self.stdout.write(_("  注意　%s") % remark)


def root_url() -> str:
    """The address that the site was last started with, which this command's environment may not
    know."""
    site = Site.objects.filter(is_default_site=True).first()
    return str(site.root_url) if site else str(settings.SITE_URL)
