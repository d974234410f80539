"""Faces: outline and light, eyes, nose, mouth, the lines of age, glasses, beards."""

from ..palettes import mix
from ..pen import Pen
from .sitter import INK, Sitter


def draw_face(pen: Pen, s: Sitter) -> None:
    """The face without its hair."""
    w, t = s.half_width, s.turn
    _ears(pen, s)
    outline = face_outline(s)
    pen.path(outline, s.skin)
    inside = pen.clip(outline)
    x, ny = 352 + 14 * t, _nose_y(s)
    side = f"M{x} 170Q{x - 12} 250 {x} 300Q{x - 12} 318 {x} 340Q{x + 20} 366 {x} 392"
    pen.path(f"{side}Q{x - 16} 416 {x - 34} {s.chin + 8}H430V170Z", s.skin_shade, extra=inside)
    cheek = f"M{x + 16} 300L{x + 40} 420L{x} 440Q{x + 28} 390 {x + 16} 300Z"
    hatch = pen.hatch(mix(s.skin_shade, s.deep, 0.45), 64, 8, 2.2)
    pen.path(cheek, hatch, extra=inside)
    if s.age != "elder" and (s.age != "mid" or s.gender == "f"):
        blush = mix(s.skin, "#c0573f", 0.3 if s.child else 0.2)
        pen.ell(246 + 10 * t, 368, 25, 14, pen.hatch(blush, 64, 7, 2.6), inside)
    if s.beard:
        _beard(pen, s, inside)
    for side_ in (-1, 1):
        _eye(pen, s, side_)
    _nose(pen, s, ny)
    _mouth(pen, s)
    if s.age in ("elder", "mid"):
        _lines(pen, s, ny, w)
    if s.glasses:
        _glasses(pen, s)


def face_outline(s: Sitter) -> str:
    """The outline of the face; a turned head shows less of its far side."""
    t, chin, c = s.turn, s.chin, 300 + 13 * s.turn
    left, right = 300 - s.half_width, 300 + s.half_width * (1 - 0.04 * t)
    wl, wr = 300 - left, right - 300
    data = f"M{left} 262C{left - 2} 330 {300 - wl * 0.93} 372 {300 - wl * 0.74 + 6 * t} 404"
    data += f"Q{c - wl * 0.42} {chin - 2} {c} {chin}"
    data += f"Q{c + wr * 0.4} {chin - 2} {300 + wr * 0.74 + 5 * t} 404"
    data += f"C{300 + wr * 0.93} 372 {right + 2} 330 {right} 262"
    return data + f"C{right} 176 {left} 176 {left} 262Z"


def _nose_y(s: Sitter) -> float:
    return (370 if s.child else 372) + s.nose * 0.5


def _eye_at(s: Sitter, side: int) -> tuple[float, float, float]:
    """Middle and width of an eye; the far one of a turned head is narrower."""
    gap = (43 if s.child else 42) + s.eye_gap
    shift = 17 * s.turn if side < 0 else 9 * s.turn
    narrow = 1 - 0.16 * s.turn if side > 0 else 1.0
    return 300 + side * gap + shift, 322 if s.child else 316, narrow


def _ears(pen: Pen, s: Sitter) -> None:
    w = s.half_width
    for side in (-1, 1):
        if side > 0 and s.turn > 0.8:
            continue
        x = 300 + side * (w + 3) + (8 * s.turn if side < 0 else -6 * s.turn)
        pen.ell(x, 326, 15, 27, s.skin if side < 0 else s.skin_shade)
        curl = f"M{x + side * 5} 314q{-side * 8} 10 {-side * 2} 24"
        pen.path(curl, stroke=s.deep, sw=2.4)


def _eye(pen: Pen, s: Sitter, side: int) -> None:
    x, y, k = _eye_at(s, side)
    open_ = 9.5 if s.child else 5.4 if s.age == "elder" else 7.4
    _brow(pen, s, side, x, y, k)
    white = f"M{x - 21 * k} {y + 3}Q{x - 2} {y - open_ - 4} {x + 21 * k} {y + 2}"
    white += f"Q{x} {y + open_} {x - 21 * k} {y + 3}Z"
    pen.path(white, "#f6ecdc" if side < 0 else "#ead9c2")
    look = 1 + 3 * s.turn
    pen.ell(x + look, y - 0.5, (9.6 if s.child else 8.4) * k, open_ + 1.2, INK)
    pen.circ(x + look - 3.4, y - 3, 2.2, "#fdf6e8")
    lid = f"M{x - 23 * k} {y + 4}Q{x - 3} {y - open_ - 6} {x + 23 * k} {y + 2}"
    pen.path(lid, stroke=INK, sw=5 if s.gender == "f" else 4.4)
    if s.gender == "f" and not s.child:
        corner = x - 23 * k if side < 0 else x + 23 * k
        pen.path(f"M{corner} {y + 2}l{side * 7} -5", stroke=INK, sw=3)
    fold = f"M{x - 19 * k} {y - 10}Q{x} {y - open_ - 13} {x + 20 * k} {y - 9}"
    pen.path(fold, stroke=s.deep, sw=1.8)
    bag = f"M{x - 13 * k} {y + 12}Q{x + 2} {y + 16} {x + 16 * k} {y + 10}"
    pen.path(bag, stroke=mix(s.skin if side < 0 else s.skin_shade, s.deep, 0.5), sw=1.8)


def _brow(pen: Pen, s: Sitter, side: int, x: float, eye_y: float, k: float) -> None:
    thick = 5 if s.gender == "f" or s.child else 8.5
    elder = s.age == "elder"
    colour = mix(s.hair, "#4b443e" if elder else "#2a221e", 0.45 if elder else 0.35)
    y, arch = eye_y - (31 if s.gender == "m" else 34), s.brow_arch
    inner, outer = x - side * 23 * k, x + side * 27 * k
    data = f"M{inner} {y + 5}Q{x + side * 3} {y - arch - thick / 2} {outer} {y + 6}"
    pen.path(f"{data}Q{x + side * 3} {y - arch + thick} {inner} {y + 5 + thick * 0.9}Z", colour)


def _nose(pen: Pen, s: Sitter, y: float) -> None:
    x, top = 300 + 15 * s.turn, (322 if s.child else 316) - 14
    reach = 22 + 7 * s.turn
    socket = f"M{x + 12} {top - 8}Q{x + 18} {top + 10} {x + 11} {top + 28}L{x + 26} {top + 8}"
    pen.path(f"{socket}Q{x + 24} {top - 2} {x + 12} {top - 8}Z", mix(s.skin, s.skin_shade, 0.75))
    ridge = (
        f"M{x + 3} {top}Q{x + 12} {y - 30} {x + reach} {y - 10}Q{x + reach + 3} {y + 2} {x + 12}"
    )
    body = f"{ridge} {y + 4}Q{x + 3} {y + 8} {x - 2} {y + 3}Q{x + 9} {y - 4} {x + 3} {top}Z"
    pen.path(body, mix(s.skin_shade, s.skin, 0.25))
    wing = f"M{x - 17 + 5 * s.turn} {y - 2}q-5 7 4 8M{x - 4} {y + 6}q6 3 11-1"
    pen.path(f"{wing}M{x + reach - 4} {y - 3}q5 8-5 10", stroke=s.deep, sw=2.6)


def _mouth(pen: Pen, s: Sitter) -> None:
    x, y, w, smile = 300 + 13 * s.turn, (402 if s.child else 404), s.mouth, s.smile
    far = w * (1 - 0.16 * s.turn)
    lip = mix(s.skin, "#a8453a", 0.5 if s.gender == "f" else 0.28)
    lower = f"M{x - w} {y}Q{x} {y + 14 + smile} {x + far} {y}Q{x} {y + smile} {x - w} {y}Z"
    pen.path(lower, lip)
    upper = f"M{x - w} {y}Q{x - 15} {y - 6} {x} {y - 3}Q{x + 15} {y - 6} {x + far} {y}"
    pen.path(f"{upper}Q{x} {y + smile} {x - w} {y}Z", mix(lip, "#6b2a24", 0.22))
    if smile > 7.2:
        teeth = f"M{x - w * 0.7} {y + 1}Q{x} {y + smile + 9} {x + far * 0.7} {y + 1}Q{x} {y + 3}"
        pen.path(f"{teeth} {x - w * 0.7} {y + 1}Z", "#f8f0e2")
    line = f"M{x - w - 3} {y - 1.5}Q{x} {y + smile + 1.5} {x + far + 3} {y - 1.5}"
    pen.path(line, stroke=mix(s.deep, "#5a211b", 0.5), sw=3)
    pen.path(f"M{x - 16} {y + 24}Q{x} {y + 30} {x + 16} {y + 23}", stroke=s.skin_shade, sw=3)


def _lines(pen: Pen, s: Sitter, ny: float, w: float) -> None:
    x, my, ey = 300 + 13 * s.turn, 404, 316
    if s.age == "mid":
        folds = f"M{x - 36} {ny}Q{x - 42} {my - 16} {x - 38} {my}"
        folds += f"M{x + 37} {ny}Q{x + 44} {my - 16} {x + 39} {my}"
        pen.path(folds, stroke=mix(s.skin_shade, s.deep, 0.3), sw=2.2)
        return
    folds = f"M{x - 38} {ny - 6}Q{x - 48} {my - 18} {x - 42} {my + 8}"
    folds += f"M{x + 38} {ny - 6}Q{x + 50} {my - 18} {x + 42} {my + 8}"
    brow = f"M{x - 56} 242Q{x} 232 {x + 56} 242M{x - 46} 226Q{x} 217 {x + 46} 226"
    corners = f"M{300 - w + 8} {ey + 2}l16 5M{300 - w + 8} {ey + 14}l15-1"
    if s.turn < 0.8:
        corners += f"M{300 + w - 8} {ey + 2}l-16 5M{300 + w - 8} {ey + 14}l-15-1"
    pen.path(folds + brow + corners, stroke=mix(s.skin_shade, s.deep, 0.4), sw=2.6)


def _beard(pen: Pen, s: Sitter, inside: str) -> None:
    x, colour = 300 + 13 * s.turn, mix(s.hair, s.skin, 0.2)
    if s.beard == "stubble":
        hatch = pen.hatch(mix(s.skin_shade, s.hair, 0.35), 80, 6, 1.6)
        jaw = (
            f"M{300 - s.half_width} 380Q{x} 430 {300 + s.half_width} 380V460H{300 - s.half_width}Z"
        )
        pen.path(jaw, hatch, extra=inside + ' opacity=".7"')
        return
    pen.path(
        f"M{x - 34} 398Q{x - 20} 382 {x} 388Q{x + 20} 382 {x + 34} 398Q{x} 392 {x - 34} 398Z",
        colour,
    )
    if s.beard == "goatee":
        chin = s.chin
        tuft = f"M{x - 18} {chin - 16}Q{x} {chin - 22} {x + 18} {chin - 16}Q{x + 12} {chin + 16}"
        pen.path(f"{tuft} {x} {chin + 20}Q{x - 12} {chin + 16} {x - 18} {chin - 16}Z", colour)


def _glasses(pen: Pen, s: Sitter) -> None:
    frame = pen.rng.choice(("#3a2c24", "#5b4a3a", "#2c3440", "#7a4a3a"))
    corner = {"soft": 17, "round": 25, "square": 8, "half": 12}[s.glasses]
    height = 42 if s.glasses == "half" else 50
    stroke = f' stroke="{frame}" stroke-width="{3.4 if s.glasses == "round" else 4.6}"'
    inner = []
    for side in (-1, 1):
        x, y, k = _eye_at(s, side)
        half = (30 if s.glasses == "round" else 34) * k
        pen.rect(x - half, y - height / 2, half * 2, height, "none", corner, stroke)
        inner.append(x - side * half)
        ear = 300 + side * (s.half_width + 4)
        if not (side > 0 and s.turn > 0.8):
            pen.path(f"M{x + side * half} {y - 8}L{ear} {y - 14}", stroke=frame, sw=4.6)
        pen.path(f"M{x - 22 * k} {y - 14}l12-7", stroke="#fdf6e8", sw=3)
    y = _eye_at(s, 1)[1]
    bridge = f"M{inner[0]} {y - 6}Q{sum(inner) / 2} {y - 15} {inner[1]} {y - 6}"
    pen.path(bridge, stroke=frame, sw=4.6)
