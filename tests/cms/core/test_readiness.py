import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from wagtail.fields import StreamField

from campaigns.features.models import FeaturePage
from cms.core.models import BasePage
from home.models import StandardPage
from tests.factories.core import ImageFactory
from tests.factories.features import add_campaign, add_feature, figure, figure_group, paragraph


def problems_of(*blocks, **fields):
    body = FeaturePage.body.field.stream_block.to_python(list(blocks))
    return FeaturePage(title="小巷", body=body, **fields).publication_problems()


def test_picture_with_credit_and_alt_text_is_no_problem(db):
    assert problems_of(figure(ImageFactory()), lead_image=ImageFactory()) == []


def test_bare_picture_is_named_with_its_number(db):
    good, bare = ImageFactory(), ImageFactory(bare=True, title="雪夜")
    assert problems_of(figure(good), figure(bare)) == [
        "图②“雪夜”没有署名，请填写“署名”后再发布。",
        "图②“雪夜”没有替代文字，请写一句画面内容后再发布。",
    ]


@pytest.mark.parametrize("blank", ["\u3000 ", "\u200b", "\ufeff\u00ad\t"])
def test_signs_that_nobody_sees_are_no_words(db, blank):
    empty = ImageFactory(title="雪夜", credit=blank, description=blank)
    assert len(problems_of(figure(empty, credit=blank, alt=blank), lead_image=empty)) == 4


def test_credit_of_the_page_makes_up_for_a_lead_picture_without(db):
    bare = ImageFactory(credit="")
    assert problems_of(lead_image=bare, lead_credit="顾一舟 摄") == []


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (model, field.name)
        for model in apps.get_models()
        if issubclass(model, BasePage)
        for field in model._meta.concrete_fields
        if isinstance(field, StreamField) and "figure" in field.stream_block.child_blocks
    ],
)
def test_body_of_every_page_is_asked_for_credit_alt_text_and_mentioned_pictures(db, model, field):
    bare = ImageFactory(bare=True, title="雪夜")
    blocks = [figure(bare), paragraph("见图⑦。")]
    body = model._meta.get_field(field).stream_block.to_python(blocks)
    assert model(title="页", **{field: body}).publication_problems() == [
        "图①“雪夜”没有署名，请填写“署名”后再发布。",
        "图①“雪夜”没有替代文字，请写一句画面内容后再发布。",
        "文中提到“图⑦”，但没有这幅图，请补图或改号码。",
    ]


def test_incomplete_standard_page_does_not_go_live(home):
    page = StandardPage(title="志愿者须知", live=True, body=[figure(ImageFactory(bare=True))])
    with pytest.raises(ValidationError, match="没有署名"):
        home.add_child(instance=page)
    assert not StandardPage.objects.filter(title="志愿者须知").exists()


def test_words_at_the_place_of_use_make_up_for_a_bare_picture(db):
    bare = ImageFactory(bare=True)
    assert problems_of(figure(bare, credit="顾一舟 摄", alt="雪夜扫街")) == []


def test_credit_of_the_group_is_enough_for_its_pictures(db):
    bare = ImageFactory(bare=True, description="雪夜扫街")
    assert problems_of(figure_group([bare, bare], credit="本版图片 顾一舟 摄")) == []


def test_bare_lead_picture_is_named(db):
    assert problems_of(lead_image=ImageFactory(bare=True, title="老街")) == [
        "题图“老街”没有署名，请在图片的“署名”里填写后再发布。",
        "题图“老街”没有替代文字，请在图片的“描述”里写一句画面内容后再发布。",
    ]


def test_deleted_picture_is_named_by_its_number(db):
    image = ImageFactory()
    blocks = figure(image)
    image.delete()
    assert problems_of(blocks) == ["图①没有图片，请选图，或去掉这一块。"]


def test_mention_without_picture_is_named(db):
    assert problems_of(paragraph("见图⑦。")) == ["文中提到“图⑦”，但没有这幅图，请补图或改号码。"]


def test_incomplete_page_does_not_go_live_whatever_publishes_it(site):
    page = add_feature(live=False, body=[figure(ImageFactory(bare=True, title="雪夜"))])
    revision = page.save_revision()
    with pytest.raises(ValidationError, match="雪夜"):
        revision.publish()
    page.refresh_from_db()
    assert page.live is False


def test_incomplete_campaign_does_not_go_live(site):
    with pytest.raises(ValidationError, match="没有署名"):
        add_campaign(lead_image=ImageFactory(bare=True))


def test_draft_of_a_live_page_may_be_incomplete(site):
    page = add_feature()
    page.body = [("figure", {"image": ImageFactory(bare=True)})]
    page.save_revision(clean=False)
    page.refresh_from_db()
    assert (page.live, page.has_unpublished_changes) == (True, True)


def test_editor_who_publishes_an_incomplete_page_keeps_a_draft_and_is_told(editor_client, site):
    from wagtail.test.utils.form_data import (
        inline_formset,
        nested_form_data,
        rich_text,
        streamfield,
    )

    bare = ImageFactory(bare=True, title="雪夜")
    page = add_feature(live=False)
    data = nested_form_data(
        {
            "title": "改过的标题",
            "slug": page.slug,
            "genre": "special",
            "editor_note": rich_text(""),
            "afterword": rich_text(""),
            "body": streamfield(
                [("figure", {"image": bare.pk, "caption": "", "credit": "", "alt": ""})]
            ),
            "credits": inline_formset([]),
            "action-publish": "1",
        }
    )
    data["comments-TOTAL_FORMS"] = data["comments-INITIAL_FORMS"] = "0"
    response = editor_client.post(f"/admin/pages/{page.pk}/edit/", data, follow=True)
    said = [str(message) for message in response.context["messages"]]
    page.refresh_from_db()
    assert page.live is False
    assert page.get_latest_revision_as_object().title == "改过的标题"
    assert "图①“雪夜”没有署名，请填写“署名”后再发布。" in said
    assert "改动已存为草稿，没有发布。" in said
