"""实践站: a civilization-practice station, a great tree, and a meeting on benches."""

from ..buildings import cottage, lantern, lattice, name_board, roof
from ..groups import Spot, crowd
from ..landscape import ground, hills, shade, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import READ, SIT_TALK, STROLL, WALK, Pose
from ..props import bench, table
from ..street_furniture import flag
from ..trees import blossom_tones, tree

_LISTENING = (
    Pose(((64, 60), (40, 50)), ((84, 4), (74, 8)), 3),
    Pose(((30, 60), (20, 50)), ((84, 4), (74, 8)), 3),
    SIT_TALK,
)


def draw(pen: Pen, p: Palette) -> str:
    """Hills and village, the station, the tree over everything, the meeting in front."""
    sky(pen, p, 90)
    hills(pen, p, 330, 640)
    for x, w in ((40, 110), (190, 90), (1050, 120)):
        cottage(pen, p, x, 540, w)
    ground(pen, p, 534)
    house_x = pen.rng.choice((560, 600, 640))
    _house(pen, p, house_x, 620)
    flag(pen, p, house_x + 500, 640, 310)
    if p.weather not in ("rain", "night"):
        shade(pen, p, 400, 688, 460, 60)
    tones = blossom_tones(p) if p.weather == "petals" and pen.rng.random() < 0.4 else None
    tree(pen, pen.rng.choice((210, 300)), 690, pen.rng.choice((700, 780)), p, tones, 1.2)
    words = _meeting(pen, p)
    return f"村口大树下的新时代文明实践站前，{words}"


def _house(pen: Pen, p: Palette, x: float, y: float) -> None:
    w, h, red = 430, 176, mix(p.accent, p.dark, 0.35)
    pen.rect(x - 14, y - 4, w + 28, 18, mix(p.ground2, p.near, 0.35))
    wall = p.light if p.weather != "night" else mix(p.light, p.mid, 0.35)
    pen.rect(x, y - h, w, h, wall)
    pen.rect(x + w - 92, y - h, 92, h, mix(wall, p.ground2, 0.5))
    pen.rect(x, y - 30, w, 30, mix(p.mid, p.light, 0.25))
    back = p.warm if p.weather == "night" else mix(p.near, p.dark, 0.3)
    for left in (x + 26, x + 322):
        lattice(pen, left, y - 128, 82, 78, red, 3.4, back, (2, 2))
    pen.rect(x + 146, y - 136, 136, 136, red)
    for k in (0, 1):
        lattice(
            pen, x + 152 + 64 * k, y - 130, 58, 70, p.warm, 3, mix(p.dark, p.near, 0.35), (2, 2)
        )
        pen.rect(x + 152 + 64 * k, y - 54, 58, 50, mix(p.accent, p.dark, 0.15))
    name_board(pen, p, x + 104, y - 168, 220, 30, p.accent, p.warm)
    shadow = f"M{x} {y - h}H{x + w}V{y - h + 24}L{x} {y - h + 12}Z"
    pen.path(shadow, pen.hatch(mix(p.near, p.dark, 0.3), 0, 6, 2.6))
    roof(pen, p, x, y - h + 4, w, 92, 36, 20)
    for left in (x + 128, x + 300):
        lantern(pen, p, left, y - 114, 26)


def _meeting(pen: Pen, p: Palette) -> str:
    round_table = pen.rng.random() < 0.4
    spots = []
    rows = ((650, 712, 170), (860, 716, 190), (610, 768, 220), (880, 776, 220))
    for x, y, w in rows[pen.rng.randint(0, 1) :]:
        bench(pen, p, x, y, w)
        for dx in (46, w - 46)[: pen.rng.randint(1, 2)]:
            role = pen.rng.choice(("elder", "elder", "adult", "farmer"))
            size = 208 + (y - 712) * 0.36 + pen.rng.randint(-6, 8)
            spots.append(Spot(x + dx, y, size, -1, role, pen.rng.choice(_LISTENING), "", False))
    if round_table:
        table(pen, p, 440, 742, 150, 76)
        _teapot(pen, p, 512, 666)
        for x, facing in ((410, 1), (620, -1)):
            spots.append(Spot(x, 752, 236, facing, "elder", SIT_TALK, "", False))
        words = "村民围着摆了茶壶的小桌商量事"
    else:
        speaker = Pose(((62, 108), (8, 70)), ((6, 2), (-7, -6)))
        pose = pen.rng.choice((speaker, READ))
        spots.append(Spot(500, 704, 250, 1, "volunteer", pose, "paper"))
        words = "穿红马甲的人在说话，村民坐在长凳上听"
    if pen.rng.random() < 0.5:
        spots.append(Spot(150, 764, 250, 1, "adult", WALK))
        spots.append(Spot(86, 768, 172, 1, "pupil", STROLL))
        words += "，孩子跟着大人走来"
    crowd(pen, p, spots)
    return words


def _teapot(pen: Pen, p: Palette, x: float, y: float) -> None:
    pen.ell(x, y - 16, 24, 18, p.accent)
    pen.path(f"M{x + 20} {y - 18}l18-14M{x - 24} {y - 24}q-18 4-4 20", stroke=p.accent, sw=6)
    pen.rect(x - 8, y - 38, 16, 7, mix(p.accent, p.dark, 0.3), 3)
