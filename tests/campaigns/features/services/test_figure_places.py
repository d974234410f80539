from campaigns.features.copydesk import Caption, Paragraph, Section, Story
from campaigns.features.services.figure_places import captions_to_place, place_captions

SECTIONS = (
    Section(
        "一", (Paragraph("龙山区先走一步。", src_lines=(3,)), Paragraph("灯亮了。", src_lines=(5,)))
    ),
    Section(
        "二",
        (
            Paragraph("西安区跟上来。", src_lines=(9,)),
            Paragraph("路通了（图②）。", src_lines=(11,)),
        ),
    ),
)


def places(*texts, sections=SECTIONS, lines=None):
    captions = tuple(Caption(number, text) for number, text in enumerate(texts, 1))
    story = Story(sections=sections, captions=captions)
    return place_captions(story, captions_to_place(story, ()), lines or {})


def test_mention_decides():
    assert places("灯", "龙山区的路") == [3, 3]


def test_place_name_puts_a_picture_at_the_end_of_its_section():
    assert places("龙山区环卫", "路", "在西安区") == [1, 3, 3]


def test_numbers_never_go_back():
    assert places("西安区", "路", "龙山区") == [3, 3, 3]


def test_without_any_hint_pictures_stand_at_the_end():
    assert places("灯", sections=SECTIONS[:1]) == [1]


def test_place_that_two_sections_name_equally_says_nothing():
    twice = (Section("一", (Paragraph("东湖区。"),)), Section("二", (Paragraph("东湖区。"),)))
    assert places("东湖区的灯", sections=twice) == [1]


def test_line_of_a_docx_picture_decides_before_place_names():
    assert places("西安区", lines={1: 4}, sections=SECTIONS) == [0]
    assert places("西安区", lines={1: 1}, sections=SECTIONS) == [3]


def test_picture_without_a_caption_gets_an_empty_one():
    story = Story(captions=(Caption(2, "路"),))
    assert [tuple(c) for c in captions_to_place(story, [1, 2])] == [(1, "", ""), (2, "路", "")]


def test_story_without_paragraphs_puts_pictures_nowhere_else():
    assert places("灯", sections=()) == [-1]
