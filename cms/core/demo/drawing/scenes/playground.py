"""校园操场: a running track, games, a slope of seats, the school behind."""

from ..buildings import windows
from ..groups import Spot, crowd
from ..landscape import hills, sky
from ..palettes import Palette, mix
from ..path_data import points, smooth
from ..pen import Pen
from ..poses import POINT, REACH, RUN, SIT_TALK, STAND, WALK, WAVE, Pose
from ..street_furniture import flag
from ..trees import tree

_SWING = Pose(((70, 84), (50, 70)), ((20, 4), (-18, -24)), 6)


def draw(pen: Pen, p: Palette) -> str:
    """School or grass slope behind, the track, and one of three games."""
    sky(pen, p, 90)
    slope = pen.rng.random() < 0.45
    if slope:
        _slope(pen, p)
    else:
        hills(pen, p, 300, 500, near=False)
        _school(pen, p)
    pen.rect(0, 476, 1200, 324, mix(p.leaf, p.ground, 0.35))
    pen.marks(0, 486, 1200, 310, 130, 14, -80, mix(p.leaf, p.dark, 0.25), 2.4, jit=20)
    words = pen.rng.choice((_race, _ball, _table_tennis))(pen, p)
    back = "草坡看台上坐着大人，一条之字形小路通到坡顶" if slope else "身后是教学楼和旗杆"
    return f"操场上，{words}，{back}"


def _school(pen: Pen, p: Palette) -> None:
    left, w = pen.rng.choice(((80, 640), (480, 660)))
    wall = mix(p.light, p.ground, 0.4)
    pen.rect(left, 200, w, 280, wall)
    pen.rect(left + w - 90, 200, 90, 280, mix(wall, p.ground2, 0.5))
    for floor in range(4):
        y = 212 + floor * 64
        windows(
            pen,
            left + 16,
            y,
            w - 120,
            54,
            (9, 1),
            mix(p.mid, p.near, 0.35),
            p.warm,
            0.15,
            (0.66, 0.7),
        )
        pen.rect(left, y + 55, w, 7, mix(wall, p.accent, 0.35))
    pen.rect(left - 8, 190, w + 16, 14, mix(p.accent, p.dark, 0.1))
    flag(pen, p, left + (w + 60 if left < 200 else -60), 480, 330)
    for x in (20, 790, 1170) if left < 200 else (40, 260, 1180):
        tree(pen, x, 486, pen.rng.randint(210, 280), p)


def _slope(pen: Pen, p: Palette) -> None:
    grass = mix(p.leaf, p.light, 0.12)
    hill = smooth(points("-80 520 -80 330 160 230 480 170 820 180 1080 260 1300 360 1300 520"))
    pen.path(hill, grass)
    inside = pen.clip(hill)
    pen.marks(0, 180, 1200, 320, 180, 16, -78, mix(p.leaf, p.dark, 0.3), 2.6, inside, 16)
    path = "M900 480L560 420L880 350L600 290L760 220L660 184"
    pen.path(path, stroke=mix(p.light, p.ground2, 0.4), sw=13)
    for i in range(4):
        y = 300 + i * 48
        pen.path(f"M60 {y}Q260 {y - 26} 500 {y - 8}", stroke=mix(p.light, p.ground2, 0.5), sw=11)
        people = []
        for x in pen.rng.sample(range(80, 490, 44), pen.rng.randint(3, 6)):
            foot = y - 2 - (1 - abs(x - 280) / 240) * 14
            role = pen.rng.choice(("adult", "elder", "child", "adult"))
            people.append(Spot(x, foot + 18, 88, 1, role, SIT_TALK, "", False))
        crowd(pen, p, people)
    tree(pen, 1110, 330, 190, p)


def _track(pen: Pen, p: Palette) -> None:
    clay = mix(p.accent, p.ground2, 0.45)
    pen.path("M-20 800V640Q300 540 1220 560V800Z", clay)
    pen.marks(0, 570, 1200, 230, 100, 40, -2, mix(clay, p.dark, 0.2), 2.4, jit=3)
    for i in range(5):
        y = 640 + i * 44
        lane = f"M-20 {y}Q300 {y - 94 + i * 14} 1220 {560 + i * 52}"
        pen.path(lane, stroke=p.light, sw=4)


def _race(pen: Pen, p: Palette) -> str:
    _track(pen, p)
    count = pen.rng.randint(3, 5)
    spots = []
    for i, x in enumerate(sorted(pen.rng.sample((180, 340, 500, 660, 820), count))):
        spots.append(Spot(x, 660 + (i % 3) * 52, 178 + (i % 3) * 16, 1, "child", RUN))
    spots.append(Spot(1040, 700, 262, -1, "adult", WAVE))
    crowd(pen, p, spots)
    return f"{('三', '四', '五')[count - 3]}个孩子在跑道上赛跑，老师在终点挥手"


def _ball(pen: Pen, p: Palette) -> str:
    court = mix(p.ground, p.warm, 0.25)
    pen.path("M60 800L220 560H980L1140 800Z", court)
    pen.path("M120 770L240 574H960L1080 770ZM600 574V770", stroke=p.light, sw=5)
    pen.ell(600, 664, 120, 40, "none", f' stroke="{p.light}" stroke-width="5"')
    _hoop(pen, p, 1010, 640, 340)
    spots = [Spot(820, 690, 196, 1, "child", REACH), Spot(700, 720, 200, 1, "child", RUN)]
    spots.append(Spot(480, 690, 190, 1, "child", RUN))
    if pen.rng.random() < 0.6:
        spots.append(Spot(320, 730, 198, 1, "child", WAVE))
    spots.append(Spot(180, 752, 264, 1, "adult", POINT))
    crowd(pen, p, spots)
    pen.circ(892, 470, 17, p.accent)
    pen.path("M876 466q16 10 32 4M892 453v34", stroke=p.dark, sw=2.4)
    return "孩子们在打篮球，一个孩子正举手投篮"


def _hoop(pen: Pen, p: Palette, x: float, y: float, h: float) -> None:
    pen.path(f"M{x} {y}V{y - h * 0.8}L{x - h * 0.16} {y - h * 0.86}", stroke=p.dark, sw=h * 0.035)
    pen.rect(x - h * 0.32, y - h * 1.08, h * 0.3, h * 0.3, p.light)
    pen.rect(x - h * 0.23, y - h * 0.94, h * 0.12, h * 0.12, p.accent)
    pen.rect(x - h * 0.215, y - h * 0.925, h * 0.09, h * 0.09, p.light)
    rim = f"M{x - h * 0.26} {y - h * 0.8}h{h * 0.18}"
    pen.path(rim, stroke=p.accent, sw=h * 0.025)
    net = f"M{x - h * 0.25} {y - h * 0.79}l{h * 0.04} {h * 0.12}h{h * 0.08}l{h * 0.04} {-h * 0.12}"
    pen.path(net, stroke=p.light, sw=3)
    pen.path(f"M{x - h * 0.1} {y}H{x + h * 0.1}", stroke=p.dark, sw=h * 0.05)


def _table_tennis(pen: Pen, p: Palette) -> str:
    pen.path("M120 800L240 590H960L1080 800Z", mix(p.ground, p.light, 0.2))
    pairs = ((600, 740, 1.0),) if pen.rng.random() < 0.4 else ((380, 690, 0.8), (820, 750, 1.0))
    for x, y, k in pairs:
        w = 250 * k
        pen.path(
            f"M{x - w * 0.4} {y}V{y - 96 * k}M{x + w * 0.4} {y}V{y - 96 * k}",
            stroke=p.dark,
            sw=9 * k,
        )
        pen.path(
            f"M{x - w / 2} {y - 92 * k}l{w * 0.08} {-34 * k}h{w * 0.84}l{w * 0.08} {34 * k}z",
            p.near,
        )
        pen.rect(x - w / 2, y - 92 * k, w, 10 * k, mix(p.near, p.dark, 0.35))
        pen.rect(x - 3, y - 142 * k, 6, 44 * k, p.light)
        pen.circ(x + w * 0.2, y - 160 * k, 7 * k, p.light)
        left = Spot(x - w * 0.66, y + 6, 208 * k, 1, "child", _SWING)
        crowd(pen, p, [left, Spot(x + w * 0.66, y + 8, 214 * k, -1, "child", _SWING)])
    watchers = [Spot(150, 770, 204, 1, "child", STAND), Spot(1080, 776, 208, -1, "child", WAVE)]
    crowd(pen, p, [*watchers, Spot(70, 720, 250, 1, "adult", WALK)])
    return "孩子们围着球台打乒乓球，旁边有人看着"
