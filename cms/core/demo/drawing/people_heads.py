"""Heads of figures seen from the side: face, hair and hats."""

from .palettes import Skin
from .path_data import Point, place
from .pen import Pen

_NOSE = "M50 4L64 20L50 26Z"
_CHEEK = "M-30 30Q0 66 35 52L5 30Z"
_HAIR_BEHIND = {
    "pony": "M-55 -48Q-100 -30 -104 20Q-106 80 -74 92Q-50 60 -52 10Z",
    "bob": "M-56 -50Q-84 0 -72 56Q-40 74 -10 56L-8 0Z",
    "crop": "M-56 -20Q-62 14 -44 32L-30 0Z",
}
_HATS = {
    "cap": "M-70 -12Q-66 -80 12 -78Q52 -66 52 -24L102 -8L50 -8Z",
    "helmet": "M-76 -10Q-76 -98 0 -98Q72 -98 74 -18L92 -8L-76 -4Z",
    "cook": "M-58 -22L-70 -110Q0 -140 72 -106L56 -18Z",
    "nurse": "M-50 -46L-42 -92H44L52 -40Q0 -66 -50 -46Z",
    "scarf": "M-66 60Q-86 -20 -52 -70Q0 -100 50 -60L58 -16L-10 -10L-14 44L-40 76Z",
    "crown": "M-56 -34L-72 -96L-36 -66L-8 -112L22 -68L60 -92L50 -30Q0 -56 -56 -34Z",
    "ear": "M-74 56Q-84 -60 -20 -92Q40 -92 58 -20L-12 -14L-18 54Z",
}


def draw_head(
    pen: Pen, middle: Point, size: float, facing: int, skin: Skin, hair: str, style: str
) -> None:
    """A head around `middle`; `size` is the height of the figure it belongs to."""
    (x, y), s, d = middle, size, facing
    pen.circ(x - d * s * 0.008, y - s * 0.01, s * 0.062, hair)
    pen.ell(x + d * s * 0.013, y + s * 0.01, s * 0.045, s * 0.053, skin[0])
    pen.path(place(_NOSE, x, y, s / 1000, d), skin[0])
    pen.path(place(_CHEEK, x, y, s / 1000, d), skin[1])
    if style == "bun":
        pen.circ(x - d * s * 0.062, y - s * 0.012, s * 0.03, hair)
    elif style in _HAIR_BEHIND:
        pen.path(place(_HAIR_BEHIND[style], x, y, s / 1000, d), hair)


def draw_hat(pen: Pen, middle: Point, size: float, facing: int, hat: str, colour: str) -> None:
    """A hat on the head drawn by `draw_head` with the same arguments."""
    x, y = middle
    if hat == "straw":
        pen.ell(x, y - size * 0.03, size * 0.12, size * 0.022, "#d8b46a")
        crown = "M-56 -34Q-50 -100 0 -100Q50 -100 56 -34Z"
        pen.path(place(crown, x, y, size / 1000), "#e3c583")
        band = place("M-56 -40H56", x, y, size / 1000)
        pen.path(band, stroke="#8f3a2a", sw=size * 0.014)
        return
    fill = {"cook": "#f4efe3", "ear": "#33424e", "scarf": "#a8443a"}.get(hat, colour)
    pen.path(place(_HATS[hat], x, y, size / 1000, facing), fill)
    if hat == "helmet":
        rib = place("M-10 -100Q10 -60 6 -12", x, y, size / 1000, facing)
        pen.path(rib, stroke="#ffffff", sw=size * 0.01, extra=' opacity=".6"')
