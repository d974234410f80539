"""河岸: a river city, its bridge, its boats and the people on the embankment."""

from ..buildings import skyline
from ..groups import Spot, crowd, spread
from ..landscape import hills, mist, sky, water
from ..palettes import Palette, mix
from ..path_data import line, points, smooth
from ..pen import Pen
from ..poses import RUN, STROLL, WALK
from ..street_furniture import railing
from ..trees import blossom_tones, tree, willow_twigs
from ..vehicles import sampan


def draw(pen: Pen, p: Palette) -> str:
    """From hills and city over the bridge to the embankment in front."""
    sky(pen, p, sun=p.weather not in ("rain", "snow"))
    hills(pen, p, 330, 560, near=False)
    skyline(pen, p, 486, pen.rng.randint(300, 480), 1230)
    _pagoda_hill(pen, p)
    tone = water(pen, p, 486)
    arched = pen.rng.random() < 0.6
    if arched:
        _arched_bridge(pen, p, tone)
    else:
        _cable_bridge(pen, p)
    for x in spread(pen, 150, 900, pen.rng.randint(1, 3)):
        sampan(pen, p, x, pen.rng.randint(625, 680), pen.rng.randint(80, 110), 1)
    people = _embankment(pen, p)
    tree_words = _foreground(pen, p)
    bridge = "石拱桥" if arched else "斜拉桥"
    return f"{bridge}横跨河面，山上立着古塔，小船停在水中，{people}{tree_words}"


def _pagoda_hill(pen: Pen, p: Palette) -> None:
    outline = "-60 500 -60 400 60 352 190 326 310 372 430 452 520 500 520 520 -60 520"
    data = smooth(points(outline))
    pen.path(data, mix(p.near, p.mid, 0.35))
    tone = mix(p.near, p.dark, 0.3)
    pen.marks(-20, 350, 480, 140, 150, 22, 70, tone, 2.4, pen.clip(data), 16)
    x, y = 196, 334.0
    for i in range(7):
        w, h = 62 - i * 6.4, 23 - i * 0.9
        pen.rect(x - w * 0.36, y - h, w * 0.72, h, mix(p.near, p.dark, 0.25))
        pen.rect(x + w * 0.1, y - h, w * 0.26, h, p.dark)
        eave = f"M{x - w * 0.66} {y - h - 2}L{x - w * 0.26} {y - h - 10}H{x + w * 0.26}"
        pen.path(
            f"{eave}L{x + w * 0.66} {y - h - 2}L{x + w * 0.4} {y - h + 3}H{x - w * 0.4}Z", p.dark
        )
        y -= h
    pen.path(f"M{x} {y - 8}v-34", stroke=p.dark, sw=4)
    mist(pen, 452, p.light, 3, 10, 0, 700)


def _deck(x: float) -> float:
    return 446 - 46 * (1 - ((x - 600) / 640) ** 2)


def _arched_bridge(pen: Pen, p: Palette, tone: str) -> None:
    foot, xs = 566, range(-40, 1241, 40)
    arches = ((70, 92), (318, 112), (606, 138), (898, 112), (1140, 92))
    body = line([(x, _deck(x)) for x in xs] + [(1240, foot), (-40, foot)])
    holes = ""
    for x, w in arches:
        spring = foot - w * 0.34
        holes += f"M{x - w / 2} {foot + 1}V{spring}A{w / 2} {w * 0.44} 0 0 1 {x + w / 2} {spring}"
        holes += f"V{foot + 1}Z"
    pen.add(f'<path d="{body}{holes}" fill="{p.near}" fill-rule="evenodd"/>')
    inside = pen.clip(body)
    pen.marks(-20, 450, 1240, 120, 170, 17, 0, mix(p.near, p.dark, 0.45), 2.2, inside, 2)
    for x, w in arches:
        spring = foot - w * 0.34
        ring = f"M{x - w / 2 - 7} {foot}V{spring}A{w / 2 + 7} {w * 0.44 + 7} 0 0 1"
        ring += f" {x + w / 2 + 7} {spring}V{foot}"
        pen.path(ring, stroke=mix(p.near, p.light, 0.38), sw=6)
        pen.ell(x, foot + w * 0.2, w * 0.5, w * 0.2, mix(tone, p.light, 0.25))
    pen.path(smooth([(x, _deck(x) - 15) for x in xs], False), stroke=p.dark, sw=4)
    posts = "".join(f"M{x} {_deck(x) - 17}v19" for x in range(-30, 1230, 24))
    pen.path(posts, stroke=p.dark, sw=4)


def _cable_bridge(pen: Pen, p: Palette) -> None:
    pen.path("M0 470H1200", stroke=p.near, sw=16)
    pen.path("M0 456H1200", stroke=p.dark, sw=3)
    for x in (pen.rng.randint(240, 340), pen.rng.randint(820, 930)):
        cables = "".join(
            f"M{x} {250 + i * 14}L{x + s * (190 - i * 24)} 466" for i in range(7) for s in (-1, 1)
        )
        pen.path(cables, stroke=mix(p.dark, p.near, 0.4), sw=2.2)
        pen.path(f"M{x - 22} 590L{x - 4} 236H{x + 4}L{x + 22} 590Z", p.dark)
    lights = "".join(f"M{x} 452v-14" for x in range(30, 1200, 60))
    pen.path(lights, stroke=p.warm, sw=4)


def _embankment(pen: Pen, p: Palette) -> str:
    pen.poly(points("0 736 1200 706 1200 800 0 800"), p.dark)
    edge = p.light if p.weather == "snow" else mix(p.ground2, p.near, 0.25)
    pen.poly(points("0 736 1200 706 1200 716 0 747"), edge)
    railing(pen, p, 736, 706)
    spots = []
    for x in spread(pen, 380, 1120, pen.rng.randint(1, 3)):
        kind = pen.rng.choice(("couple", "runner", "walker"))
        facing = pen.rng.choice((1, -1))
        if kind == "couple":
            spots.append(Spot(x - 38, 754, 184, facing, "elder", STROLL))
            spots.append(Spot(x + 38, 756, 174, facing, "elder", STROLL))
        elif kind == "runner":
            spots.append(Spot(x, 752, 172, facing, "adult", RUN))
        else:
            spots.append(Spot(x, 754, 180, facing, "adult", WALK))
    crowd(pen, p, spots)
    return "人们在河堤上散步、跑步" if len(spots) > 2 else "有人在河堤上走过"


def _foreground(pen: Pen, p: Palette) -> str:
    if p.weather == "petals":
        tree(pen, 90, 830, 560, p, blossom_tones(p), 1.1)
        return "，堤边花开"
    if p.weather in ("snow", "leaves"):
        tree(pen, 80, 830, 620, p)
        return "，树立在堤边"
    if pen.rng.random() < 0.6:
        willow_twigs(pen, p)
        return "，柳枝垂下"
    return ""
