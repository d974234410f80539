"""垃圾分类亭: four bins under a roof, residents who bring their bags, someone who helps."""

from ..buildings import block
from ..dress import someone
from ..groups import Spot, crowd
from ..landscape import ground, shade, sky
from ..palettes import Palette, mix
from ..path_data import Point, place
from ..pen import Pen
from ..people import Prop, foot_shadow, person
from ..poses import POINT, STAND, STROLL, SWEEP, WALK, Pose
from ..street_furniture import notice_board
from ..trees import bush, tree

_DROP = Pose(((78, 92), (-14, 4)), ((8, 2), (-8, -12)), 4)
_BINS = ("#2b6491", "#b3251e", "#3a7048", "#5a5b57")


def draw(pen: Pen, p: Palette) -> str:
    """Housing behind, the kiosk, the tree, the people."""
    sky(pen, p, 80)
    x = -30.0
    while x < 1220:
        w, h = pen.rng.randint(200, 300), pen.rng.randint(260, 420)
        wall = mix(p.ground, p.warm if pen.rng.random() < 0.5 else p.far, 0.3)
        block(pen, p, x, 540, w, h, wall if p.weather != "night" else mix(p.mid, p.far, 0.5), 0.3)
        x += w + pen.rng.choice((20, 60, 90))
    ground(pen, p, 536, mix(p.ground, p.far, 0.2))
    for left in range(-20, 1200, 240):
        bush(pen, p, left, 566, 200, 58, pen.rng.choice(("", p.accent, p.warm)))
    kiosk = pen.rng.choice((300, 380, 470))
    _kiosk(pen, p, kiosk, 690)
    basin = pen.rng.random() < 0.5
    if basin:
        _basins(pen, p, kiosk + 560, 700)
    else:
        notice_board(pen, p, kiosk + 570, 706, 130, 200)
    if p.weather not in ("rain", "night"):
        shade(pen, p, 150, 740, 240, 34)
    tree(pen, 60, 740, pen.rng.randint(560, 640), p, spread=1.1)
    words = _people(pen, p, kiosk)
    beside = "，旁边有一高一低两个洗手池" if basin else ""
    return f"小区的垃圾分类亭前，{words}{beside}"


def _kiosk(pen: Pen, p: Palette, x: float, y: float) -> None:
    w = 520
    wall = mix(p.light, p.ground, 0.35)
    pen.rect(x - 20, y - 4, w + 40, 16, mix(p.ground2, p.near, 0.4))
    pen.rect(x, y - 290, w, 290, wall)
    pen.rect(x + 16, y - 262, w - 32, 62, mix(p.leaf, p.dark, 0.15))
    signs = "".join(f"M{x + 40 + i * 48} {y - 246}h30v30h-30z" for i in range(9))
    pen.path(signs, p.light)
    for i, colour in enumerate(_BINS):
        left = x + 30 + i * 118
        tone = colour if p.weather != "night" else mix(colour, p.dark, 0.35)
        pen.rect(left, y - 186, 106, 48, mix(tone, p.light, 0.82))
        pen.circ(left + 26, y - 162, 13, tone)
        pen.path(f"M{left + 48} {y - 170}h44M{left + 48} {y - 156}h30", stroke=tone, sw=5)
        pen.path(f"M{left + 6} {y - 104}H{left + 100}L{left + 92} {y - 4}H{left + 14}Z", tone)
        pen.path(f"M{left} {y - 116}H{left + 106}V{y - 102}H{left}Z", mix(tone, p.dark, 0.3))
        pen.path(f"M{left + 30} {y - 62}h46M{left + 34} {y - 46}h38", stroke=p.light, sw=5)
    top = p.light if p.weather == "snow" else p.accent
    pen.path(f"M{x - 46} {y - 290}L{x - 10} {y - 340}H{x + w + 10}L{x + w + 46} {y - 290}Z", top)
    pen.rect(x - 46, y - 292, w + 92, 12, mix(p.accent, p.dark, 0.35))


def _basins(pen: Pen, p: Palette, x: float, y: float) -> None:
    for dx, h in ((0, 110), (96, 76)):
        pen.rect(x + dx + 22, y - h, 26, h, mix(p.mid, p.light, 0.3))
        pen.path(place("M-40 0H40L28 26H-28Z", x + dx + 35, y - h - 6), p.light)
        tap = f"M{x + dx + 52} {y - h - 8}v-34h-22v10"
        pen.path(tap, stroke=p.dark, sw=5)
    pen.rect(x - 14, y - 4, 180, 10, mix(p.ground2, p.near, 0.4))


def _bag(pen: Pen, p: Palette, h: float, colour: str) -> Prop:
    def draw_bag(front: Point, back: Point) -> None:
        shape = "M-20 10Q-90 110 -50 150H50Q90 110 20 10Z"
        pen.path(place(shape, front[0], front[1], h / 1000), colour)

    return draw_bag


def _people(pen: Pen, p: Palette, kiosk: float) -> str:
    child = pen.rng.random() < 0.6
    giver = kiosk + pen.rng.choice((-60, 60))
    h = 208 if child else 280
    foot_shadow(pen, p, giver, 736, h)
    dress = someone(pen, p, "child" if child else "adult")
    pose = Pose(((104, 112), (-14, 4)), ((8, 2), (-8, -12)), 4) if child else _DROP
    person(pen, giver, 736, h, 1, dress, pose, _bag(pen, p, h * (1.3 if child else 1), p.near))
    words = "孩子踮脚把垃圾袋投进桶里" if child else "居民把垃圾袋投进桶里"
    spots = [Spot(kiosk + 300, 752, 288, -1, "volunteer", POINT)]
    words += "，志愿者在一旁指点"
    if pen.rng.random() < 0.6:
        spots.append(Spot(giver - 110, 748, 258, 1, "elder", STAND))
        words += "，老人看着"
    if pen.rng.random() < 0.5:
        spots.append(Spot(1040, 774, 280, -1, "sweeper", SWEEP, "broom"))
    else:
        spots.append(Spot(1010, 776, 282, -1, "adult", pen.rng.choice((WALK, STROLL))))
    crowd(pen, p, spots)
    return words
