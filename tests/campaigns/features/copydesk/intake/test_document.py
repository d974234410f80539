"""What WPS and Word write is read as an editor sees it on the screen."""

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt

from campaigns.features.copydesk.errors import CopyError
from campaigns.features.copydesk.intake import limits, load_manuscript
from tests.campaigns.features.copydesk.intake.word_files import (
    document_xml,
    paragraph,
    raw_docx,
    run,
    saved,
    simple_docx,
    zipped,
)


def read(data: bytes):
    return load_manuscript(data, "page.docx")


def texts(data: bytes) -> list[str]:
    return [line.text for line in read(data).lines]


def body(*parts: str) -> list[str]:
    return texts(raw_docx("".join(parts)))


def notes(data: bytes) -> list[tuple[str, int | None]]:
    return [(note.code, note.line) for note in read(data).notes]


def test_blank_paragraphs_are_numbered_lines():
    manuscript = read(simple_docx("标题", "", "　　正文。"))
    assert [(line.number, line.text) for line in manuscript.lines] == [
        (1, "标题"),
        (2, ""),
        (3, "　　正文。"),
    ]
    assert manuscript.pictures == ()
    assert manuscript.notes == ()


def test_look_of_a_headline_is_told_by_hints():
    document = docx.Document()
    headline = document.add_paragraph()
    headline.alignment = WD_ALIGN_PARAGRAPH.CENTER
    letters = headline.add_run("满城花开")
    letters.bold, letters.font.size = True, Pt(22)
    lead = document.add_paragraph()
    lead.add_run("　　凝聚合力。").bold = True
    lead.add_run("全区上下齐心，")
    lead.add_run("再接再厉。").bold = True
    first, second = read(saved(document)).lines
    assert (first.hint.is_centered, first.hint.is_bold, first.hint.size_pt) == (True, True, 22.0)
    assert first.hint.bold_prefix == 4
    assert (second.hint.is_centered, second.hint.is_bold) == (False, False)
    assert second.text[: second.hint.bold_prefix] == "　　凝聚合力。"


def test_plain_blanks_before_bold_letters_belong_to_the_bold_prefix():
    line = read(raw_docx(f"<w:p>{run('　　')}{run('一句。', '<w:b/>')}{run('余下')}</w:p>")).lines[
        0
    ]
    assert line.text[: line.hint.bold_prefix] == "　　一句。"


@pytest.mark.parametrize(
    "letters", ['<w:b w:val="0"/>', '<w:b w:val="false"/>', "<w:i/>", '<w:sz w:val="x"/>']
)
def test_bold_that_is_switched_off_is_not_bold(letters):
    line = read(raw_docx(paragraph("正文", letters=letters))).lines[0]
    assert (line.hint.is_bold, line.hint.bold_prefix, line.hint.size_pt) == (False, 0, 10.5)


STRONG = '<w:rStyle w:val="strong"/>'
STYLES = f"""<w:styles {document_xml("").split(" ", 1)[1].split(">", 1)[0]}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
  <w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="bt"><w:name w:val="标题 2"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="版题"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="lvl"><w:name w:val="x"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="back"><w:name w:val="y"/><w:basedOn w:val="1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="cap"><w:name w:val="题注"/></w:style>
<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="c"/><w:basedOn w:val="c2"/></w:style>
<w:style w:type="paragraph" w:styleId="c2"><w:name w:val="d"/><w:basedOn w:val="c1"/></w:style>
<w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("style", "is_heading"),
    [("1", True), ("bt", True), ("own", True), ("lvl", True), ("back", False), ("c1", False),
     ("a", False), ("cap", False), ("none", False)],
)  # fmt: skip
def test_heading_style_is_known_by_name_level_or_descent(style, is_heading):
    data = raw_docx(paragraph("小题", f'<w:pStyle w:val="{style}"/>'), styles=STYLES)
    assert read(data).lines[0].hint.is_heading_style is is_heading


def test_hanging_indent_of_a_paragraph_undoes_that_of_its_style():
    data = raw_docx(
        paragraph("甲" * 20, '<w:ind w:firstLine="420"/>')
        + paragraph("乙" * 20)
        + paragraph("丙" * 20, '<w:ind w:hanging="420"/>')
        + paragraph("丁" * 20, '<w:ind w:left="420"/>')
    )
    assert [line.hint.begins_paragraph for line in read(data).lines] == [True, False, False, False]


def test_outline_level_of_the_paragraph_itself_makes_a_heading_or_unmakes_it():
    data = raw_docx(
        paragraph("小题", '<w:outlineLvl w:val="0"/>')
        + paragraph("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
        styles=STYLES,
    )
    assert [line.hint.is_heading_style for line in read(data).lines] == [True, False]


def test_look_is_inherited_through_styles_and_defaults():
    data = raw_docx(
        paragraph("大题", '<w:pStyle w:val="own"/>')
        + f"<w:p>{run('要点。', STRONG)}{run('正文')}</w:p>",
        styles=STYLES,
    )
    first, second = (line.hint for line in read(data).lines)
    assert (first.is_centered, first.is_bold, first.size_pt) == (True, True, 22.0)
    assert (second.size_pt, second.bold_prefix) == (12.0, 3)


def test_caption_style_is_a_caption():
    data = raw_docx(paragraph("河边", '<w:pStyle w:val="cap"/>'), styles=STYLES)
    assert read(data).lines[0].hint.is_caption is True


def test_soft_break_before_an_indent_begins_a_paragraph():
    document = docx.Document()
    letters = document.add_paragraph().add_run("　　甲段。")
    for text in ("　　乙段。", "  丙段。", "丙段的下一行", "\t丁段。"):
        letters.add_break()
        letters.add_text(text)
    lines = read(saved(document)).lines
    assert [(line.text, line.hint.begins_paragraph) for line in lines] == [
        ("　　甲段。", True),
        ("　　乙段。", True),
        ("  丙段。", True),
        ("丙段的下一行", False),
        ("\t丁段。", True),
    ]


@pytest.mark.parametrize("kind", [WD_BREAK.PAGE, WD_BREAK.COLUMN])
def test_page_or_column_break_in_a_paragraph_does_not_begin_one(kind):
    document = docx.Document()
    line = document.add_paragraph("得到极大改")
    line.add_run().add_break(kind)
    line.add_run("善。")
    lines = read(saved(document)).lines
    assert [(line.text, line.hint.begins_paragraph) for line in lines] == [
        ("得到极大改", True),
        ("善。", False),
    ]


def test_special_characters_of_a_run_become_text():
    assert body(
        "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>B</w:t>"
        '<w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Wingdings" w:char="F0A8"/>'
        '<w:sym w:font="宋体" w:char="2460"/><w:sym w:char="zz"/><w:sym w:char="D800"/></w:r></w:p>'
    ) == ["甲\tA-B②□①"]


def test_plain_blanks_at_the_ends_count_only_when_they_are_kept():
    assert body(
        '<w:p><w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙 </w:t><w:t>　　丙\n丁</w:t></w:r></w:p>'
    ) == ["甲 乙 　　丙 丁"]


def test_words_in_links_fields_controls_and_tags_are_read():
    assert body(
        "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>3月5日</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:fldSimple><w:r><w:t>域</w:t></w:r></w:fldSimple>"
        "<w:smartTag><w:r><w:t>青岚市</w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtPr><w:t>提示</w:t></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:ruby><w:rt><w:r><w:t>pīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拼</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"
    ) == ["链接3月5日域青岚市控件拼x"]


def test_blocks_in_controls_and_custom_tags_are_read_in_place():
    assert body(
        paragraph("甲"),
        f"<w:sdt><w:sdtContent>{paragraph('乙')}</w:sdtContent></w:sdt>",
        f"<w:customXml>{paragraph('丙')}</w:customXml><w:sectPr><w:p/></w:sectPr>",
    ) == ["甲", "乙", "丙"]


def test_tracked_changes_are_accepted_and_told():
    data = raw_docx(
        paragraph("首行") + f"<w:p>{run('共建')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        f"<w:ins>{run('新')}</w:ins><w:moveFrom>{run('走')}</w:moveFrom><w:moveTo>{run('城')}</w:moveTo></w:p>"
    )
    assert texts(data) == ["首行", "共建新城"]
    assert notes(data) == [("TRACKED_CHANGE", 2), ("TRACKED_CHANGE", 2)]


def test_paragraph_whose_end_was_deleted_joins_the_next():
    assert body(
        paragraph("前半句，", "<w:rPr><w:del/></w:rPr>"), paragraph("后半句。"), paragraph("下段")
    ) == ["前半句，后半句。", "下段"]
    assert body(paragraph("末段", "<w:rPr><w:del/></w:rPr>")) == ["末段"]


def test_large_initial_joins_its_paragraph():
    assert body(paragraph("春", '<w:framePr w:dropCap="drop"/>'), paragraph("天来了。")) == [
        "春天来了。"
    ]


def test_removed_blocks_and_rows_are_dropped_and_told():
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>{}</w:tc></w:tr>".format(paragraph("旧行"))
    data = raw_docx(
        paragraph("甲") + f"<w:del>{paragraph('旧段')}</w:del><w:tbl>{row}</w:tbl><w:altChunk/>"
    )
    assert texts(data) == ["甲"]
    assert notes(data) == [("TRACKED_CHANGE", 1), ("TRACKED_CHANGE", 1), ("PART_SKIPPED", 1)]


def test_hidden_text_is_not_read_but_told():
    data = raw_docx(f"<w:p>{run('明')}{run('暗', '<w:vanish/>')}{run('文')}</w:p>")
    assert texts(data) == ["明文"]
    assert notes(data) == [("HIDDEN_TEXT", 1)]


def test_comments_and_charts_are_told():
    data = raw_docx(
        f'<w:p>{run("甲")}<w:r><w:commentReference w:id="0"/></w:r>'
        "<w:r><w:drawing><a:graphicData><a:chart/></a:graphicData></w:drawing></w:r></w:p>"
    )
    assert notes(data) == [("COMMENT_SKIPPED", 1), ("PART_SKIPPED", 1)]


def test_footnotes_are_told_with_their_words():
    footnotes = (
        document_xml("").split("<w:body>")[0].replace("w:document", "w:footnotes")
        + f'<w:footnote w:id="2">{paragraph("据市统计局")}</w:footnote></w:footnotes>'
    )
    data = raw_docx(
        paragraph("首行")
        + f'<w:p>{run("增长七成")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        footnotes=footnotes,
    )
    manuscript = read(data)
    assert [line.text for line in manuscript.lines] == ["首行", "增长七成"]
    assert [(note.code, note.line, note.message) for note in manuscript.notes] == [
        ("FOOTNOTE", 2, "这里有脚注，没有并入正文：据市统计局")
    ]


def test_table_rows_are_lines_joined_by_tabs():
    document = docx.Document()
    table = document.add_table(2, 3)
    for index, text in enumerate(["区", "点位", "达标", "东湖区", "", "100%"]):
        table.cell(index // 3, index % 3).text = text
    document.add_paragraph("表后")
    assert texts(saved(document)) == ["区\t点位\t达标", "东湖区\t\t100%", "表后"]


def test_table_used_for_layout_is_read_cell_by_cell():
    document = docx.Document()
    left, right = document.add_table(1, 2).rows[0].cells
    left.text, right.text = "左栏一段。\n", "右栏一段。"
    left.add_paragraph("左栏二段。")
    assert [text for text in texts(saved(document)) if text] == [
        "左栏一段。",
        "左栏二段。",
        "右栏一段。",
    ]
    single = docx.Document()
    single.add_table(1, 1).cell(0, 0).text = "整版框在一格里。"
    assert texts(saved(single)) == ["整版框在一格里。"]


def test_rows_in_controls_and_notes_of_joined_cells_keep_their_place():
    cell = "<w:tc>{}</w:tc>".format
    hidden = f"<w:p>{run('乙')}{run('暗', '<w:vanish/>')}</w:p>"
    data = raw_docx(
        paragraph("首行")
        + f"<w:tbl><w:sdt><w:sdtContent><w:tr>{cell(paragraph('甲'))}{cell(hidden)}</w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>"
    )
    assert texts(data) == ["首行", "甲\t乙"]
    assert notes(data) == [("HIDDEN_TEXT", 2)]


def test_line_by_line_paragraphs_of_a_converter_go_on():
    indent = '<w:ind w:firstLineChars="200"/>'
    long = "晚上七点半，社区的凉亭里亮起了灯，十几位居民"
    data = raw_docx(
        paragraph("老街坊的夜间议事厅就在这座凉亭里开张")
        + paragraph("本报记者 宋知微")
        + paragraph(long, indent)
        + paragraph("搬着小板凳围坐在一起，讨论那排晾衣绳该不该拆")
        + paragraph("除。")
        + paragraph("第二段。", indent)
        + paragraph("（宋知微）")
    )
    assert [line.hint.begins_paragraph for line in read(data).lines] == [
        True, True, True, False, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize("data", [simple_docx(), simple_docx("", "　　")])
def test_docx_without_a_word_is_refused(data):
    with pytest.raises(CopyError, match="没有文字"):
        read(data)


def test_text_of_a_docx_has_the_limit_of_a_text_file(monkeypatch):
    monkeypatch.setattr(limits, "MAX_TEXT_BYTES", limits.MEBIBYTE)
    with pytest.raises(CopyError, match="文字超过1 MB"):
        read(simple_docx(*["字" * 1000] * 360))


def test_strict_namespaces_are_read_alike():
    strict = document_xml(paragraph("正文", '<w:jc w:val="center"/>')).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    line = read(zipped({"word/document.xml": strict})).lines[0]
    assert (line.text, line.hint.is_centered) == ("正文", True)
