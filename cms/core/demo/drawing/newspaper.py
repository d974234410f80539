"""A drawn newspaper page, for the link to the page image."""

from collections.abc import Callable

from .palettes import mix
from .type_setting import TypePen

INK, FAINT, GREY, RED, PAPER = "#1f1d1a", "#9c9488", "#8d857a", "#a8211b", "#fdfbf5"
_PICTURES = ("#c9ae82", "#7f9c96", "#b08a58", "#8aa39f", "#74748c", "#94b08d", "#a7bac3")
_WIDTH, _HEIGHT = 840, 1200
# A headline in parts has this space between them.
PART_SPACE = "\u3000"


def draw_newspaper_page(
    *, seed: int, page_no: int, headline: str = "", paper: str = "青岚日报"
) -> str:
    """A page of the paper as SVG; `headline` is set as far as there are outlines for it."""
    pen = TypePen(_WIDTH, _HEIGHT, f"page{seed}-{page_no}")
    pen.rect(0, 0, _WIDTH, _HEIGHT, PAPER)
    _nameplate(pen, paper, page_no)
    pen.rng.choice(_LAYOUTS)(pen, headline)
    return pen.svg(f"《{paper}》第{page_no:02d}版版面图")


def _nameplate(pen: TypePen, paper: str, page_no: int) -> None:
    pen.type(paper, 48, 38, 60, RED, track=4)
    pen.path("M48 122H792M48 132H792", stroke=INK, sw=3)
    pen.path("M600 60h192M600 80h150M600 100h176", stroke=GREY, sw=5)
    # A digit is half as wide as a character.
    pen.type("第", 450, 76, 30, INK, "bold")
    pen.type(f"{page_no:02d}", 484, 76, 30, INK, "bold", track=-13)
    pen.type("版", 522, 76, 30, INK, "bold")


def _column(pen: TypePen, x: float, y: float, w: float, bottom: float) -> None:
    """Lines of copy down to `bottom`; every paragraph starts indented and ends short."""
    data, left = "", 0
    while y < bottom:
        if left == 0:
            left = pen.rng.randint(5, 12)
            data += f"M{x + 14} {y}h{w - 14}"
        else:
            last = left == 1
            data += f"M{x} {y}h{w * pen.rng.uniform(0.25, 0.8) if last else w:.0f}"
            left -= 1
        y += 12
    pen.path(data, stroke=FAINT, sw=4.4)


def _columns(pen: TypePen, x: float, y: float, w: float, bottom: float, n: int) -> None:
    step = (w + 20) / n
    for i in range(n):
        _column(pen, x + i * step, y, step - 20, bottom)


def _headline(pen: TypePen, text: str, x: float, y: float, w: float, size: float) -> None:
    """The headline in outlines, one part a line; without any it is a dark bar, as from afar."""
    if not _can_set(pen, text):
        pen.rect(x + w * 0.08, y + size * 0.2, w * 0.84, size * 0.62, INK, 3)
        return
    parts = text.split(PART_SPACE)
    if len(parts) == 1:
        pen.path(f"M{x + w * 0.12} {y + size + 26}h{w * 0.76}", stroke="#625b52", sw=7)
    else:
        size *= 0.62
    for i, part in enumerate(parts):
        fit = min(size, w / len(part) - 6)
        left = x + (w - (fit + 6) * len(part)) / 2
        pen.type(part, left, y + i * (size + 10), fit, INK, "bold", track=6)


def _can_set(pen: TypePen, text: str) -> bool:
    known = (pen.knows("bold", character) for character in text if character != PART_SPACE)
    return bool(text) and all(known)


def _subhead(pen: TypePen, x: float, y: float, w: float) -> None:
    pen.rect(x, y, w * pen.rng.uniform(0.7, 0.95), 20, INK, 2)


def _picture(pen: TypePen, x: float, y: float, w: float, h: float) -> None:
    """A small landscape with its caption line."""
    colour = pen.rng.choice(_PICTURES)
    pen.rect(x, y, w, h, mix(colour, PAPER, 0.35))
    with pen.group(pen.clip(f"M{x} {y}h{w}v{h}h{-w}z")):
        pen.circ(x + w * pen.rng.uniform(0.2, 0.8), y + h * 0.3, h * 0.12, "#b3251e")
        for depth, share in ((0.1, 0.55), (0.5, 0.75)):
            rise = h * pen.rng.uniform(0.16, 0.3)
            ridge = f"M{x} {y + h * share}Q{x + w * 0.3} {y + h * share - rise} {x + w * 0.55}"
            ridge += f" {y + h * share}Q{x + w * 0.8} {y + h * share - rise * 0.5} {x + w}"
            pen.path(f"{ridge} {y + h * share}V{y + h}H{x}Z", mix(colour, INK, depth))
        for _ in range(pen.rng.randint(0, 4)):
            u = x + w * pen.rng.uniform(0.15, 0.85)
            pen.path(f"M{u} {y + h}v{-h * 0.2}", stroke=INK, sw=w * 0.035)
            pen.circ(u, y + h * 0.74, w * 0.02, "#dcae85")
    pen.path(f"M{x} {y + h + 14}h{w * 0.7}", stroke=GREY, sw=4)


def _box(pen: TypePen, x: float, y: float, w: float, h: float) -> None:
    """A framed piece on a tint, such as an editor's note."""
    pen.rect(x, y, w, h, "#f3ead7")
    pen.path(f"M{x} {y}h{w}v{h}h{-w}z", stroke=RED, sw=3)
    _column(pen, x + 20, y + 28, w - 40, y + h - 14)


def _lead_picture_left(pen: TypePen, headline: str) -> None:
    _headline(pen, headline, 48, 160, 744, 108)
    _picture(pen, 48, 330, 492, 316)
    _box(pen, 568, 330, 224, 200)
    _column(pen, 568, 556, 224, 660)
    _columns(pen, 48, 696, 744, 920, 4)
    pen.path("M48 940H792", stroke=INK, sw=3)
    for i in range(3):
        _picture(pen, 48 + i * 254, 964, 236, 140)
        _column(pen, 48 + i * 254, 1136, 236, 1170)


def _upright_headline(pen: TypePen, headline: str) -> None:
    pen.rect(48, 160, 116, 470, "#f3ead7")
    if _can_set(pen, headline):
        columns = headline.split(PART_SPACE)
        longest = max(len(column) for column in columns)
        size = min(86 if len(columns) == 1 else 50, 440 / longest - 4)
        for i, column in enumerate(columns):
            x = 106 + (len(columns) / 2 - 1 - i) * (size + 4)
            pen.type(column, x, 176 + i * 20, size, INK, "bold", track=4, down=True)
    else:
        pen.rect(80, 186, 52, 410, INK, 3)
    _picture(pen, 190, 160, 602, 380)
    _columns(pen, 190, 580, 602, 640, 3)
    _columns(pen, 48, 664, 744, 820, 4)
    pen.path("M48 844H792", stroke=INK, sw=3)
    _subhead(pen, 48, 868, 420)
    _columns(pen, 48, 910, 440, 1164, 2)
    _picture(pen, 516, 868, 276, 170)
    _column(pen, 516, 1070, 276, 1164)


def _two_stories(pen: TypePen, headline: str) -> None:
    _headline(pen, headline, 48, 156, 744, 92)
    _columns(pen, 48, 310, 300, 640, 2)
    _picture(pen, 372, 310, 420, 290)
    pen.path("M48 668H792", stroke=INK, sw=3)
    _subhead(pen, 48, 692, 500)
    _picture(pen, 48, 736, 236, 160)
    _columns(pen, 308, 740, 484, 900, 2)
    _columns(pen, 48, 928, 490, 1164, 3)
    _box(pen, 560, 928, 232, 236)


def _picture_page(pen: TypePen, headline: str) -> None:
    _picture(pen, 48, 156, 744, 420)
    _headline(pen, headline, 48, 606, 744, 84)
    pen.path("M48 748H792", stroke=INK, sw=2)
    _picture(pen, 48, 770, 236, 300)
    _columns(pen, 308, 774, 484, 1010, 3)
    _picture(pen, 308, 1030, 230, 110)
    _picture(pen, 562, 1030, 230, 110)
    _column(pen, 48, 1106, 236, 1164)


_LAYOUTS: tuple[Callable[[TypePen, str], None], ...] = (
    _lead_picture_left,
    _upright_headline,
    _two_stories,
    _picture_page,
)
