"""夜校课堂: grown-ups at school desks, a teacher at the blackboard, a lamp above."""

from ..groups import Spot, crowd
from ..interiors import blackboard, hanging_lamp, poster_frame, room, shelf, window
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import BOW, POINT, READ, SIT, WORK, Pose
from ..props import stool

_WRITING = Pose(((50, 92), (36, 84)), ((84, 4), (74, 8)), 16)
_LOOKING_UP = Pose(((34, 84), (22, 80)), ((84, 4), (72, 10)), -2)


def draw(pen: Pen, p: Palette) -> str:
    """The board and the window, the rows of desks, the teacher or the writer in front."""
    room(pen, p, 560)
    blackboard(pen, p, 130, 100, 470, 280)
    window(pen, p, 720, 120, 300, 250)
    _hats(pen, p, 720, 388)
    if pen.rng.random() < 0.5:
        shelf(pen, p, 1070, 240, 130, 320, 3)
    else:
        poster_frame(pen, p, 1082, 150, 96, 130)
    for x in (330, 640, 950):
        hanging_lamp(pen, p, x, pen.rng.randint(40, 70), 30)
    if pen.rng.random() < 0.25:
        return f"夜校教室里，{_big_characters(pen, p)}"
    teacher = Spot(240, 700, 300, 1, "adult", pen.rng.choice((POINT, READ)), "", False)
    crowd(pen, p, [teacher])
    return f"夜校教室里，老师站在黑板前，{_desks(pen, p)}，窗台上放着草帽"


def _hats(pen: Pen, p: Palette, x: float, y: float) -> None:
    for i in range(pen.rng.randint(2, 4)):
        u = x + 44 + i * 74
        pen.ell(u, y - 4, 34, 8, "#d8b46a")
        pen.path(
            f"M{u - 17} {y - 6}Q{u - 14} {y - 28} {u} {y - 28}Q{u + 14} {y - 28} {u + 17} {y - 6}Z",
            "#e3c583",
        )
        pen.path(f"M{u - 17} {y - 9}H{u + 17}", stroke=p.accent, sw=4)


def _desk(pen: Pen, p: Palette, x: float, y: float, k: float) -> None:
    """A school desk; x is its middle, its feet stand on y."""
    w, h = 150 * k, 96 * k
    pen.path(
        f"M{x - w * 0.42} {y}V{y - h}M{x + w * 0.42} {y}V{y - h}",
        stroke=mix(p.wood, p.dark, 0.45),
        sw=8 * k,
    )
    pen.path(
        f"M{x - w / 2} {y - h + 16 * k}L{x - w * 0.44} {y - h}H{x + w * 0.44}L{x + w / 2} {y - h + 16 * k}Z",
        mix(p.wood, p.light, 0.3),
    )
    pen.rect(x - w / 2, y - h + 16 * k, w, 22 * k, mix(p.wood, p.dark, 0.2))
    paper = f"M{x - 30 * k} {y - h + 10 * k}l8-8h{44 * k}l8 8z"
    pen.path(paper, p.light)


def _desks(pen: Pen, p: Palette) -> str:
    pose = pen.rng.choice((_WRITING, _LOOKING_UP))
    rows = ((640, 0.8, (470, 650, 830, 1010)), (772, 1.06, (440, 690, 940)))
    for y, k, xs in rows:
        for x in pen.rng.sample(xs, len(xs) - pen.rng.randint(0, 1)):
            role = pen.rng.choice(("adult", "elder", "farmer", "adult"))
            stool(pen, p, x + 96 * k, y, 64 * k)
            _desk(pen, p, x, y + 2, k)
            crowd(pen, p, [Spot(x + 96 * k, y, 262 * k, -1, role, pose, "", False)])
    return "学员们伏在课桌上写字" if pose is _WRITING else "学员们抬头跟着念"


def _big_characters(pen: Pen, p: Palette) -> str:
    top = "M250 640H900L950 690H200Z"
    pen.path(top, mix(p.wood, p.light, 0.3))
    pen.rect(200, 690, 750, 22, mix(p.wood, p.dark, 0.2))
    pen.path("M240 712V790M910 712V790", stroke=mix(p.wood, p.dark, 0.4), sw=16)
    sheet = "M330 648H760L786 682H306Z"
    pen.path(sheet, p.light)
    for x in (400, 500, 600, 690):
        stroke = f"M{x - 24} 658h46M{x} 652v22M{x - 18} 676l18-14 18 14"
        pen.path(stroke, stroke=p.dark, sw=5)
    people = [Spot(850, 700, 300, -1, "farmer", BOW, "", False)]
    people.append(Spot(160, 780, 306, 1, "adult", WORK, "", False))
    people.append(Spot(1040, 776, 296, -1, "elder", READ, "paper", False))
    crowd(pen, p, people)
    crowd(pen, p, [Spot(1130, 790, 250, -1, "elder", SIT, "", False)])
    return "学员在铺开的纸上写大字，旁边的人看着"
