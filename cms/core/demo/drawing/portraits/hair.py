"""Hair of portraits: what falls behind the neck, and what frames the face."""

import math
from collections.abc import Callable

from ..pen import Pen
from .sitter import Sitter

_TIE = "#b4332a"


def hair_behind(pen: Pen, s: Sitter) -> None:
    """Hair that is drawn before neck and clothes."""
    style = s.style
    if style == "tail":
        pen.path("M360 300Q430 380 414 520Q404 590 372 620Q392 520 352 440Z", s.hair_dark)
    elif style == "plaits":
        for m in (-1, 1):
            for i in range(5):
                x, y = 300 + m * (104 + i * 6) - 20, 400 + i * 38
                pen.path(f"M{x} {y}q20-26 40 0q4 34-20 42q-24-8-20-42z", s.hair)
            pen.path(f"M{300 + m * 132 - 14} 586l28 0l-4 22l-20 0z", _TIE)
    elif style == "ponyfringe":
        pen.path("M372 190Q470 200 452 330Q444 400 420 420Q430 300 366 250Z", s.hair_dark)
    elif style == "bob":
        back = "M196 250Q170 400 204 470Q250 486 262 440L340 440Q352 486 396 470Q430 400 404 250Z"
        pen.path(back, s.hair_dark)
    elif style == "long":
        back = "M194 250Q158 420 176 560Q210 610 250 580L350 580Q392 610 424 560Q442 420 406 250Z"
        pen.path(back, s.hair_dark)
        waves = "M190 330Q172 420 196 520M208 360Q196 450 220 560M410 330Q428 420 404 520"
        pen.path(waves, stroke=s.hair_light, sw=2.8)
    elif style == "shortbob":
        pen.path("M198 250Q178 380 214 428L386 428Q422 380 402 250Z", s.hair_dark)
    elif style == "bun" and not s.hat:
        pen.circ(352, 142, 46, s.hair)
        pen.path("M322 126q30-22 56 4M326 146q28-18 52 2", stroke=s.hair_light, sw=3)


def hair_in_front(pen: Pen, s: Sitter) -> None:
    """Hair over the forehead; under a hat only what shows at the temples."""
    if s.hat:
        _temples(pen, s)
    elif s.style in _CUTS:
        _cut(pen, s)
    elif s.style == "bald":
        _bald(pen, s)
    elif s.style == "perm":
        _perm(pen, s)
    else:
        _framed(pen, s)


def _sides(s: Sitter) -> tuple[float, float]:
    return 300 - s.half_width, 300 + s.half_width


def _temples(pen: Pen, s: Sitter) -> None:
    left, right = _sides(s)
    data = f"M{left - 2} 318Q{left - 12} 276 {left - 2} 244L{left + 14} 250Q{left + 4} 284 {left - 2} 318Z"
    data += f"M{right + 2} 318Q{right + 12} 276 {right + 2} 244L{right - 14} 250"
    pen.path(f"{data}Q{right - 4} 284 {right + 2} 318Z", s.hair)
    if s.style in ("bob", "shortbob", "long"):
        for side, m in ((left, -1), (right, 1)):
            lock = (
                f"M{side - m * 6} 250Q{side + m * 24} 330 {side + m * 12} 420L{side - m * 10} 400"
            )
            pen.path(f"{lock}Q{side + m * 6} 320 {side - m * 14} 250Z", s.hair)


# Top of the hair, and the line of the forehead from right to left as L and R relative points.
_CUTS = {
    "crop": 142,
    "side": 128,
    "fringe": 130,
    "recede": 140,
    "parted": 130,
    "quiff": 112,
    "pixie": 126,
}


def _hairline(style: str, left: float, right: float) -> str:
    end = f"{left - 3} 318Z"
    lines = {
        "side": f"Q{right - 2} 262 {right - 14} 236Q{right - 40} 206 262 208Q{left + 22} 216 {left + 12} 252"
        f"Q{left + 4} 280 ",
        "crop": f"Q{right - 1} 262 {right - 12} 226Q300 192 {left + 12} 226Q{left + 1} 262 ",
        "fringe": f"Q{right - 2} 276 {right - 12} 254Q{right - 34} 232 318 246Q300 226 262 250"
        f"Q{left + 30} 240 {left + 12} 262Q{left + 3} 284 ",
        "recede": f"Q{right - 4} 262 {right - 14} 216Q{right - 34} 176 322 190Q300 178 270 192"
        f"Q{left + 34} 176 {left + 14} 216Q{left + 2} 262 ",
        "parted": f"Q{right - 4} 280 {right - 6} 250Q{right - 30} 240 330 190L306 182Q290 240"
        f" {left + 20} 246Q{left + 2} 262 ",
        "quiff": f"Q{right - 2} 262 {right - 14} 222Q{right - 50} 186 276 176Q{left + 26} 196 {left + 12} 232"
        f"Q{left + 2} 270 ",
        "pixie": f"Q{right - 2} 286 {right - 10} 262Q{right - 20} 236 340 232Q290 224 250 258"
        f"Q{left + 24} 250 {left + 8} 282Q{left + 2} 300 ",
    }
    return lines[style] + end


def _cut(pen: Pen, s: Sitter) -> None:
    """Short hair: one outline, a dark side, a few strokes of light."""
    left, right = _sides(s)
    top = _CUTS[s.style]
    if s.style == "recede":
        _skull(pen, s)
    outer = f"M{left - 3} 318Q{left - 17} 262 {left - 8} 214Q{left + 4} {top + 6} 300 {top}"
    outer += f"Q{right - 4} {top + 6} {right + 8} 214Q{right + 17} 262 {right + 3} 318"
    data = outer + _hairline(s.style, left, right)
    pen.path(data, s.hair)
    inside = pen.clip(data)
    pen.path(f"M352 {top - 6}Q360 200 380 250L{right + 20} 330V{top}Z", s.hair_dark, extra=inside)
    pen.path(_cut_strokes(s, left), stroke=s.hair_light, sw=2.8, extra=inside)


def _cut_strokes(s: Sitter, left: float) -> str:
    if s.style in ("side", "quiff"):
        return "".join(
            f"M{left + 20 + i * 5} {208 - i * 2.6}Q{262 + i * 8} {140 + i * 7} {330 + i * 9} {150 + i * 11}"
            for i in range(6)
        )
    if s.style == "parted":
        lines = "".join(
            f"M{300 - i * 9} {150 + i * 4}Q{262 - i * 10} 190 {left + 12} {240 - i * 8}"
            for i in range(5)
        )
        return lines + "".join(
            f"M{312 + i * 10} {150 + i * 4}Q{350 + i * 6} 186 {382 + i * 3} {236 - i * 4}"
            for i in range(4)
        )
    if s.style in ("fringe", "pixie"):
        return "".join(
            f"M{222 + i * 24} {166 - 8 * math.sin(i * 0.8)}Q{216 + i * 24} 200 {226 + i * 22} {234 - 6 * (i % 2)}"
            for i in range(6)
        )
    length = 16 if s.style == "crop" else 12
    return "".join(
        f"M{216 + i * 17} {196 - 26 * math.sin(math.pi * (i + 0.6) / 9)}l{-4 + i} -{length}"
        for i in range(9)
    )


def _skull(pen: Pen, s: Sitter, top: int = 166) -> None:
    left, right = _sides(s)
    pen.path(
        f"M{left + 2} 240Q{left + 12} {top + 4} 300 {top}Q{right - 12} {top + 4} {right - 2} 240Z",
        s.skin,
    )
    shade = f"M346 {top + 2}Q{right - 12} {top + 12} {right - 2} 240L352 240Q356 200 346 {top + 2}Z"
    pen.path(shade, s.skin_shade)


def _bald(pen: Pen, s: Sitter) -> None:
    left, right = _sides(s)
    data = f"M{left - 3} 318Q{left - 16} 262 {left - 4} 226Q{left + 6} 232 {left + 8} 250Q{left + 3} 284 {left - 3} 318Z"
    data += f"M{right + 3} 318Q{right + 16} 262 {right + 4} 226Q{right - 6} 232 {right - 8} 250"
    pen.path(f"{data}Q{right - 3} 284 {right + 3} 318Z", s.hair)
    _skull(pen, s, 168)
    pen.path("M262 190Q290 178 318 186", stroke="#f7e6cc", sw=5, extra=' opacity=".6"')


def _perm(pen: Pen, s: Sitter) -> None:
    """Curls around the head."""
    left, right = _sides(s)
    curls = [(left - 4, 322, 25), (left - 16, 288, 28), (left - 12, 246, 31), (left + 6, 204, 34)]
    curls += [(left + 40, 170, 36), (286, 152, 38), (330, 154, 37), (right - 18, 176, 35)]
    curls += [
        (right + 4, 212, 33),
        (right + 14, 252, 30),
        (right + 14, 292, 27),
        (right + 4, 324, 23),
    ]
    curls += [(left + 34, 206, 24), (274, 196, 26), (316, 196, 26), (right - 34, 208, 24)]
    for x, y, r in curls:
        pen.circ(x, y, r, s.hair)
    for x, y, r in curls[7:12]:
        pen.circ(x, y, r, s.hair_dark)
    rings = ""
    for x, y, r in curls:
        rings += f"M{x - r * 0.5} {y + r * 0.1}q{r * 0.2} {-r * 0.6} {r * 0.8} {-r * 0.45}"
        rings += f"M{x - r * 0.2} {y + r * 0.35}q{r * 0.2} {-r * 0.35} {r * 0.5} {-r * 0.2}"
    pen.path(rings, stroke=s.hair_light, sw=2.6)


def _framed(pen: Pen, s: Sitter) -> None:
    """Longer hair: drawn back from a parting, or falling beside the face."""
    left, right = _sides(s)
    makers: dict[str, Callable[[float, float], tuple[str, str]]] = {
        "bob": _bob,
        "long": _bob,
        "ponyfringe": _fringe_up,
        "shortbob": _shortbob,
    }
    drawn_back = _drawn_back_middle if s.style == "plaits" else _drawn_back
    data, strokes = makers.get(s.style, drawn_back)(left, right)
    pen.path(data, s.hair)
    inside = pen.clip(data)
    pen.path(f"M356 122Q350 200 386 262L{right + 30} 420V130Z", s.hair_dark, extra=inside)
    pen.path(strokes, stroke=s.hair_light, sw=2.8, extra=inside)
    if s.style == "ponyfringe":
        pen.circ(right - 6, 204, 10, _TIE)
    elif s.style == "tail":
        pen.circ(right, 330, 10, _TIE)


def _fringe_strokes() -> str:
    data = ""
    for i in range(7):
        y = 178 - 22 * math.sin(math.pi * (i + 0.5) / 7)
        data += f"M{220 + i * 26} {y}Q{214 + i * 27} 214 {220 + i * 26} 244"
    return data


def _bob(left: float, right: float, low: int = 400, out: int = 12) -> tuple[str, str]:
    data = f"M{left - out} {low}Q{left - 26} 250 {left - 2} 200Q{left + 24} 130 300 128"
    data += f"Q{right - 24} 130 {right + 2} 200Q{right + 26} 250 {right + out} {low}"
    data += f"Q{right + 2} 320 {right - 6} 268Q330 240 300 254Q262 242 {left + 8} 268"
    return f"{data}Q{left - 2} 320 {left - out} {low}Z", _fringe_strokes()


def _fringe_up(left: float, right: float) -> tuple[str, str]:
    return _bob(left, right, 320, 4)


def _shortbob(left: float, right: float) -> tuple[str, str]:
    data = f"M{left - 8} 372Q{left - 26} 250 {left - 2} 204Q{left + 22} 134 292 132"
    data += f"Q{right - 20} 130 {right + 4} 204Q{right + 26} 256 {right + 8} 372"
    data += f"Q{right + 2} 300 {right - 8} 262Q340 236 266 206Q{left + 26} 236 {left + 8} 276"
    data += f"Q{left} 320 {left - 8} 372Z"
    strokes = ""
    for i in range(4):
        strokes += f"M{262 - i * 9} {196 + i * 6}Q{228 - i * 8} {214 + i * 10} {left + 4 - i * 2} {280 + i * 14}"
    for i in range(5):
        strokes += (
            f"M{276 + i * 15} {194 - i * 3}Q{336 + i * 10} {206 + i * 4} {right - 4} {268 + i * 10}"
        )
    return data, strokes


def _drawn_back(left: float, right: float, parting: int = 278) -> tuple[str, str]:
    data = f"M{left - 4} 322Q{left - 18} 250 {left} 206Q{left + 22} 136 300 134"
    data += f"Q{right - 22} 136 {right} 206Q{right + 18} 250 {right + 4} 322"
    data += (
        f"Q{right - 2} 268 {right - 18} 246Q330 226 {parting} 186Q{left + 40} 222 {left + 14} 250"
    )
    data += f"Q{left} 276 {left - 4} 322Z"
    strokes = ""
    for i in range(4):
        strokes += f"M{parting - 4 - i * 7} {180 - i * 2}Q{left + 40 - i * 8} {196 + i * 4} {left + 8 - i * 2} {244 + i * 13}"
        strokes += f"M{parting + 6 + i * 12} {176 - i * 4}Q{352 + i * 6} {190 + i * 4} {right - 10 + i * 2} {238 + i * 12}"
    return data, strokes


def _drawn_back_middle(left: float, right: float) -> tuple[str, str]:
    return _drawn_back(left, right, 300)
