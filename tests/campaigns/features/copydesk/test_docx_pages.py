"""Pages as Word and WPS save them: the look of a line says what plain text has to guess."""

import pytest

from campaigns.features.copydesk import parse, stories_as_json
from campaigns.features.copydesk.intake import load_manuscript
from tests.campaigns.features.copydesk.intake.word_files import (
    NAMESPACES,
    PNG,
    paragraph,
    picture,
    run,
    with_relations,
)
from tests.campaigns.features.copydesk.test_corpus import (
    CORPUS,
    PAGES,
    expected_stories,
    faults,
)

CENTRED = '<w:jc w:val="center"/>'
INDENTED = '<w:ind w:firstLineChars="200" w:firstLine="480"/>'
NUMBERED = '<w:jc w:val="left"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
BIG = '<w:b/><w:sz w:val="44"/>'
BODY = '<w:sz w:val="24"/>'
BOLD = '<w:b/><w:sz w:val="24"/>'
SMALL = '<w:sz w:val="18"/>'


def read(body: str, **parts: bytes | str):
    relations = [("rIdP", "image", "media/image1.jpeg"), ("rIdN", "numbering", "numbering.xml")]
    data = with_relations(
        body,
        relations,
        {"word/media/image1.jpeg": PNG, "word/numbering.xml": NUMBERING, **parts},
    )
    return stories_as_json(parse(load_manuscript(data, "稿件.docx")))["stories"]


def text(words: str, look: str = BODY) -> str:
    return paragraph(words, INDENTED, look)


def led(lead: str, words: str) -> str:
    return f"<w:p><w:pPr>{INDENTED}</w:pPr>{run(lead, BOLD)}{run(words, BODY)}</w:p>"


HEAD = (
    paragraph("老街坊的“夜间议事厅”", CENTRED, BIG)
    + paragraph("——东湖区柳岸社区基层治理见闻", CENTRED, '<w:sz w:val="28"/>')
    + paragraph("本报记者 宋知微 文/图", CENTRED, BODY)
)
LEAD = "晚上7点半，柳岸社区的凉亭里亮起了灯，十几位居民搬着小板凳围坐在一起。"
MORE = "这是社区开办“夜间议事厅”以来的第43次会议，方案全票通过。"


def test_page_of_bare_formatting_is_understood():
    (story,) = read(
        HEAD
        + text(LEAD)
        + paragraph("白天开会没人来", CENTRED, '<w:b/><w:sz w:val="28"/>')
        + led("把时间改到晚上。", "上班的人能来了，来的人能说话了，定下的事当场公布责任人。")
        + led("规矩由居民自己定。", "每人发言不超过三分钟，不打断、不指责，有分歧先听后议。")
        + f"<w:p><w:pPr>{CENTRED}</w:pPr>{picture()}</w:p>"
        + paragraph("居民在凉亭里开会。", CENTRED, SMALL)
        + text(MORE)
    )
    assert story["title"] == "老街坊的“夜间议事厅”"
    assert story["kicker"] is None
    assert story["subtitle"] == "东湖区柳岸社区基层治理见闻"
    assert story["captions"] == [{"number": 1, "text": "居民在凉亭里开会。"}]
    assert [section["heading"] for section in story["sections"]] == [None, "白天开会没人来"]
    assert story["sections"][0]["paragraphs"] == [{"run_in": None, "text": LEAD}]
    assert [item["run_in"] for item in story["sections"][1]["paragraphs"]] == [
        "把时间改到晚上",
        "规矩由居民自己定",
        None,
    ]
    assert {(credit["role"], *credit["names"]) for credit in story["credits"]} == {
        ("writer", "宋知微"),
        ("photographer", "宋知微"),
    }


def test_automatic_numbers_stand_in_the_headings():
    (story,) = read(
        HEAD
        + text(LEAD)
        + paragraph("总体要求", NUMBERED, BOLD)
        + text(LEAD)
        + paragraph("重点任务", NUMBERED, BOLD)
        + text(MORE)
    )
    assert [section["heading"] for section in story["sections"]] == [
        None,
        "一、总体要求",
        "二、重点任务",
    ]
    assert [entry["line"] for entry in story["report"] if entry["code"] == "AUTO_NUMBER"] == [5, 7]


def test_soft_breaks_followed_by_an_indent_part_paragraphs():
    broken = f"<w:r><w:br/></w:r>{run('　　' + MORE, BODY)}"
    (story,) = read(HEAD + f"<w:p>{run('　　' + LEAD, BODY)}{broken}</w:p>")
    assert [item["text"] for item in story["sections"][0]["paragraphs"]] == [LEAD, MORE]


def test_soft_break_within_a_paragraph_joins_its_lines():
    first, second = MORE[:20], MORE[20:]
    broken = f"<w:r><w:br/></w:r>{run(second, BODY)}"
    (story,) = read(HEAD + text(LEAD) + f"<w:p>{run('　　' + first, BODY)}{broken}</w:p>")
    assert [item["text"] for item in story["sections"][0]["paragraphs"]] == [LEAD, MORE]


def test_page_break_within_a_paragraph_joins_its_halves():
    first, second = MORE[:20], MORE[20:]
    broken = f'<w:r><w:br w:type="page"/></w:r>{run(second, BODY)}'
    (story,) = read(HEAD + text(LEAD) + f"<w:p>{run('　　' + first, BODY)}{broken}</w:p>")
    assert [item["text"] for item in story["sections"][0]["paragraphs"]] == [LEAD, MORE]


def test_headline_in_a_text_box_is_the_headline():
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        f"{paragraph('老街坊的“夜间议事厅”', CENTRED, BIG)}"
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
    (story,) = read(f"<w:p><w:pPr>{INDENTED}</w:pPr>{box}{run(LEAD, BODY)}</w:p>" + text(MORE))
    assert story["title"] == "老街坊的“夜间议事厅”"
    assert [item["text"] for item in story["sections"][0]["paragraphs"]] == [LEAD, MORE]


def test_what_a_docx_left_out_is_in_the_report():
    (story,) = read(
        HEAD
        + text(LEAD)
        + f"<w:p>{run(MORE, BODY)}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        f"{run('暗', '<w:vanish/>')}</w:p>"
    )
    codes = [(entry["code"], entry["line"]) for entry in story["report"]]
    assert ("TRACKED_CHANGE", 5) in codes
    assert ("HIDDEN_TEXT", 5) in codes


@pytest.mark.parametrize("is_soft", [False, True], ids=["paragraphs", "soft-breaks"])
@pytest.mark.parametrize("page", PAGES)
def test_page_of_the_corpus_is_read_alike_from_a_docx(page, is_soft):
    path = CORPUS / f"{page}.txt"
    lines = [line.text for line in load_manuscript(path.read_bytes(), path.name).lines]
    if is_soft:
        body = "<w:p>" + "<w:r><w:br/></w:r>".join(run(line) for line in lines) + "</w:p>"
    else:
        body = "".join(paragraph(line) for line in lines)
    got, wanted = read(body), expected_stories(page)
    assert len(got) == len(wanted)
    found = [fault for pair in zip(got, wanted, strict=True) for fault in faults(*pair)]
    assert not found, "\n" + "\n".join(found)
