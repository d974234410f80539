"""Posters of public campaigns, set in type, in three forms each."""

from collections.abc import Callable

from ..type_setting import TypePen
from . import contest, dining, elder, honesty, sorting, water

FORMS = {"portrait": (720, 1020), "landscape": (1200, 675), "banner": (1600, 400)}

POSTERS: dict[str, tuple[Callable[[TypePen, str], None], str]] = {
    "dining": (dining.draw, "公益广告“吃多少，点多少”：红色桌面上一碗盛得正好的米饭"),
    "sorting": (sorting.draw, "公益广告“分一分，城市轻一分”：四色组成的大字“分”"),
    "elder": (elder.draw, "公益广告“慢一点，等等他”：落日前，年轻人放慢脚步，跟在拄杖的老人身后"),
    "honesty": (honesty.draw, "公益广告“人言为信，一诺千金”：红色窗格上金白两色的大字“信”"),
    "water": (water.draw, "公益广告“拧紧一滴，留住一泓”：一滴水里映着山水"),
    "contest": (contest.draw, "“一分钟·看见青岚”短视频大赛主视觉：窗格里的青山与播放键"),
}


def poster_alt(theme: str) -> str:
    """What the poster of this theme says and shows."""
    return POSTERS[theme][1]


def draw_poster(theme: str, *, form: str = "portrait") -> str:
    """The poster of a theme as SVG, in the form "portrait", "landscape" or "banner"."""
    drawing, words = POSTERS[theme]
    pen = TypePen(*FORMS[form], f"{theme}1")
    drawing(pen, form)
    return pen.svg(words)
