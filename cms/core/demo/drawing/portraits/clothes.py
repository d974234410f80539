"""Clothes that close at the neck: sweaters, tunics, padded jackets, sports wear, polos."""

import math

from ..pen import Pen
from .sitter import Sitter, darker, lighter

_CREAM = "#f2ecdd"


def draw_closed(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    """The details of one of these dresses; y is the height of the collar."""
    _DETAILS[s.dress](pen, s, y, inside)


def _sweater(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    seam = darker(s.top, 0.42)
    collar = f"M246 {y - 8}Q300 {y + 62} 354 {y - 8}L370 {y + 6}Q300 {y + 98} 230 {y + 6}Z"
    pen.path(collar, lighter(s.top, 0.14))
    pen.path(f"M232 {y + 8}Q300 {y + 98} 368 {y + 8}", stroke=seam, sw=3)
    ribs = ""
    for i in range(8):
        ribs += f"M{250 + i * 14} {y + 18 + 38 * math.sin(math.pi * (i + 0.5) / 8)}l4 20"
    pen.path(ribs, stroke=seam, sw=2)
    knit = f'<path d="M2 4l6 8l6-8" stroke="{darker(s.top, 0.2)}" stroke-width="2"/>'
    pen.rect(
        0, 660, 640, 150, pen.pattern(("knit", s.top), 16, 20, knit), 0, inside + ' opacity=".7"'
    )
    if pen.rng.random() < 0.4:
        band = f"M60 {y + 150}H540M60 {y + 182}H540"
        pen.path(band, stroke=lighter(s.top, 0.45), sw=9, extra=inside)


def _stand_collar(pen: Pen, s: Sitter, y: float) -> None:
    collar = f"M242 {y - 30}Q300 {y + 14} 358 {y - 30}L366 {y + 8}Q300 {y + 66} 234 {y + 8}Z"
    pen.path(collar, lighter(s.top, 0.12))
    front = f"M300 {y + 36}V830M242 {y - 30}Q300 {y + 14} 358 {y - 30}"
    pen.path(front, stroke=darker(s.top, 0.42), sw=3.4)


def _tunic(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _stand_collar(pen, s, y)
    buttons = "".join(f"M300 {v}h.1" for v in (590, 660, 730, 800))
    pen.path(buttons, stroke=lighter(s.top, 0.4), sw=11)
    pockets = "M170 676h84v16h-84zM346 676h84v16h-84z"
    pen.path(pockets, stroke=darker(s.top, 0.42), sw=3)


def _padded(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _stand_collar(pen, s, y)
    loops = "".join(f"M262 {v}h30M308 {v}h30M300 {v - 5}v10" for v in (586, 664, 742))
    pen.path(loops, stroke="#e2c98c", sw=6)
    line = darker(s.top, 0.22)
    quilt = f'<path d="M0 37L37 0L74 37L37 74z" stroke="{line}" stroke-width="2.4"/>'
    flower = f'<path d="M12 20h.1M28 12h.1M26 30h.1M20 22h.1" stroke="{line}" stroke-width="9"/>'
    tile = pen.rng.choice((quilt, flower))
    size = 74 if tile == quilt else 56
    pen.rect(0, 560, 640, 260, pen.pattern(("padded", tile), size, size, tile), 0, inside)


def _track(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _open_collar(pen, y, _CREAM)
    pen.path(f"M300 {y + 104}V830", stroke=_CREAM, sw=5)
    at, d = s.wide, s.drop
    stripes = f"M{at(116)} {590 + d}Q{at(96)} 680 {at(96)} 830"
    stripes += f"M{at(484)} {590 + d}Q{at(504)} 680 {at(504)} 830"
    pen.path(stripes, stroke=_CREAM, sw=15, extra=inside)


def _open_collar(pen: Pen, y: float, colour: str) -> None:
    data = f"M236 {y - 14}Q300 {y + 50} 364 {y - 14}L384 {y + 16}Q340 {y + 96} 300 {y + 104}"
    pen.path(f"{data}Q260 {y + 96} 216 {y + 16}Z", colour)


def _hoodie(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _open_collar(pen, y, lighter(s.top, 0.12))
    pen.path(f"M300 {y + 104}V830", stroke=_CREAM, sw=5)
    pen.path(f"M268 {y + 92}v70M332 {y + 92}v70", stroke=_CREAM, sw=5)


def _polo(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    edge = darker(s.top, 0.4)
    pen.path(f"M254 {y - 12}L300 {y + 44}L346 {y - 12}L300 {y + 16}Z", s.skin_shade)
    pen.path(f"M244 {y - 22}L300 {y + 40}L270 {y + 78}L220 {y + 8}Z", lighter(s.top, 0.22))
    pen.path(f"M356 {y - 22}L300 {y + 40}L330 {y + 78}L380 {y + 8}Z", darker(s.top, 0.16))
    pen.path(f"M286 {y + 56}V{y + 170}H318V{y + 52}", stroke=edge, sw=3)
    buttons = f"M302 {y + 84}h.1M302 {y + 122}h.1"
    pen.path(buttons, stroke=lighter(s.top, 0.5), sw=9)
    if pen.rng.random() < 0.5:
        bands = "".join(f"M40 {v}H560" for v in (660, 724, 788))
        pen.path(bands, stroke=lighter(s.top, 0.35), sw=14, extra=inside + ' opacity=".8"')


def _parka(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    fur = pen.rng.choice(("#d9c6a4", "#8b7a66", "#e9e0cf"))
    for i in range(11):
        turn = math.pi * (i / 10)
        x, v = 300 - 128 * math.cos(turn), y + 6 + 66 * math.sin(turn)
        pen.circ(x, v, 27, fur if i < 7 else darker(fur, 0.16))
    _open_collar(pen, y - 10, s.inner)
    zip_line = f"M300 {y + 88}V830"
    pen.path(zip_line, stroke=darker(s.top, 0.5), sw=12)
    pen.path(zip_line, stroke="#c9b48a", sw=3)
    quilt = "M60 650Q300 690 540 650M50 740Q300 780 550 740"
    pen.path(quilt, stroke=darker(s.top, 0.36), sw=4, extra=inside)


_DETAILS = {
    "sweater": _sweater,
    "tunic": _tunic,
    "padded": _padded,
    "track": _track,
    "hoodie": _hoodie,
    "polo": _polo,
    "parka": _parka,
}
