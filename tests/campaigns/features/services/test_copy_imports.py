import datetime as dt
import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from campaigns.features.copydesk import Credit, Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import CopyPicture, FeaturePage, ImportedDraft
from campaigns.features.services.drafting import pictures_of, save_drafts
from campaigns.features.services.picture_matching import assign_picture, match_pictures
from campaigns.features.services.reading import split_names, stories_of, with_details
from campaigns.features.services.sittings import start_import
from campaigns.features.services.sources import add_source, add_uploaded_picture
from cms.core.models import CustomImage
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(feature_index, editor):
    return start_import(owner=editor, parent=feature_index, now=NOW)


def upload(sitting, name, data=None):
    file = ContentFile(picture_bytes() if data is None else data, name=name)
    return add_uploaded_picture(copy_import=sitting, file=file, filename=name)


def word_file(*parts) -> bytes:
    """A docx of paragraphs and pictures (bytes)."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for part in parts:
        if isinstance(part, bytes):
            document.add_picture(io.BytesIO(part))
        else:
            document.add_paragraph(part)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def damaged(data: bytes) -> bytes:
    """The same docx with its first picture cut off."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(buffer, "w") as cut:
        for name in whole.namelist():
            part = whole.read(name)
            cut.writestr(name, part[: len(part) // 2] if name.endswith("image1.jpg") else part)
    return buffer.getvalue()


def test_source_keeps_lines_that_read_the_same(sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode("gb18030"), filename="专版.txt")
    source.refresh_from_db()
    assert source.manuscript["encoding"] == "gb18030"
    assert [line.text for line in source.read_manuscript().lines] == PAGE.splitlines()


def test_docx_keeps_its_hints_and_pictures(sitting):
    data = word_file(
        "灯亮了", "东湖区的灯一盏一盏亮起来，巡夜的人多了，走路的人也多了。", picture_bytes()
    )
    source = add_source(copy_import=sitting, data=data, filename="灯.docx")
    picture = source.own_pictures.get()
    assert source.read_manuscript().kind == "docx"
    assert source.read_manuscript().lines[0].hint is not None
    assert (picture.image.width, picture.after_line) == (60, 3)


def test_damaged_picture_of_a_docx_is_named_and_the_copy_goes_on(sitting):
    sound = picture_bytes(50)
    data = damaged(word_file("灯亮了", "东湖区的灯一盏一盏亮起来。", picture_bytes(70), sound))
    source = add_source(copy_import=sitting, data=data, filename="灯.docx")
    (entry,) = [e for e in stories_of(sitting)[0].story.report if e.code == "PICTURE_SKIPPED"]
    assert source.problem == ""
    assert [picture.image.width for picture in source.own_pictures.all()] == [50]
    assert entry.message.startswith("图片 image1.jpg 没有读入：“image1.jpg”不完整，读不出来")


def test_unreadable_file_says_why_and_the_others_go_on(sitting):
    bad = add_source(copy_import=sitting, data=b"", filename="空.txt")
    good = add_source(copy_import=sitting, data=PAGE.encode())
    assert bad.problem == "文件是空的。请确认选对了文件，或先保存再导入。"
    assert [item.source for item in stories_of(sitting)] == [good]


def test_same_bytes_are_read_once(sitting):
    first = add_source(copy_import=sitting, data=PAGE.encode(), filename="a.txt")
    assert add_source(copy_import=sitting, data=PAGE.encode(), filename="b.txt") == first
    assert sitting.sources.count() == 1


def test_unusable_picture_is_kept_by_name_with_its_problem(sitting):
    picture = upload(sitting, "1.jpg", b"no picture")
    assert (picture.image, CustomImage.objects.count()) == (None, 0)
    assert picture.problem != ""


def test_pictures_are_matched_by_number(sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    upload(sitting, "2_路.jpg")
    upload(sitting, "DSC_0431.jpg")
    upload(sitting, "7.jpg")
    match_pictures(sitting)
    assert list(sitting.pictures.values_list("filename", "number")) == [
        ("2_路.jpg", 2), ("DSC_0431.jpg", None), ("7.jpg", None),
    ]  # fmt: skip


def test_second_picture_of_a_number_waits(sitting):
    add_source(copy_import=sitting, data=PAGE.encode())
    upload(sitting, "1.jpg")
    upload(sitting, "图1.jpg")
    match_pictures(sitting)
    assert list(sitting.pictures.values_list("number", flat=True)) == [1, None]


def test_choice_of_the_editor_frees_the_picture_before(sitting):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    first, second = upload(sitting, "1.jpg"), upload(sitting, "DSC_0431.jpg")
    match_pictures(sitting)
    assign_picture(second, source, 0, 1)
    first.refresh_from_db()
    assert (first.source, first.number) == (None, None)
    assert pictures_of(stories_of(sitting)[0]).images == {1: second.image}


def test_pictures_of_a_docx_follow_the_order_of_its_captions(sitting):
    data = word_file(
        "灯亮了",
        "东湖区的灯一盏一盏亮起来（图②），巡夜的人多了，走路的人也多了。",
        picture_bytes(50),
        picture_bytes(70),
        "①梧桐里的楼道。",
        "②石桥村的路。",
    )
    source = add_source(copy_import=sitting, data=data, filename="灯.docx")
    match_pictures(sitting)
    pictures = source.pictures.order_by("number")
    assert [(p.number, p.image.width) for p in pictures] == [(1, 50), (2, 70)]


def test_docx_pictures_without_captions_keep_their_place(sitting, feature_index):
    data = word_file(
        "灯亮了",
        "东湖区的灯一盏一盏亮起来，巡夜的人多了，走路的人也多了。",
        picture_bytes(),
        "西山区的路也修到了家门前，孩子们上学不用再踩泥水了。",
    )
    add_source(copy_import=sitting, data=data, filename="灯.docx")
    match_pictures(sitting)
    (page,) = save_drafts(copy_import=sitting, parent=feature_index, user=None, now=NOW)
    assert [child.block_type for child in page.body] == ["paragraph", "figure", "paragraph"]


def test_details_fill_only_what_was_typed():
    story = Story(title="灯", credits=(Credit("responsible_editor", None, ("旧名",)),))
    filled = with_details(
        story, {"issue_date": "2026-02-27", "responsible_editor": "唐立川、沈砚秋"}
    )
    assert filled.publication.issue_date == "2026-02-27"
    assert filled.publication.page_no is None
    assert filled.credits == (Credit("responsible_editor", None, ("唐立川", "沈砚秋"), "本版"),)
    assert with_details(story, {}) == story


def test_names_are_split_at_every_mark_that_editors_use():
    assert split_names("唐立川，沈砚秋 顾一舟、") == ["唐立川", "沈砚秋", "顾一舟"]


def test_every_story_becomes_a_draft_once(sitting, feature_index, editor):
    add_source(copy_import=sitting, data=TWO_STORIES.encode())
    pages = save_drafts(copy_import=sitting, parent=feature_index, user=editor, now=NOW)
    assert [page.title for page in pages] == ["桥头的早市搬进了棚", "河边添了十条长凳"]
    assert save_drafts(copy_import=sitting, parent=feature_index, user=editor, now=NOW) == []
    assert FeaturePage.objects.live().count() == 0


def test_draft_that_was_deleted_can_be_made_again(sitting, feature_index):
    add_source(copy_import=sitting, data=PAGE.encode())
    (page,) = save_drafts(copy_import=sitting, parent=feature_index, user=None, now=NOW)
    page.delete()
    (again,) = save_drafts(copy_import=sitting, parent=feature_index, user=None, now=NOW)
    assert ImportedDraft.objects.get().page == again


def test_decisions_reach_the_draft(sitting, feature_index):
    source = add_source(copy_import=sitting, data=PAGE.encode())
    entry = next(e for e in stories_of(sitting)[0].story.report if e.code == "SUSPECT_MISSING_CHAR")
    source.decisions = {"undone": ["HEADLINE_SPACE"], "adopted": {entry.id: "逐项开展各项工作"}}
    source.save()
    (page,) = save_drafts(copy_import=sitting, parent=feature_index, user=None, now=NOW)
    assert page.title == "小巷亮了灯 邻里近了心"
    assert "逐项开展各项工作" in page.body[4].value["text"].source


def test_nothing_read_is_nothing_to_save(sitting, feature_index):
    with pytest.raises(ImportRefused, match="还没有读到稿子"):
        save_drafts(copy_import=sitting, parent=feature_index, user=None, now=NOW)


def test_failure_at_the_second_story_keeps_none(sitting, feature_index, home):
    add_source(copy_import=sitting, data=TWO_STORIES.encode())
    with pytest.raises(ImportRefused):
        save_drafts(copy_import=sitting, parent=home, user=None, now=NOW)
    assert (FeaturePage.objects.count(), ImportedDraft.objects.count()) == (0, 0)


def test_pictures_go_with_their_sitting(sitting):
    upload(sitting, "1.jpg")
    sitting.delete()
    assert (CopyPicture.objects.count(), CustomImage.objects.count()) == (0, 1)
