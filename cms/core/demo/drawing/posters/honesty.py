"""人言为信: the character 信, its halves in two colours."""

from ..type_setting import SIGN, TypePen, glyphs

RED = "#a8211b"
DRED = "#8c1813"
GOLD = "#e7c27a"
CREAM = "#fbeed6"


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, RED)
    lat = pen.pattern(
        "lat",
        120,
        120,
        (
            '<path d="M0 0H120V120M30 30h60v60H30zM60 0v30M60 90v30M0 60h30'
            f'M90 60h30" fill="none" stroke="{DRED}" stroke-width="5"/>'
        ),
    )
    pen.rect(0, 0, pen.width, pen.height, lat)
    x, y, s = {"portrait": (36, 120, 650), "landscape": (530, 12, 650), "banner": (1090, -46, 490)}[
        form
    ]
    g = glyphs()["giant"]["信"].split("M")[1:]
    left = [
        p
        for p in g
        if float(
            p.split("L")[0]
            .split("C")[0]
            .split("pen.height")[0]
            .split("V")[0]
            .replace(",", " ")
            .split()[0]
        )
        < 330
    ]
    right = [p for p in g if p not in left]
    for part, col in ((left, GOLD), (right, CREAM)):
        d = "".join("M" + p for p in part)
        pen.add(
            f'<path transform="translate({x + 8} {y + 8}) scale({s / 1000})" d="{d}" fill="#6d100c"/>'
        )
        pen.add(f'<path transform="translate({x} {y}) scale({s / 1000})" d="{d}" fill="{col}"/>')


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        pen.type("人", 70, 78, 40, GOLD, "text")
        pen.type("言", 620, 78, 40, CREAM, "text")
        pen.path("M124 98H606", stroke=GOLD, sw=2)
        pen.type("人言为信", 64, 800, 72, CREAM, track=4)
        pen.type("一诺千金", 388, 800, 72, GOLD, track=-2)
        pen.path("M64 910H656", stroke=GOLD, sw=2)
        pen.type(SIGN, 64, 934, 20, CREAM, "text", 3)
    elif form == "landscape":
        pen.type("人言为信", 80, 164, 100, CREAM, track=2)
        pen.type("一诺千金", 80, 284, 100, GOLD, track=2)
        pen.path("M84 424H484", stroke=GOLD, sw=2)
        pen.type("诚实守信 立身之本", 84, 448, 32, CREAM, "text", 8)
        pen.type(SIGN, 84, 602, 22, CREAM, "text", 3)
    else:
        pen.type("人言为信", 76, 76, 112, CREAM, track=0)
        pen.type("一诺千金", 552, 76, 112, GOLD, track=0)
        pen.type("诚实守信 立身之本", 82, 232, 40, CREAM, "text", 10)
        pen.type(SIGN, 82, 344, 20, CREAM, "text", 3)
