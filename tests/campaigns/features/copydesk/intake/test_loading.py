"""What a file is told by its bytes; every foreign kind gets a sentence that says what to do."""

import pytest

from campaigns.features.copydesk.errors import CopyError
from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.copydesk.intake.signatures import ENCRYPTED_STREAM, OLE_MAGIC
from tests.campaigns.features.copydesk.intake.word_files import PNG, simple_docx, zipped


def refusal(data: bytes, filename: str) -> str:
    with pytest.raises(CopyError) as caught:
        load_manuscript(data, filename)
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize("filename", ["稿件.docx", "稿件.txt", "稿件.doc", "稿件.docm", "稿件"])
def test_docx_is_read_whatever_its_name(filename):
    manuscript = load_manuscript(simple_docx("标题", "正文。"), filename)
    assert [line.text for line in manuscript.lines] == ["标题", "正文。"]
    assert manuscript.kind == "docx"


@pytest.mark.parametrize("filename", ["old.doc", "old.wps", "page.txt", "page.docx", "page"])
def test_old_word_and_wps_files_are_refused_whatever_their_name(filename):
    assert refusal(OLE_MAGIC + b"\x00" * 512, filename).endswith(
        "请在Word或WPS里另存为 .docx 再导入。"
    )


def test_old_file_is_called_by_its_own_name():
    assert "旧版WPS文档（.wps）" in refusal(OLE_MAGIC, "稿件.WPS")
    assert "旧版Word文档（.doc）" in refusal(OLE_MAGIC, "稿件.doc")


def test_docx_with_a_password_is_refused():
    assert "密码" in refusal(OLE_MAGIC + b"\x00" * 64 + ENCRYPTED_STREAM, "稿件.docx")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (rb"{\rtf1\ansi", "RTF文档"),
        (b"%PDF-1.7\n", "PDF文件"),
        (PNG, "PNG图片"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG图片"),
        (b"GIF89a", "GIF图片"),
        (b"II*\x00", "TIFF图片"),
        (b"Rar!\x1a\x07", "RAR压缩包"),
        (b"\x1f\x8b\x08", "gzip压缩包"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "网页文件"),
        (b"\n<HTML><body>", "网页文件"),
        (b'<?xml version="1.0"?>', "XML文件"),
        (b"MIME-Version: 1.0\r\n", "网页归档文件（MHT）"),
    ],
)
def test_foreign_file_named_txt_is_called_by_its_name(data, name):
    assert refusal(data, "page.txt").startswith(f"这是{name}，不是文字稿。请")


@pytest.mark.parametrize(
    ("filename", "name"),
    [
        ("a.rtf", "RTF文档"),
        ("a.pages", "Pages文稿"),
        ("a.pdf", "PDF文件"),
        ("a.doc", "旧版Word文档（.doc）"),
        ("a.odt", "OpenDocument文稿"),
    ],
)
def test_extension_speaks_when_the_bytes_do_not(filename, name):
    assert refusal("看上去像文字".encode(), filename).startswith(f"这是{name}")


def test_text_named_docx_is_refused_as_damaged():
    assert "内容却不是Word文档" in refusal("正文".encode(), "a.docx")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a.txt": "稿"}, "这是压缩包"),
        ({"xl/workbook.xml": "<a/>"}, "Excel表格"),
        ({"ppt/presentation.xml": "<a/>"}, "PPT演示文稿"),
        ({"Index/Document.iwa": "x"}, "Pages文稿"),
        ({"content.xml": "<a/>", "mimetype": "x"}, "OpenDocument文稿"),
        ({"[Content_Types].xml": "<a/>", "word/styles.xml": "<a/>"}, "已损坏"),
        ({}, "这是压缩包"),
    ],
)
def test_other_archives_are_called_by_their_name(parts, words):
    assert words in refusal(zipped(parts), "page.docx")


def test_workbook_that_declares_its_main_part_is_a_workbook():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>'
    )
    assert "Excel" in refusal(
        zipped({"_rels/.rels": relations, "xl/workbook.xml": "<a/>"}), "page.docx"
    )
