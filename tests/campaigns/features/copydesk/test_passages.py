from hypothesis import given
from hypothesis import strategies as st

from campaigns.features.copydesk.passages import Passage, Piece

PASSAGE = Passage([Piece(3, 2, "小巷亮"), Piece(5, 0, "了灯")])


def test_text_is_that_of_its_pieces():
    assert (PASSAGE.text, PASSAGE.lines) == ("小巷亮了灯", (3, 5))


def test_part_across_pieces_is_located_in_each():
    assert PASSAGE.locate(2, 4) == ((3, 4, 5), (5, 0, 1))


def test_cut_keeps_places():
    assert PASSAGE.cut(1, 4).pieces == (Piece(3, 3, "巷亮"), Piece(5, 0, "了"))


def test_replacement_stands_where_the_part_began():
    changed = PASSAGE.replaced(1, 4, "口的")
    assert changed.text == "小口的灯"
    assert changed.pieces[1] == Piece(3, 3, "口的")


@given(st.lists(st.text("甲乙丙丁", max_size=5), min_size=1, max_size=6), st.data())
def test_leaving_parts_out_is_what_slices_leave(texts, data):
    passage = Passage([Piece(n, 0, text) for n, text in enumerate(texts)])
    size = len(passage.text)
    marks = sorted(data.draw(st.lists(st.integers(0, size), max_size=6, unique=True)))
    spans = [(low, high) for low, high in zip(marks[::2], marks[1::2], strict=False)]
    left, position = [], 0
    for low, high in spans:
        left.append(passage.text[position:low])
        position = high
    left.append(passage.text[position:])
    assert passage.without(spans).text == "".join(left)


@given(st.lists(st.text("甲乙丙丁", max_size=5), min_size=1, max_size=6), st.data())
def test_located_characters_are_the_same(texts, data):
    passage = Passage([Piece(n, 0, text) for n, text in enumerate(texts)])
    low = data.draw(st.integers(0, len(passage.text)))
    high = data.draw(st.integers(low, len(passage.text)))
    said = "".join(texts[line][start:end] for line, start, end in passage.locate(low, high))
    assert said == passage.text[low:high]
    assert passage.cut(low, high).text == passage.text[low:high]
