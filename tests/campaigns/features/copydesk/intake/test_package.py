"""A docx that is broken, swollen, locked or plays tricks is refused in one sentence."""

import io
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.features.copydesk.errors import CopyError
from campaigns.features.copydesk.intake import limits, load_manuscript
from tests.campaigns.features.copydesk.intake.word_files import (
    CONTENT_TYPES,
    ROOT_RELATIONS,
    document_xml,
    paragraph,
    raw_docx,
    simple_docx,
    zipped,
)

SOUND = simple_docx("标题", "正文一段。", "正文二段。")
ENTITY = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;">]>'


def refusal(data: bytes) -> str:
    with pytest.raises(CopyError) as caught:
        load_manuscript(data, "page.docx")
    message = str(caught.value)
    assert "\n" not in message
    return message


def docx_of(document: bytes | str, **more: bytes | str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": ROOT_RELATIONS,
            "word/document.xml": document,
            **more,
        }
    )


@pytest.mark.parametrize("length", [4, 30, len(SOUND) // 2, len(SOUND) - 10])
def test_cut_docx_is_refused(length):
    assert "已损坏" in refusal(SOUND[:length])


def test_damaged_part_is_refused():
    data = bytearray(docx_of(document_xml(paragraph("正文" * 500))))
    middle = data.index(b"word/document.xml") + 60
    data[middle : middle + 20] = b"\x00" * 20
    assert "已损坏" in refusal(bytes(data))


@pytest.mark.parametrize("xml", ["", "<w:document", "纯文字", "<a/>", b"\x00\x01"])
def test_document_that_is_no_word_xml_is_refused(xml):
    assert "损坏" in refusal(docx_of(xml))


def test_missing_document_is_refused():
    assert "已损坏" in refusal(
        zipped({"[Content_Types].xml": CONTENT_TYPES, "_rels/.rels": ROOT_RELATIONS})
    )


@pytest.mark.parametrize(
    "declaration", [ENTITY, LAUGHS, '<!DOCTYPE d SYSTEM "http://a.example/d">']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_type_is_refused(declaration, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}' + document_xml(
        paragraph("&x;")
    )
    assert "外部实体或文档类型声明" in refusal(docx_of(xml.encode(encoding)))


def test_document_type_in_a_part_beside_the_text_is_refused():
    assert "文档类型声明" in refusal(raw_docx(paragraph("正文"), styles=f"{LAUGHS}<a>&b;</a>"))


def test_document_type_in_an_exotic_encoding_is_refused():
    xml = f'<?xml version="1.0" encoding="IBM037"?>{LAUGHS}<a>x</a>'.encode("cp037", "replace")
    assert "docx" in refusal(docx_of(xml))


def test_part_that_unpacks_past_the_limit_is_refused(monkeypatch):
    assert "大得不正常" in refusal(docx_of(document_xml(" " * limits.MAX_XML_BYTES)))
    monkeypatch.setattr(limits, "MAX_XML_BYTES", 400)
    assert "大得不正常" in refusal(docx_of(document_xml(paragraph("正文"))))


def test_picture_of_zeros_is_refused_from_the_directory():
    zeros = bytes(limits.RATIO_FREE_BYTES + 1)
    assert "大得不正常" in refusal(
        docx_of(document_xml(paragraph("正文")), **{"word/media/image1.png": zeros})
    )


def test_total_of_all_parts_is_limited(monkeypatch):
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1000)
    assert "大得不正常" in refusal(SOUND)


def test_number_of_parts_is_limited(monkeypatch):
    monkeypatch.setattr(limits, "MAX_PARTS", 3)
    assert "大得不正常" in refusal(SOUND)


def test_upload_is_limited(monkeypatch):
    monkeypatch.setattr(limits, "MAX_DOCX_BYTES", len(SOUND) - 1)
    assert "压缩文档里的图片" in refusal(SOUND)


def test_directory_that_understates_a_part_is_refused():
    data = bytearray(docx_of(document_xml(paragraph("字" * 5000))))
    at = data.rindex(b"word/document.xml") - 46 + 24
    data[at : at + 4] = struct.pack("<I", 40)
    assert "已损坏" in refusal(bytes(data))


def test_locked_part_is_refused():
    data = bytearray(docx_of(document_xml(paragraph("正文"))))
    at = data.rindex(b"word/document.xml") - 46 + 8
    data[at] |= 1
    assert "密码" in refusal(bytes(data))


@pytest.mark.parametrize(
    "name", ["../evil.xml", "/etc/passwd", "word/../../x", "..\\evil", "C:\\evil"]
)
def test_path_tricks_are_refused(name):
    assert "不正常的文件路径" in refusal(docx_of(document_xml(paragraph("正文")), **{name: "x"}))


def test_two_parts_of_one_name_are_refused():
    stream = io.BytesIO(SOUND)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("WORD/document.xml", "<a/>")
    assert "重复" in refusal(stream.getvalue())


def test_backslashes_in_part_names_are_read_as_slashes():
    data = zipped({"word\\document.xml": document_xml(paragraph("正文"))})
    assert [line.text for line in load_manuscript(data, "a.docx").lines] == ["正文"]


def test_unknown_compression_is_refused():
    data = bytearray(docx_of(document_xml(paragraph("正文"))))
    name = b"word/document.xml"
    for at in (data.index(name) - 30 + 8, data.rindex(name) - 46 + 10):
        data[at : at + 2] = struct.pack("<H", 97)
    assert "已损坏" in refusal(bytes(data))


def test_deep_nesting_is_refused():
    depth = limits.MAX_DEPTH + 5
    body = "<w:sdt><w:sdtContent>" * depth + paragraph("正文") + "</w:sdtContent></w:sdt>" * depth
    assert "嵌套太深" in refusal(raw_docx(body))
    inline = "<w:smartTag>" * depth + "<w:r><w:t>字</w:t></w:r>" + "</w:smartTag>" * depth
    assert "嵌套太深" in refusal(raw_docx(f"<w:p>{inline}</w:p>"))


def test_nesting_beyond_the_stack_is_refused():
    depth = 1500
    body = "<w:tbl><w:tr><w:tc>" * depth + paragraph("正文") + "</w:tc></w:tr></w:tbl>" * depth
    assert "docx" in refusal(raw_docx(body))


def test_macros_are_left_alone():
    data = docx_of(document_xml(paragraph("正文")), **{"word/vbaProject.bin": b"\xd0\xcf macro"})
    assert [line.text for line in load_manuscript(data, "page.docm").lines] == ["正文"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=12))
def test_docx_with_any_bytes_changed_is_read_or_refused(changes):
    data = bytearray(SOUND)
    for at, byte in changes:
        data[at] = byte
    try:
        load_manuscript(bytes(data), "page.docx")
    except CopyError:
        return


TAGS = "p r t tbl tr tc sdt sdtContent pPr rPr numPr txbxContent pict del ins br tab sym hyperlink"
LEAVES = st.sampled_from(
    ["字", "。", "<w:b/>", '<w:ilvl w:val="x"/>', '<w:sym w:char="zz"/>', "<w:br/>"]
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
        st.sampled_from(TAGS.split()),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=100, deadline=None)
@given(st.lists(TREES, max_size=5))
def test_any_tree_of_word_elements_is_read_or_refused(trees):
    try:
        manuscript = load_manuscript(raw_docx("".join(trees)), "page.docx")
    except CopyError:
        return
    assert any(line.text.strip() for line in manuscript.lines)
