"""分一分: the character 分 in the colours of the four bins."""

from ..type_setting import SIGN, TypePen

PAPER = "#f3eee0"
INK = "#26221e"


COLUMNS = (
    ("#2b6491", "可回收物"),
    ("#b3251e", "有害垃圾"),
    ("#3a7048", "厨余垃圾"),
    ("#5a5b57", "其他垃圾"),
)


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, PAPER)
    x, y, s = {"portrait": (50, 96, 620), "landscape": (560, 24, 620), "banner": (1110, -56, 500)}[
        form
    ]
    g = 9
    boxes = (
        (x - g, y - g, s * 0.48, s * 0.52),
        (x + s * 0.48 + g, y - g, s * 0.6, s * 0.52),
        (x - g, y + s * 0.52 + g, s * 0.48, s * 0.6),
        (x + s * 0.48 + g, y + s * 0.52 + g, s * 0.6, s * 0.6),
    )
    for (bx, by, bw, bh), (col, _), (dx, dy) in zip(
        boxes, COLUMNS, ((-1, -1), (1, -1), (-1, 1), (1, 1)), strict=True
    ):
        c = pen.clip(f"M{bx} {by}h{bw}v{bh}h{-bw}z")
        with pen.group(c):
            pen.type("分", x + dx * 5, y + dy * 5, s, col, "giant")
            pen.type(
                "分",
                x + dx * 5,
                y + dy * 5,
                s,
                pen.hatch("#ffffff", 64, 12, 1.6),
                "giant",
                extra=' opacity=".28"',
            )


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        for i, (col, t) in enumerate(COLUMNS):
            pen.rect(50 + i * 158, 742, 146, 44, col)
            pen.type(t, 50 + i * 158 + 15, 750, 28, "#fffaf0", "text", 1)
        pen.type("分一分", 50, 826, 92, INK)
        pen.type("城市轻一分", 352, 846, 62, "#b3251e", track=2)
        pen.path("M50 950H670", stroke=INK, sw=2)
        pen.type(SIGN, 50, 966, 20, INK, "text", 3)
    elif form == "landscape":
        pen.type("分一分", 76, 104, 132, INK)
        pen.type("城市轻一分", 80, 262, 78, "#b3251e", track=3)
        for i, (col, t) in enumerate(COLUMNS):
            pen.rect(80 + (i % 2) * 212, 396 + (i // 2) * 66, 198, 54, col)
            pen.type(t, 80 + (i % 2) * 212 + 32, 396 + (i // 2) * 66 + 10, 33, "#fffaf0", "text", 1)
        pen.path("M80 578H520", stroke=INK, sw=2)
        pen.type(SIGN, 80, 600, 22, INK, "text", 3)
    else:
        pen.type("分一分", 76, 74, 142, INK)
        pen.type("城市轻一分", 540, 104, 96, "#b3251e", track=3)
        for i, (col, t) in enumerate(COLUMNS):
            pen.rect(80 + i * 244, 250, 232, 56, col)
            pen.type(t, 80 + i * 244 + 44, 260, 35, "#fffaf0", "text", 2)
        pen.type(SIGN, 82, 344, 20, INK, "text", 3)
