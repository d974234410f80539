"""签发单 as PDF, drawn with fonts that every reader of Chinese PDFs has: no font file is needed."""

from io import BytesIO
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from cms.review.services.signing import SignOffSheet

FONT = "STSong-Light"
TEXT = ParagraphStyle("text", fontName=FONT, fontSize=9.5, leading=14, wordWrap="CJK")
TITLE = ParagraphStyle("title", parent=TEXT, fontSize=20, leading=28, alignment=1)
HEADING = ParagraphStyle("heading", parent=TEXT, fontSize=12, leading=20, spaceBefore=8)
GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#f3f1ec")),
    ]
)
FACTS = TableStyle([("GRID", (0, 0), (-1, -1), 0.4, colors.grey)])


def draw_sheet(sheet: SignOffSheet) -> bytes:
    """The sheet on A4 as a PDF file."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = BytesIO()
    title = _("签发单　%s") % sheet.version.title
    document = SimpleDocTemplate(
        buffer, pagesize=A4, title=title, leftMargin=18 * mm, rightMargin=18 * mm,
        topMargin=14 * mm, bottomMargin=14 * mm,
    )  # fmt: skip
    document.build(list(_flow(sheet)))
    return buffer.getvalue()


def _flow(sheet: SignOffSheet) -> list[Flowable]:
    flow: list[Flowable] = [Paragraph(_("稿件签发单"), TITLE), Spacer(1, 4 * mm)]
    flow.append(_table(_facts(sheet), [26 * mm, 148 * mm], FACTS))
    flow.append(Paragraph(_("三审三校"), HEADING))
    head = [_("环节"), _("姓名"), _("时间"), _("版本"), _("意见"), _("签字")]
    rows = [head] + [
        [item.step_name, item.person_name, _time(item.at), str(item.version), _note(item), ""]
        for item in sheet.approvals
    ]
    flow.append(_table(rows, [width * mm for width in (20, 24, 32, 20, 48, 30)], GRID))
    flow += [Paragraph(_escaped(line), TEXT) for line in _returns(sheet)]
    flow.append(Paragraph(_("检查结果"), HEADING))
    head = [_("项目"), _("决定"), _("理由"), _("谁、何时")]
    cleared = [
        [row["check"], row["decision"], row["reason"], f"{row['by']}　{row['at']}"]
        for row in sheet.cleared
    ]
    if cleared:
        flow.append(_table([head, *cleared], [width * mm for width in (34, 22, 74, 44)], GRID))
    else:
        flow.append(Paragraph(_("没有放行或改正的记录。"), TEXT))
    flow.append(Paragraph(_("签发"), HEADING))
    flow.append(_table(_verdict(sheet), [26 * mm, 148 * mm], FACTS))
    flow.append(Paragraph(_("签发后如有任何改动，本单作废，稿件回到终审。"), TEXT))
    return flow


def _facts(sheet: SignOffSheet) -> list[list[str]]:
    amount = _("%(characters)d 字，图 %(pictures)d 张") % {
        "characters": sheet.characters,
        "pictures": sheet.pictures,
    }
    return [[_("标题"), sheet.version.title], [_("字数、图"), amount]]


def _verdict(sheet: SignOffSheet) -> list[list[str]]:
    if sheet.release is None:
        return [[_("结论"), _("还没有签发")]]
    rows = [
        [_("结论"), f"{_('准予发布')}（{sheet.release.get_kind_display()}）"],
        [_("签发"), f"{sheet.release.person_name}　{_time(sheet.release.at)}"],
        [_("版本"), str(sheet.version)],
        [_("内容校验码"), sheet.version.short_hash],
    ]
    if sheet.release.reason:
        rows.append([_("理由"), sheet.release.reason])
    return rows


def _returns(sheet: SignOffSheet) -> list[str]:
    return [
        _("退回：%(at)s，%(who)s从%(from)s退给%(to)s，“%(reason)s”")
        % {
            "at": _time(item.at),
            "who": item.person_name,
            "from": item.get_from_step_display(),
            "to": item.to_name,
            "reason": item.reason,
        }
        for item in sheet.returns
    ]


def _note(item: Any) -> str:
    return item.note or (_("有改动") if item.is_corrected else _("通过"))


def _time(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def _table(rows: list[list[str]], widths: list[float], style: TableStyle) -> Table:
    cells = [[Paragraph(_escaped(cell), TEXT) for cell in row] for row in rows]
    return Table(cells, colWidths=widths, style=style)


def _escaped(text: str) -> str:
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
