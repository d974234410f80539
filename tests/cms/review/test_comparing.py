import pytest

from cms.review.comparing import Change, Piece, compare, is_small_change, pieces_of


def content(*blocks, pictures=None, credits=(), **fields):
    return {
        "type": "features.featurepage",
        "fields": {"title": "题", **fields, "body": list(blocks)},
        "children": {"credits": list(credits)},
        "linked": {
            "core.customimage": pictures or {},
            "features.contributor": {"7": {"name": "沈"}},
        },
    }


def block(key, text, kind="paragraph"):
    return {"type": kind, "id": key, "value": {"run_in": "", "text": f"<p>{text}</p>"}}


def figure(key, image, caption=""):
    return {"type": "figure", "id": key, "value": {"image": image, "caption": caption}}


PICTURES = {
    "1": {"file": "aa", "caption": "长凳", "credit": "顾一舟"},
    "2": {"file": "bb", "caption": "", "credit": ""},
}


def changes(old, new):
    return [(row.change.value, row.passage.key) for row in compare(old, new)]


def test_characters_are_marked_inside_a_sentence():
    assert pieces_of("督察专班每周核对一次。", "督查专班每周核对一次。") == (
        Piece("same", "督"),
        Piece("del", "察"),
        Piece("ins", "查"),
        Piece("same", "专班每周核对一次。"),
    )


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("", "加的话", ["ins"]),
        ("删的话", "", ["del"]),
        ("", "", []),
        ("一样", "一样", ["same"]),
        ("全不相同的一句", "另写一段新话吧", ["del", "ins"]),
    ],
)
def test_pieces_of_whole_texts(old, new, kinds):
    assert [piece.kind for piece in pieces_of(old, new)] == kinds


def test_pieces_give_back_both_texts():
    old, new = "今年三月，社区挨家问了近200余户。", "今年四月，社区挨家挨户问了200余户居民。"
    pieces = pieces_of(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "ins") == old
    assert "".join(piece.text for piece in pieces if piece.kind != "del") == new


def test_equal_versions_have_no_changes():
    old = content(block("a", "一"), block("b", "二"))
    assert {row.change for row in compare(old, old)} == {Change.NONE}


def test_blocks_added_removed_edited():
    old = content(block("a", "第一段话。"), block("b", "第二段话。"))
    new = content(block("a", "第一段说话。"), block("c", "新的一段。"))
    assert changes(old, new)[1:] == [("edited", "a"), ("added", "c"), ("removed", "b")]


def test_moved_block_is_shown_at_both_ends():
    old = content(block("a", "一"), block("b", "二"), block("c", "三"))
    new = content(block("c", "三"), block("a", "一"), block("b", "二"))
    rows = compare(old, new)[1:]
    assert [(row.change.value, row.passage.key) for row in rows] == [
        ("moved", "c"),
        ("none", "a"),
        ("none", "b"),
        ("moved_away", "c"),
    ]
    assert (rows[0].old_place, rows[0].new_place) == (3, 1)


def test_block_cut_and_pasted_is_moved_and_not_new():
    old = content(block("a", "银杏树下。"), block("b", "木匠打的长凳。"))
    new = content(block("x", "木匠打的长凳。"), block("a", "银杏树下。"))
    assert Change.ADDED not in {row.change for row in compare(old, new)}


def test_picture_exchanged_and_picture_with_another_file():
    old = content(figure("f", 1), pictures=PICTURES)
    other = content(figure("f", 2), pictures=PICTURES)
    file = content(figure("f", 1), pictures=PICTURES | {"1": PICTURES["1"] | {"file": "cc"}})
    words = content(figure("f", 1, "说明"), pictures=PICTURES)
    assert [compare(old, new)[-1].has_other_picture for new in (other, file, words)] == [
        True,
        True,
        False,
    ]


def test_credit_is_named_and_not_numbered():
    old = content(credits=[{"role": "采写", "contributor": "7"}])
    new = content(credits=[{"role": "摄影", "contributor": "7"}])
    assert compare(old, new)[-1].passage.text == "摄影　沈"


@pytest.mark.parametrize(
    ("new", "small"),
    [
        (content(block("a", "改了字的一段。")), True),
        (content(block("a", "一段。"), title="改题"), True),
        (content(block("a", "一段。"), block("b", "又一段。")), False),
        (content(), False),
        (content(block("a", "一段。</p><p>分成两段。")), False),
        (content(block("a", "一段。", kind="quotation")), False),
    ],
)
def test_correction_is_words_alone(new, small):
    assert is_small_change(content(block("a", "一段。")), new) is small


def test_other_picture_is_no_correction():
    old = content(figure("f", 1), pictures=PICTURES)
    assert not is_small_change(old, content(figure("f", 2), pictures=PICTURES))
