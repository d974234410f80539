"""诊室与导诊台: a village clinic, or the guide's desk of a hospital hall."""

from ..buildings import windows
from ..groups import Spot, crowd
from ..interiors import counter, daylight, poster_frame, room, window
from ..landscape import paving, sky, weather
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import POINT, SIT, SIT_TALK, STAND, STROLL, TALK, WALK, WORK
from ..props import bench, stool, table
from ..trees import potted, tree
from ..vehicles import car


def draw(pen: Pen, p: Palette) -> str:
    """One of two rooms, or the entrance of the hospital."""
    where = pen.rng.random()
    if where < 0.3:
        return f"医院门口，{_entrance(pen, p)}"
    room(pen, p, 560, tiles=True)
    if where < 0.65:
        return f"明亮的村卫生室里，{_village_clinic(pen, p)}"
    return f"医院大厅里，{_hall(pen, p)}"


def _entrance(pen: Pen, p: Palette) -> str:
    sky(pen, p, 80)
    wall = mix(p.light, p.ground, 0.3)
    pen.rect(140, 110, 920, 470, wall)
    pen.rect(960, 110, 100, 470, mix(wall, p.far, 0.5))
    glass = mix(p.mid, p.light, 0.3)
    windows(pen, 170, 190, 780, 200, (9, 3), glass, p.warm, 0.15, (0.6, 0.62))
    _cross(pen, p, 600, 150, 50)
    pen.rect(430, 430, 340, 150, mix(p.near, p.light, 0.4))
    pen.path("M515 430V580M600 430V580M685 430V580", stroke=mix(p.near, p.dark, 0.2), sw=5)
    pen.path("M380 430L410 396H790L820 430Z", p.accent)
    pen.path("M400 430V580M800 430V580", stroke=p.light, sw=14)
    for x in (70, 1130):
        tree(pen, x, 590, pen.rng.randint(280, 340), p)
    paving(pen, p, 576)
    car(pen, p, 330, 720, 430, 1, p.warm)
    pen.rect(316, 524, 54, 16, p.accent, 4)
    spots = [
        Spot(600, 742, 290, 1, "driver", TALK),
        Spot(690, 746, 258, 1, "elder", STROLL, "cane"),
    ]
    if pen.rng.random() < 0.7:
        spots.append(Spot(860, 730, 280, -1, "nurse", WALK))
    if pen.rng.random() < 0.5:
        spots.append(Spot(1040, 700, 254, 1, "adult", WALK))
    crowd(pen, p, spots)
    weather(pen, p)
    return "出租车停在门前，司机搀着老人下车慢慢走"


def _cross(pen: Pen, p: Palette, x: float, y: float, r: float) -> None:
    pen.circ(x, y, r, p.light)
    arm = r * 0.28
    cross = f"M{x - arm} {y - r * 0.66}h{arm * 2}v{r * 0.66 - arm}h{r * 0.66 - arm}v{arm * 2}"
    cross += f"h{arm - r * 0.66}v{r * 0.66 - arm}h{-arm * 2}v{arm - r * 0.66}h{arm - r * 0.66}v{-arm * 2}"
    pen.path(f"{cross}h{r * 0.66 - arm}z", p.leaf)


def _cabinet(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A medicine cabinet with many small drawers and a row of jars on it."""
    pen.rect(x, y - h, w, h, p.wood)
    columns, rows = max(3, int(w / 56)), max(4, int(h / 44))
    drawers = knobs = ""
    for i in range(columns):
        for j in range(rows):
            left, top = x + 8 + i * (w - 16) / columns, y - h + 8 + j * (h - 16) / rows
            step, rise = (w - 16) / columns - 6, (h - 16) / rows - 6
            drawers += f"M{left} {top}h{step}v{rise}h{-step}z"
            knobs += f"M{left + step / 2} {top + rise * 0.62}h.1"
    pen.path(drawers, mix(p.wood, p.light, 0.35))
    pen.path(knobs, stroke=p.dark, sw=7)
    for i in range(columns):
        u, colour = x + 14 + i * w / columns, pen.rng.choice((p.light, p.mid, p.accent))
        pen.rect(u, y - h - 34, 28, 34, colour, 5)
        pen.rect(u + 5, y - h - 42, 18, 9, p.dark, 2)


def _village_clinic(pen: Pen, p: Palette) -> str:
    window(pen, p, 110, 120, 300, 260)
    daylight(pen, p, 220, 560)
    _cabinet(pen, p, 800, 560, 300, pen.rng.choice((300, 350)))
    poster_frame(pen, p, 500, 120, 150, 200)
    _cross(pen, p, 720, 150, 36)
    x = pen.rng.choice((420, 500))
    stool(pen, p, x - 70, 730, 66)
    stool(pen, p, x + 130, 734, 66)
    patient = Spot(x - 70, 730, 272, 1, "elder", SIT, "", False)
    doctor = Spot(x + 130, 734, 278, -1, "doctor", SIT_TALK, "", False)
    crowd(pen, p, [patient])
    table(pen, p, x + 160, 752, 230, 100)
    pen.path(f"M{x + 196} 660h64l10 8h-84z", p.light)
    pen.rect(x + 310, 636, 26, 30, p.accent, 3)
    crowd(pen, p, [doctor])
    bench(pen, p, 90, 780, 190, 60)
    spots = [Spot(140, 780, 258, 1, "elder", SIT_TALK, "", False)]
    words = "医生坐着给老人看病"
    if pen.rng.random() < 0.6:
        spots.append(Spot(230, 780, 250, 1, "adult", SIT, "", False))
        words += "，长凳上有人等候"
    if pen.rng.random() < 0.6:
        spots.append(Spot(1040, 770, 292, -1, "nurse", STAND, "paper", False))
        words += "，护士站在药柜旁"
    crowd(pen, p, spots)
    return words


def _hall(pen: Pen, p: Palette) -> str:
    for x in (60, 330, 880):
        door = mix(p.near, p.light, 0.45)
        pen.rect(x, 230, 190, 330, mix(door, p.dark, 0.25))
        pen.rect(x + 10, 240, 170, 320, door)
        pen.path(f"M{x + 95} 240V560", stroke=mix(door, p.dark, 0.25), sw=4)
        pen.rect(x + 24, 270, 54, 90, p.light)
        pen.rect(x + 112, 270, 54, 90, p.light)
        pen.rect(x + 36, 180, 118, 36, pen.rng.choice((p.accent, p.near)))
    _cross(pen, p, 700, 190, 54)
    left = pen.rng.choice((560, 620, 700))
    nurse = Spot(left + 80, 720, 300, -1, "nurse", pen.rng.choice((POINT, TALK)), "", False)
    crowd(pen, p, [nurse])
    counter(pen, p, left, 756, 360, 130, mix(p.light, p.near, 0.2))
    potted(pen, p, left + 320, 628, 100)
    spots = [Spot(left - 110, 764, 290, 1, "elder", STROLL, "cane")]
    words = "护士站在导诊台后给老人指路"
    if pen.rng.random() < 0.6:
        spots.append(Spot(left - 190, 768, 298, 1, "volunteer", TALK))
        words = "志愿者扶着老人走到导诊台前，护士在台后指路"
    if pen.rng.random() < 0.6:
        spots.append(Spot(1020, 772, 296, -1, "adult", WALK))
        spots.append(Spot(1100, 776, 200, -1, "child", WALK))
    spots.append(
        Spot(180, 640, 236, pen.rng.choice((1, -1)), "doctor", pen.rng.choice((WALK, WORK)))
    )
    crowd(pen, p, spots)
    if pen.rng.random() < 0.5:
        bench(pen, p, 60, 700, 240, 58)
        seated = [Spot(110, 700, 250, 1, "elder", SIT_TALK, "", False)]
        crowd(pen, p, [*seated, Spot(230, 700, 254, -1, "adult", SIT_TALK, "", False)])
        return f"{words}，有人坐着候诊"
    potted(pen, p, 60, 770, 230)
    return words
