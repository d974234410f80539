"""Text boxes are read where they are anchored; pictures keep their order and place."""

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from campaigns.features.copydesk.intake import limits, load_manuscript
from tests.campaigns.features.copydesk.intake.word_files import (
    PNG,
    paragraph,
    picture,
    raw_docx,
    run,
    saved,
    with_relations,
)


def read(data: bytes):
    return load_manuscript(data, "page.docx")


def texts(body: str) -> list[str]:
    return [line.text for line in read(raw_docx(body)).lines]


def box(*paragraphs: str) -> str:
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
        f"{content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_box_is_read_once_before_the_text_it_precedes():
    inner = box(paragraph("框里的标题"), paragraph("副题"))
    assert texts(f"<w:p>{inner}{run('正文')}</w:p>") == ["框里的标题", "副题", "正文"]


def test_text_box_anchored_in_the_text_is_read_after_it():
    assert texts(
        f"<w:p>{run('正文')}{box(paragraph('链接'))}{run('续')}</w:p>" + paragraph("下段")
    ) == [
        "正文续",
        "链接",
        "下段",
    ]


def test_fallback_is_read_when_the_choice_holds_nothing():
    assert texts(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict>"
        f"<v:textbox><w:txbxContent>{paragraph('后备')}</w:txbxContent></v:textbox></w:pict>"
        f"</mc:Fallback></mc:AlternateContent></w:r></w:p>{paragraph('正文')}"
    ) == ["", "后备", "正文"]


@pytest.mark.parametrize("option", ["Choice", "Fallback"])
def test_alternative_blocks_are_read_once(option):
    assert texts(
        f"<mc:AlternateContent><mc:{option}>{paragraph('甲')}</mc:{option}></mc:AlternateContent>"
        "<mc:AlternateContent/>"
    ) == ["甲"]


def test_text_box_in_a_text_box_is_read():
    inner = f"<w:p>{box(paragraph('里层'))}{run('外层')}</w:p>"
    assert texts(f"<w:p>{box(inner)}{run('正文')}</w:p>") == ["里层", "外层", "正文"]


def test_word_art_is_a_large_centred_line():
    data = raw_docx(
        '<w:p><w:r><w:pict><v:shape><v:textpath string="满城花开"/></v:shape></w:pict></w:r>'
        f"{run('正文')}</w:p>"
    )
    first, second = read(data).lines
    assert (first.text, first.hint.is_centered, first.hint.size_pt) == ("满城花开", True, 24.0)
    assert second.text == "正文"


def test_pictures_keep_order_and_place():
    document = docx.Document()
    document.add_picture(io.BytesIO(PNG))
    document.add_paragraph("甲")
    line = document.add_paragraph("乙")
    line.add_run().add_picture(io.BytesIO(PNG))
    line = document.add_paragraph()
    line.add_run().add_picture(io.BytesIO(PNG))
    line.add_run("丙")
    manuscript = read(saved(document))
    assert [line.text for line in manuscript.lines] == ["", "甲", "乙", "丙"]
    # Before any text of its paragraph a picture stands after the line above.
    assert [picture.after_line for picture in manuscript.pictures] == [1, 3, 3]
    assert {(picture.name, picture.data) for picture in manuscript.pictures} == {
        ("image1.png", PNG)
    }


def test_picture_of_the_vml_kind_is_found():
    data = with_relations(
        '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rIdP"/></v:shape></w:pict></w:r></w:p>'
        + paragraph("正文"),
        [("rIdP", "image", "media/图片1.JPG")],
        {"word/media/图片1.JPG": b"jpeg"},
    )
    (found,) = read(data).pictures
    assert (found.name, found.data, found.after_line) == ("图片1.JPG", b"jpeg", 1)


def test_picture_in_choice_and_fallback_counts_once():
    vml = '<w:pict><v:imagedata r:id="rIdP"/></w:pict>'
    data = with_relations(
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{picture()}</mc:Choice><mc:Fallback>{vml}"
        f"</mc:Fallback></mc:AlternateContent></w:r></w:p>{paragraph('正文')}",
        [("rIdP", "image", "/word/media/a.png")],
        {"word/media/a.png": PNG},
    )
    assert len(read(data).pictures) == 1


@pytest.mark.parametrize(
    ("relations", "parts", "mode", "words"),
    [
        ([], {}, "", "数据丢失"),
        ([("rIdP", "image", "media/a.png")], {}, "", "数据丢失"),
        ([("rIdP", "image", "http://a.example/a.png")], {}, ' TargetMode="External"', "只是链接"),
        ([("rIdP", "image", "media/a.emf")], {"word/media/a.emf": b"x"}, "", "EMF"),
    ],
)
def test_picture_that_cannot_be_had_is_told(relations, parts, mode, words):
    data = with_relations(
        paragraph("首行") + f"<w:p>{run('次行')}{picture()}</w:p>", relations, parts, mode
    )
    manuscript = read(data)
    (note,) = manuscript.notes
    assert manuscript.pictures == ()
    assert (note.code, note.line) == ("PICTURE_SKIPPED", 2)
    assert words in note.message


def test_pictures_past_the_limit_are_told(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PICTURES", 1)
    data = with_relations(
        f"<w:p>{run('甲')}{picture()}{picture()}</w:p>",
        [("rIdP", "image", "media/a.png")],
        {"word/media/a.png": PNG},
    )
    manuscript = read(data)
    assert len(manuscript.pictures) == 1
    assert [note.message for note in manuscript.notes] == ["图片超过1张，其余没有读入。"]


def centred(document, text: str, size: int = 9):
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    line.add_run(text).font.size = Pt(size)


def test_small_centred_line_beneath_a_picture_is_a_caption():
    document = docx.Document()
    document.add_paragraph("正文" * 60)
    document.add_picture(io.BytesIO(PNG))
    document.add_paragraph("")
    centred(document, "市民在河边晨跑。")
    centred(document, "不在图下的一行")
    document.add_picture(io.BytesIO(PNG))
    centred(document, "图下的大标题", 26)
    lines = [line for line in read(saved(document)).lines if line.text]
    assert [line.hint.is_caption for line in lines] == [False, True, False, False]


def test_captions_in_the_row_beneath_a_row_of_pictures_stay_apart():
    document = docx.Document()
    table = document.add_table(2, 2)
    for column in (0, 1):
        table.cell(0, column).paragraphs[0].add_run().add_picture(io.BytesIO(PNG))
        line = table.cell(1, column).paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(f"图说{column}")
    document.add_paragraph("正文" * 60)
    lines = [line for line in read(saved(document)).lines if line.text]
    assert [line.text for line in lines[:2]] == ["图说0", "图说1"]
    assert [line.hint.is_caption for line in lines] == [True, True, False]
