from campaigns.features.models import FeaturePage
from tests.factories.features import block


def value_of(kind, value):
    return FeaturePage.body.field.stream_block.to_python([block(kind, value)])[0].value


def test_run_in_is_set_into_the_first_paragraph_and_escaped():
    value = value_of(
        "paragraph",
        {
            "run_in": "<先>问。",
            "text": '<p data-block-key="a1">一。</p><p data-block-key="b2">二。</p>',
        },
    )
    assert value.rendered == (
        '<p><strong class="run-in">&lt;先&gt;问。</strong>一。</p><p>二。</p>'
    )


def test_paragraph_without_run_in_is_only_its_text():
    assert value_of("paragraph", {"run_in": "", "text": "<p>一。</p>"}).rendered == "<p>一。</p>"


def test_paragraph_of_only_a_run_in_is_a_paragraph():
    value = value_of("paragraph", {"run_in": "先问。", "text": ""})
    assert value.rendered == '<p><strong class="run-in">先问。</strong></p>'


def test_heading_parts_are_divided_at_the_wide_space():
    assert value_of("heading", {"text": "筑牢根基　扩大成果"}).parts == ["筑牢根基", "扩大成果"]


def test_related_shows_only_published_pages(home):
    draft = FeaturePage(title="草稿", live=False)
    home.add_child(instance=draft)
    item = {"type": "item", "value": draft.pk, "id": "x"}
    assert value_of("related", {"heading": "", "pages": [item]}).readable_pages == []
