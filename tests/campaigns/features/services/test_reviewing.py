import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from wagtail.models import ReferenceIndex

from campaigns.features.exceptions import ImportRefused
from campaigns.features.models import FeaturePage
from campaigns.features.services.deciding import Choice
from campaigns.features.services.pasting import paste_again
from campaigns.features.services.picture_matching import match_pictures
from campaigns.features.services.reading import stories_of
from campaigns.features.services.reviewing import Press, take_press
from campaigns.features.services.sittings import discard_import, start_import
from campaigns.features.services.sources import add_source, add_uploaded_picture
from cms.core.models import CustomImage
from tests.campaigns.features.services.copy_samples import PAGE, TWO_STORIES
from tests.factories.core import picture_bytes
from tests.factories.features import add_feature

NOW = timezone.make_aware(dt.datetime(2026, 3, 1, 22, 0))
pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(feature_index, editor):
    sitting = start_import(owner=editor, parent=feature_index, now=NOW)
    add_source(copy_import=sitting, data=PAGE.encode())
    return sitting


def press(sitting, stories=None, number=0, **sent):
    return take_press(
        copy_import=sitting,
        stories=stories_of(sitting) if stories is None else stories,
        number=number,
        press=Press(**sent),
        user=sitting.owner,
        now=NOW,
    )


def picture(sitting, name, data=None):
    file = SimpleUploadedFile(name, picture_bytes() if data is None else data)
    return add_uploaded_picture(copy_import=sitting, file=file, filename=name)


def doubt(stories):
    return next(e.group for e in stories[0].story.report if e.code == "SUSPECT_MISSING_CHAR")


def places(sitting):
    return list(sitting.pictures.values_list("filename", "number"))


def test_everything_of_a_press_is_kept_together(sitting):
    outcome = press(
        sitting,
        details={"page_no": "3"},
        choice=Choice("undo", "HEADLINE_SPACE"),
        uploads={2: SimpleUploadedFile("路.jpg", picture_bytes())},
    )
    assert outcome.problems == ()
    source = sitting.sources.get()
    assert source.details == {"0": {"page_no": "3"}}
    assert source.decisions["undone"] == ["HEADLINE_SPACE"]
    assert places(sitting) == [("路.jpg", 2)]


def test_refused_part_does_not_take_the_others_with_it(sitting, feature_index):
    outcome = press(
        sitting,
        details={"page_no": "3"},
        parent=feature_index,
        choice=Choice("undo", "STRAY_MARKER:99:0"),
        uploads={1: SimpleUploadedFile("灯.heic", b"x"), 2: SimpleUploadedFile("a.jpg", picture_bytes())},
        wants_drafts=True,
    )  # fmt: skip
    unusable, gone = outcome.problems
    assert gone == "这处改动已经不在了，请刷新后再看。"
    assert unusable.startswith("灯.heic：")
    assert sitting.sources.get().details == {"0": {"page_no": "3"}}
    assert places(sitting) == [("灯.heic", None), ("a.jpg", 2)]
    assert FeaturePage.objects.count() == 0


def test_draft_needs_a_place_and_what_was_typed_stays(sitting):
    outcome = press(sitting, details={"page_no": "3"}, wants_drafts=True)
    assert outcome.problems == ("请先在“放在”里选一个专题或专版，草稿存在它下面。",)
    assert sitting.sources.get().details == {"0": {"page_no": "3"}}


def test_place_that_takes_no_features_is_refused_and_what_was_typed_stays(sitting, home):
    outcome = press(sitting, details={"page_no": "3"}, parent=home, wants_drafts=True)
    (sentence,) = outcome.problems
    assert sentence.endswith("下面不能放专版，请另选一个专题。")
    assert sitting.sources.get().details == {"0": {"page_no": "3"}}


def test_drafts_have_what_came_with_the_same_press(sitting, feature_index):
    (page,) = press(
        sitting, details={"page_no": "3"}, parent=feature_index, wants_drafts=True
    ).drafts
    assert page.page_no == 3


def test_picture_moves_to_an_earlier_caption(sitting):
    moved = picture(sitting, "2.jpg")
    match_pictures(sitting)
    press(sitting, chosen={1: moved.pk, 2: moved.pk})
    assert places(sitting) == [("2.jpg", 1)]


def test_two_pictures_change_places(sitting):
    first, second = picture(sitting, "1.jpg"), picture(sitting, "2.jpg")
    match_pictures(sitting)
    press(sitting, chosen={1: second.pk, 2: first.pk})
    assert places(sitting) == [("1.jpg", 2), ("2.jpg", 1)]


def test_picture_that_moved_is_not_released_by_the_caption_it_left(sitting):
    moved = picture(sitting, "1.jpg")
    match_pictures(sitting)
    press(sitting, chosen={2: moved.pk, 1: None})
    assert places(sitting) == [("1.jpg", 2)]


def test_caption_and_picture_of_another_sitting_change_nothing(sitting, editor):
    own = picture(sitting, "1.jpg")
    foreign = picture(start_import(owner=editor, parent=None, now=NOW), "9.jpg")
    press(sitting, chosen={1: foreign.pk, 77: own.pk}, descriptions={foreign.pk: "不是我的"},
          uploads={77: SimpleUploadedFile("a.jpg", picture_bytes())})  # fmt: skip
    foreign.image.refresh_from_db()
    assert (places(sitting), foreign.image.description) == ([("1.jpg", None)], "")


def test_description_is_kept_with_the_picture(sitting):
    own = picture(sitting, "1.jpg")
    press(sitting, descriptions={own.pk: " 楼道里的灯 "})
    own.image.refresh_from_db()
    assert own.image.description == "楼道里的灯"


def test_decision_is_taken_about_the_copy_as_another_window_left_it(sitting):
    seen = stories_of(sitting)
    paste_again(copy_import=sitting, text="引题:青岚\n" + PAGE)
    before, now = doubt(seen), doubt(stories_of(sitting))
    assert before != now
    gone = press(sitting, seen, choice=Choice("keep", before))
    assert gone.problems == ("这处改动已经不在了，请刷新后再看。",)
    assert press(sitting, seen, choice=Choice("keep", now)).problems == ()


def test_details_of_another_window_stay(sitting):
    seen = stories_of(sitting)
    press(sitting, details={"page_no": "3"})
    press(sitting, seen, details={"paper": "青岚日报"})
    assert sitting.sources.get().details == {"0": {"page_no": "3", "paper": "青岚日报"}}


def test_story_that_is_gone_is_refused(sitting):
    paste_again(copy_import=sitting, text=TWO_STORIES)
    seen = stories_of(sitting)
    paste_again(copy_import=sitting, text=PAGE)
    with pytest.raises(ImportRefused, match="已经不在原处"):
        press(sitting, seen, number=1, details={"page_no": "3"})


def test_sitting_that_is_gone_is_refused(sitting):
    seen = stories_of(sitting)
    discard_import(copy_import=sitting)
    with pytest.raises(ImportRefused, match="已经丢弃"):
        press(sitting, seen, details={"page_no": "3"})


def test_second_press_of_saving_makes_no_double(sitting, feature_index):
    seen = stories_of(sitting)
    press(sitting, seen, parent=feature_index, wants_drafts=True)
    again = press(sitting, seen, parent=feature_index, wants_drafts=True)
    assert again.problems == ("这几篇都已经存为草稿，没有再存一遍；要改请在草稿里改。",)
    assert FeaturePage.objects.count() == 1


def test_failure_leaves_neither_fields_nor_files(sitting, feature_index, monkeypatch, settings):
    stored = sorted(settings.MEDIA_ROOT.rglob("*.jpg"))

    def fail(*args, **kwargs):
        raise RuntimeError("power cut")

    monkeypatch.setattr(FeaturePage, "save_revision", fail)
    with pytest.raises(RuntimeError):
        press(sitting, details={"page_no": "3"}, parent=feature_index, wants_drafts=True,
              uploads={1: SimpleUploadedFile("a.jpg", picture_bytes())})  # fmt: skip
    assert (sitting.sources.get().details, CustomImage.objects.count()) == ({}, 0)
    assert sorted(settings.MEDIA_ROOT.rglob("*.jpg")) == stored


def test_picture_of_a_published_page_keeps_its_alternative_text(sitting):
    own = picture(sitting, "1.jpg")
    own.image.credit, own.image.description = "顾一舟 摄", "楼道里的灯"
    own.image.save()
    page = add_feature("小巷亮了灯", lead_image=own.image)
    ReferenceIndex.create_or_update_for_object(page)
    outcome = press(sitting, descriptions={own.pk: " "}, details={"page_no": "3"})
    assert outcome.problems == (
        "1.jpg：这幅图片正用在已发布的“小巷亮了灯”上，这一项不能空着；要改就写上新的。",
    )
    own.image.refresh_from_db()
    assert own.image.description == "楼道里的灯"
    assert sitting.sources.get().details == {"0": {"page_no": "3"}}
    press(sitting, descriptions={own.pk: "新装的灯"})
    own.image.refresh_from_db()
    assert own.image.description == "新装的灯"


def story_of(name):
    return (
        f"{name}街亮了灯\n\n　　{name}街的灯一盏一盏亮起来，巡夜的人多了。\n\n"
        f"　　居民说，路平了，灯也亮了。\n\n图①：{name}街的灯。\n图②：{name}街的路。\n"
    )


@pytest.fixture
def three_stories(feature_index, editor):
    """Three stories in one file; a picture and a page number for the second and the third."""
    sitting = start_import(owner=editor, parent=feature_index, now=NOW)
    copy = "\n======\n".join(map(story_of, ("东", "西", "南")))
    source = add_source(copy_import=sitting, data=copy.encode())
    for number, name in ((1, "西.jpg"), (2, "南.jpg")):
        file = SimpleUploadedFile(name, picture_bytes())
        press(sitting, number=number, uploads={2: file})
    source.details = {"1": {"page_no": "7"}, "2": {"page_no": "8"}}
    source.save()
    return sitting


def where(sitting):
    return {p.filename: (p.story, p.number) for p in sitting.pictures.all()}


def test_what_was_typed_and_placed_stays_with_its_story_when_two_become_one(three_stories):
    sitting = three_stories
    assert where(sitting) == {"西.jpg": (1, 2), "南.jpg": (2, 2)}
    name = next(
        entry.group
        for item in stories_of(sitting)
        for entry in item.story.report
        if entry.code == "STORY_SEPARATOR"
    )
    assert press(sitting, choice=Choice("undo", name)).problems == ()
    titles = [item.story.title for item in stories_of(sitting)]
    assert titles[-1] == "南街亮了灯"
    assert len(titles) == 2
    assert where(sitting)["南.jpg"] == (1, 2)
    assert sitting.sources.get().details == {"1": {"page_no": "8"}}
    assert press(sitting, choice=Choice("redo", name)).problems == ()
    assert where(sitting)["南.jpg"] == (2, 2)
    assert sitting.sources.get().details == {"2": {"page_no": "8"}}
