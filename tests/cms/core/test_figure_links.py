import json

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html

from cms.core.blocks.text import PARAGRAPH_FEATURES

STORED = '<p data-block-key="k">见<a id="b1" linktype="figure">图①</a>。</p>'


def test_mention_survives_the_editor():
    converter = ContentstateConverter(features=PARAGRAPH_FEATURES)
    state = converter.from_database_format(STORED)
    entities = list(json.loads(state)["entityMap"].values())
    assert entities == [{"mutability": "MUTABLE", "type": "FIGURE", "data": {"id": "b1"}}]
    again = converter.to_database_format(state)
    assert again == ('<p data-block-key="k">见<a linktype="figure" id="b1">图①</a>。</p>')


def test_mention_outside_its_body_is_words_without_an_address():
    assert expand_db_html('见<a linktype="figure" id="b1">图①</a>') == "见<a>图①</a>"
