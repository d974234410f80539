"""The inks of the drawn pictures: a small set of papers and colours for each light."""

from dataclasses import dataclass

Skin = tuple[str, str]


@dataclass(frozen=True)
class Palette:
    """One light, from sky to shadow; `when` opens the alternative text of a picture."""

    when: str
    sky: str
    sky2: str
    far: str
    mid: str
    near: str
    dark: str
    ground: str
    ground2: str
    light: str
    accent: str
    warm: str
    leaf: str
    weather: str = ""

    @property
    def wood(self) -> str:
        """Brown of benches, shelves and tables in this light."""
        return mix(self.ground2, self.accent, 0.22)


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0-1) of the way from `first` to `second`."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _palette(when: str, inks: str, weather: str = "") -> Palette:
    sky, sky2, far, mid, near, dark, ground, ground2, light, accent, warm, leaf = (
        f"#{ink}" for ink in inks.split()
    )
    return Palette(
        when, sky, sky2, far, mid, near, dark, ground, ground2, light, accent, warm, leaf, weather
    )


# The inks stand in the order of the fields: sky sky2 far mid near dark, ground ground2,
# light accent warm leaf.
PALETTES = {
    "dawn": _palette(
        "清晨",
        "f4e3c6 edcfa6 c3c3ad 8aa39f 4c6d70 1f363c e3cfa9 c8ad80 fcf3de b8352a de8f4c 5f7a5a",
    ),
    "day": _palette(
        "白天",
        "e6eadd cfdcd2 b2c4b4 86a596 4f7866 233c37 e9dcbd cfb98e fcf7e8 b8352a d99a4a 5b8460",
    ),
    "autumn": _palette(
        "秋日",
        "f3e8d1 e6d4ad cdbd97 b08a58 7d5636 3a2c26 e8d7b2 cbae7c fcf4e0 a8301f d9922f c7862c",
        weather="leaves",
    ),
    "snow": _palette(
        "雪天",
        "c0ccd1 a9bac3 94a7b2 6f8796 496172 22313d eceeea c6d1d4 fbfaf4 c9502a eab65a 5d7168",
        weather="snow",
    ),
    "night": _palette(
        "夜晚",
        "222c47 303c5b 37435f 2a3450 1d2540 12182a 3a4159 555b72 f6dca6 c43a29 eaa445 2f4a4a",
        weather="night",
    ),
    "dusk": _palette(
        "傍晚",
        "e9c2a0 d99a7c a8929a 74748c 4a5170 242a44 c9a590 a3817c fbe6c4 b5322b e7a14e 5a6a6a",
    ),
    "wheat": _palette(
        "初夏",
        "f0ebd6 d9e1d0 abc0b1 7d9d84 52775a 2b4334 e8c873 c99a40 fcf5df b03425 f1d997 6d8a4c",
    ),
    "spring": _palette(
        "春日",
        "f1ece0 dfe4d4 c4cfba 94b08d 5c8062 2a4238 e7dcc2 cdbb95 fdf8ec b8352a e2a59a 7d9f63",
        weather="petals",
    ),
    "rain": _palette(
        "雨天",
        "cdd3cf b9c3c0 a3b1ae 7f9492 55706f 26393d d3d2c4 b0b5aa f3f1e6 b03c2c d39c55 5a7a66",
        weather="rain",
    ),
    "noon": _palette(
        "盛夏",
        "d6e7e6 b9d6d8 a3c4bf 6fa39c 3e7670 17393c f0e2bf d8bd86 fffaea c23b2a e9a84a 4a8a5c",
    ),
}

SKINS: tuple[Skin, ...] = (
    ("#ebc8a3", "#cf9f76"),
    ("#e3b890", "#c48f66"),
    ("#dcae85", "#b98560"),
    ("#f0d2b2", "#d6a883"),
)
