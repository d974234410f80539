"""Portraits of invented people: a face, its hair and clothes, and a quiet ground."""

from ..pen import Pen
from .body import draw_body
from .face import draw_face
from .grounds import draw_ground
from .hair import hair_behind, hair_in_front
from .hats import draw_hat
from .sitter import Sitter, choose_sitter

_AGE_WORDS = {
    ("f", "child"): "小姑娘",
    ("m", "child"): "男孩",
    ("f", "young"): "青年女子",
    ("m", "young"): "青年男子",
    ("f", "mid"): "中年女子",
    ("m", "mid"): "中年男子",
    ("f", "elder"): "老奶奶",
    ("m", "elder"): "老大爷",
}
_DRESS_WORDS = {
    "shirt": "穿衬衫",
    "jacket": "穿夹克",
    "sweater": "穿毛衣",
    "tunic": "穿中山装",
    "cardigan": "穿开衫",
    "padded": "穿对襟棉袄",
    "polo": "穿翻领短袖",
    "parka": "穿毛领棉衣",
    "coat": "穿白大褂",
    "nurse": "穿护士服",
    "hivis": "穿反光工作服",
    "vest": "穿志愿者红马甲",
    "track": "穿校服",
    "apron": "系围裙",
    "driver": "穿驾驶员制服",
    "police": "穿制服",
    "hoodie": "穿连帽衫",
}


def draw_portrait(
    *,
    seed: int,
    age: str | None = None,
    gender: str | None = None,
    dress: str | None = None,
    hair: str | None = None,
    glasses: bool | None = None,
    scarf: bool | None = None,
) -> str:
    """A portrait as SVG, 600 × 800; its title says who is to be seen.

    `age` is child, young, mid or elder, `gender` f or m, `dress` a key of CLOTH_COLOURS,
    `hair` a style of hair.py. What is not given is chosen by the seed.
    """
    pen = Pen(600, 800, f"portrait{seed}")
    pen.mirrored = pen.rng.random() < 0.5
    sitter = choose_sitter(pen.rng, age, gender, dress, hair, glasses, scarf)
    draw_ground(pen, sitter.ground)
    draw_bust(pen, sitter)
    return pen.svg(describe(sitter))


def draw_group(*, seed: int, ages: tuple[str, ...] = ("mid", "elder")) -> str:
    """Two or three people in one picture, 1200 × 800, the first of `ages` on the left."""
    pen = Pen(1200, 800, f"group{seed}")
    pen.mirrored = pen.rng.random() < 0.5
    sitters = [choose_sitter(pen.rng, age) for age in ages]
    draw_ground(pen, sitters[0].ground, 1200)
    step = 1200 / (len(sitters) + 1)
    order = sorted(range(len(sitters)), key=lambda i: sitters[i].child)
    for i in order:
        size = 0.8 if sitters[i].child else pen.rng.uniform(0.92, 1.02)
        x, y = step * (i + 1) - 300 * size, 800 - 790 * size
        with pen.group(f' transform="translate({x:.0f} {y:.0f}) scale({size:.3f})"'):
            draw_bust(pen, sitters[i])
    return pen.svg("、".join(describe(sitter) for sitter in sitters))


def draw_bust(pen: Pen, sitter: Sitter) -> None:
    """Hair behind, neck and clothes, face, hair in front, hat."""
    middle, size, of = (458, 1.13, 412) if sitter.child else (446, 1.14, 417)
    # The head sits a little larger and lower than its coordinates say.
    move = f"translate(300 {middle}) scale({size}) translate(-300 -{of})"
    head = f' transform="rotate({sitter.tilt:.1f} 300 470) {move}"'
    with pen.group(head):
        hair_behind(pen, sitter)
    draw_body(pen, sitter)
    with pen.group(head):
        draw_face(pen, sitter)
        hair_in_front(pen, sitter)
        draw_hat(pen, sitter)


def describe(sitter: Sitter) -> str:
    """Who is to be seen, in a few Chinese words."""
    who = _AGE_WORDS[sitter.gender, sitter.age]
    extras = "、戴眼镜" if sitter.glasses else ""
    extras += "、戴帽子" if sitter.hat else ""
    return f"{_DRESS_WORDS[sitter.dress]}{extras}的{who}肖像"
