"""夜市: food stalls under lights, small tables, and later the tidying up."""

from ..buildings import awning, lantern_string, skyline
from ..groups import Spot, crowd
from ..landscape import paving, sky
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import CARRY, SIT, SIT_TALK, STROLL, SWEEP, WALK, WORK
from ..props import stool, table
from ..street_furniture import street_lamp
from ..trees import tree


def draw(pen: Pen, p: Palette) -> str:
    """The city behind, a row of stalls with steam, strings of lights, tables in front."""
    sky(pen, p, 150)
    skyline(pen, p, 470, -20, 1230, 120, 320)
    for x in (20, 1180):
        tree(pen, x, 520, 380, p)
    paving(pen, p, 466, 600, mix(p.ground, p.near, 0.2))
    closing = pen.rng.random() < 0.4
    stalls = (40, 330, 640, 930) if not closing else (40, 640)
    for x in stalls:
        _stall(pen, p, x, 580, pen.rng.choice((p.accent, p.warm, p.near)))
    for y in (90, 170):
        lantern_string(pen, p, -60, 1260, y, pen.rng.choice((22, 28)), pen.rng.randint(8, 11), 40)
    pen.marks(0, 590, 1200, 200, 110, 44, 0, mix(p.warm, p.ground, 0.3), 3, jit=2)
    if closing:
        return f"深夜的夜市，灯还亮着，{_tidying(pen, p)}"
    return f"夜市灯火通明，{_eating(pen, p)}，摊主在炉前忙着"


def _stall(pen: Pen, p: Palette, x: float, y: float, cloth: str) -> None:
    w = 230
    glow = mix(p.warm, p.light, 0.4)
    pen.rect(x, y - 190, w, 100, glow)
    pen.path(f"M{x} {y}V{y - 236}M{x + w} {y}V{y - 236}", stroke=p.dark, sw=7)
    crowd(
        pen, p, [Spot(x + w * 0.45, y - 4, 214, pen.rng.choice((1, -1)), "cook", WORK, "", False)]
    )
    pen.rect(x - 6, y - 92, w + 12, 92, mix(p.accent, p.dark, 0.25))
    pen.path(f"M{x - 6} {y - 60}h{w + 12}M{x - 6} {y - 28}h{w + 12}", stroke=p.warm, sw=4)
    pen.rect(x - 14, y - 100, w + 28, 14, p.wood)
    for i in range(3):
        u = x + 40 + i * 74
        pen.path(f"M{u - 26} {y - 112}H{u + 26}L{u + 18} {y - 100}H{u - 18}Z", p.dark)
        steam = f"M{u - 6} {y - 120}q-10-14 0-26q10-12 0-26M{u + 10} {y - 120}q-8-12 0-22"
        pen.path(steam, stroke=p.light, sw=4, extra=' opacity=".8"')
    awning(pen, p, x - 16, y - 256, w + 32, 54, cloth)


def _eating(pen: Pen, p: Palette) -> str:
    places = [(150, 690, 130, 0.84), (480, 680, 130, 0.82), (830, 692, 130, 0.84)]
    places += ((260, 788, 160, 1.04), (680, 790, 160, 1.04))
    for x, y, w, k in sorted(pen.rng.sample(places, pen.rng.randint(2, 4)), key=lambda at: at[1]):
        people = []
        for side, facing in ((-0.22, 1), (1.22, -1)):
            stool(pen, p, x + w * side, y, 60 * k)
            pose = pen.rng.choice((SIT, SIT_TALK))
            role = pen.rng.choice(("adult", "adult", "elder"))
            people.append(Spot(x + w * side, y, 250 * k, facing, role, pose, "", False))
        table(pen, p, x, y, w, 84 * k)
        for share in (0.3, 0.7):
            pen.path(f"M{x + w * share - 16} {y - 86 * k}h32l-8 14h-16z", p.light)
        crowd(pen, p, people)
    crowd(
        pen, p, [Spot(1060, 744, 268, -1, "adult", STROLL), Spot(1130, 752, 258, -1, "adult", WALK)]
    )
    return "食客围坐在小桌旁"


def _tidying(pen: Pen, p: Palette) -> str:
    for i in range(4):
        pen.rect(950, 700 - i * 26, 120, 14, p.wood, 3)
        pen.path(
            f"M966 {714 - i * 26}v12M1054 {714 - i * 26}v12", stroke=mix(p.wood, p.dark, 0.4), sw=7
        )
    table(pen, p, 470, 740, 190, 92)
    spots = [Spot(420, 744, 276, 1, "vendor", CARRY), Spot(706, 746, 270, -1, "vendor", CARRY)]
    spots.append(Spot(880, 760, 280, -1, "sweeper", SWEEP, "broom"))
    if pen.rng.random() < 0.6:
        spots.append(Spot(180, 756, 276, 1, "volunteer", SWEEP, "broom"))
    crowd(pen, p, spots)
    street_lamp(pen, p, 300, 640, 380, 1)
    return "摊主抬起桌子收摊，有人把地面扫净"
