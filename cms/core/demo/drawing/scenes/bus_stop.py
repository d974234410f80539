"""公交站: a shelter with people who wait, and a bus that arrives or has just gone."""

from ..buildings import house_row, skyline
from ..groups import Spot, crowd
from ..landscape import sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import READ, SIT, STAND, TALK, WALK, WAVE
from ..props import bench
from ..street_furniture import street_lamp
from ..trees import tree
from ..vehicles import bus, electric_bike


def draw(pen: Pen, p: Palette) -> str:
    """The street behind, the shelter, the waiting people, the road with the bus."""
    sky(pen, p, 100)
    if pen.rng.random() < 0.5:
        house_row(pen, p, 540, shops=pen.rng.random() < 0.7)
        back = "街边"
    else:
        skyline(pen, p, 540, -20, 1230, 120, 330)
        for x in (40, 1060, 1180):
            tree(pen, x, 560, pen.rng.randint(260, 330), p)
        back = "马路边"
    pen.rect(0, 536, 1200, 130, p.ground)
    pen.path("M0 580H1200M0 626H1200", stroke=p.ground2, sw=2.4)
    pen.rect(0, 660, 1200, 14, mix(p.ground, p.light, 0.4))
    road = mix(mix(p.mid, p.dark, 0.35), p.ground2, 0.4)
    pen.rect(0, 674, 1200, 126, road)
    pen.marks(0, 684, 1200, 110, 90, 54, 0, mix(road, p.dark, 0.3), 2.6, jit=1)
    street_lamp(pen, p, 1090, 656, 430, -1)
    arriving = pen.rng.random() < 0.55 or p.weather == "night"
    x = pen.rng.choice((90, 130)) if arriving else pen.rng.choice((240, 330, 420))
    umbrellas = _shelter(pen, p, x)
    words = _waiting(pen, p, x)
    if arriving:
        bus(pen, p, pen.rng.randint(900, 980), 740, 620, -1)
        words += "，一辆公交车正进站"
    elif pen.rng.random() < 0.6:
        electric_bike(pen, p, 940, 752, 30, 1)
    hung = "，亭里挂着一排公用雨伞" if umbrellas else ""
    return f"{back}的公交候车亭下，{words}{hung}"


def _shelter(pen: Pen, p: Palette, x: float) -> bool:
    frame, w = mix(p.near, p.dark, 0.35), 520
    glass = mix(p.sky2, p.light, 0.4) if p.weather != "night" else mix(p.warm, p.light, 0.35)
    pen.rect(x, 360, w, 250, glass, 0, ' opacity=".8"')
    pen.rect(x + w - 150, 380, 126, 210, p.light)
    pen.rect(x + w - 138, 392, 102, 70, pen.rng.choice((p.accent, p.near, p.warm)))
    rows = "".join(f"M{x + w - 138} {482 + i * 20}h{90 - 24 * (i % 2)}" for i in range(5))
    pen.path(rows, stroke=p.mid, sw=5)
    umbrellas = pen.rng.random() < 0.5
    if umbrellas:
        pen.path(f"M{x + 20} 396H{x + w - 170}", stroke=frame, sw=6)
        for i in range(7):
            u = x + 44 + i * 44
            pen.path(f"M{u - 11} 414Q{u} 500 {u} 520Q{u} 500 {u + 11} 414Z", p.near)
            pen.path(f"M{u} 396v18M{u} 520v16", stroke=p.dark, sw=4)
    posts = "".join(f"M{u} 350V640" for u in (x, x + w * 0.36, x + w - 160, x + w))
    pen.path(posts, stroke=frame, sw=9)
    roof = p.light if p.weather == "snow" else p.accent
    pen.path(f"M{x - 34} 352L{x - 14} 322H{x + w + 14}L{x + w + 34} 352Z", roof)
    pen.rect(x - 34, 350, w + 68, 14, frame)
    bench(pen, p, x + 40, 640, 210, 56)
    pen.path(f"M{x - 70} 650V380", stroke=frame, sw=8)
    pen.rect(x - 104, 372, 68, 84, p.near)
    pen.circ(x - 70, 404, 20, p.light)
    pen.path(f"M{x - 94} 440h48", stroke=p.light, sw=5)
    return umbrellas


def _waiting(pen: Pen, p: Palette, x: float) -> str:
    count = pen.rng.randint(3, 5)
    choices = [
        Spot(x + 96, 648, 232, 1, "elder", SIT, "", False),
        Spot(x + 190, 648, 226, 1, "adult", SIT, "book", False),
        Spot(x + 318, 650, 240, 1, "adult", STAND),
        Spot(x + 420, 654, 246, 1, "adult", READ, "paper"),
        Spot(x + 498, 656, 162, 1, "pupil", STAND),
        Spot(x + 590, 658, 244, -1, "adult", pen.rng.choice((TALK, WAVE, WALK))),
    ]
    crowd(pen, p, pen.rng.sample(choices, count))
    return f"{('三', '四', '五')[count - 3]}位乘客或坐或站在等车"
