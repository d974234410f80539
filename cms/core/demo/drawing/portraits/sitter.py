"""Who sits for a portrait: every choice about a face, its hair and its clothes."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from ..palettes import SKINS, mix

INK = "#2a211d"
AGES = ("child", "young", "mid", "elder")
GENDERS = ("f", "m")

GROUND_COLOURS = (
    "#d8cbb2",
    "#c3c8b6",
    "#cdbda2",
    "#b7c0bd",
    "#d9c4a8",
    "#c9b394",
    "#b9bfa9",
    "#cfc4b4",
    "#a9b5b8",
    "#c9a98c",
    "#b3b79a",
)
CLOTH_COLOURS: dict[str, Sequence[str]] = {
    "shirt": ("#e9e3d3", "#b9c6c8", "#7e95a0", "#c9b9a0", "#d8b7a4"),
    "jacket": ("#46566a", "#5b5348", "#3f5a56", "#6b4a3c", "#39424f"),
    "sweater": ("#8a3b2e", "#4f6a5e", "#a07a3c", "#6d6f86", "#b58a8a", "#d9cdb4"),
    "tunic": ("#4c5560", "#54603f", "#3c4654"),
    "cardigan": ("#7c4a46", "#5d6b58", "#8b7352", "#596579"),
    "padded": ("#8f342c", "#3f4c63", "#6e5b3c", "#5b3f55"),
    "polo": ("#a8402c", "#e9e3d3", "#3f6a6a", "#c79a4a", "#5b6b85"),
    "parka": ("#5a6446", "#6b4a3c", "#3f4c63", "#8c7a55"),
    "coat": ("#f1ede2",),
    "nurse": ("#eef0ea", "#d5e0e0", "#ecd9d4"),
    "hivis": ("#d2682a",),
    "vest": ("#b4332a",),
    "track": ("#2f5c78", "#3d6b52", "#8a3b2e"),
    "apron": ("#f1ede2",),
    "driver": ("#a9bccb",),
    "police": ("#33486a",),
    "hoodie": ("#5f7268", "#8f6a4b", "#566079"),
}
# Hats that belong to a dress; the first of each pair is the chance that it is worn.
DRESS_HATS = {
    "hivis": (0.75, ("workcap", "helmet")),
    "apron": (0.7, ("cook",)),
    "nurse": (0.7, ("nurse",)),
    "police": (0.7, ("peaked",)),
    "parka": (0.35, ("beanie",)),
    "vest": (0.3, ("workcap",)),
    "tunic": (0.15, ("straw",)),
}
_HAIR_COLOURS = {
    "young": ("#231f1d", "#2a2421", "#332a25", "#3d2f28"),
    "mid": ("#2b2623", "#37302b", "#4a443f"),
    "elder": ("#8f8a84", "#b5b0a8", "#cfcac1", "#77716b", "#e0dcd4"),
    "child": ("#1f1b19", "#2a2320"),
}
_STYLES = {
    ("m", "young"): ("side", "crop", "fringe", "parted", "quiff"),
    ("m", "mid"): ("side", "crop", "recede", "parted", "quiff"),
    ("m", "elder"): ("recede", "crop", "side", "bald", "recede"),
    ("f", "young"): ("bob", "tail", "bun", "long", "pixie"),
    ("f", "mid"): ("bob", "bun", "tail", "perm", "long", "pixie"),
    ("f", "elder"): ("perm", "bun", "shortbob", "pixie"),
    ("m", "child"): ("fringe", "crop", "parted"),
    ("f", "child"): ("plaits", "ponyfringe", "bob"),
}
_DRESSES = {
    "child": ("track", "hoodie", "sweater", "polo"),
    "young": ("shirt", "jacket", "sweater", "cardigan", "vest", "polo", "hoodie", "parka"),
    "mid": ("shirt", "jacket", "sweater", "cardigan", "vest", "polo", "tunic", "parka"),
    "elder": ("jacket", "sweater", "cardigan", "vest", "tunic", "padded", "shirt", "polo"),
}


@dataclass(frozen=True)
class Sitter:
    """One face and its clothes; lengths are in the units of a 600 × 800 picture."""

    gender: str
    age: str
    dress: str
    style: str
    hat: str
    glasses: str
    scarf: bool
    skin: str
    skin_shade: str
    hair: str
    top: str
    inner: str
    half_width: float
    chin: float
    shoulders: float
    brow_arch: float
    eye_gap: float
    nose: float
    smile: float
    mouth: float
    beard: str
    turn: float
    tilt: float
    ground: str

    @property
    def child(self) -> bool:
        return self.age == "child"

    @property
    def deep(self) -> str:
        """The colour of lines in the skin."""
        return mix(self.skin_shade, "#5a3626", 0.45)

    @property
    def hair_light(self) -> str:
        return mix(self.hair, "#f0e2cc", 0.5 if self.age == "elder" else 0.3)

    @property
    def hair_dark(self) -> str:
        return mix(self.hair, "#0e0c0c", 0.35)

    @property
    def drop(self) -> int:
        """How much lower the shoulders of a child stand."""
        return 26 if self.child else 0

    def wide(self, x: float) -> float:
        """A place on the body, spread by the width of the shoulders."""
        return 300 + (x - 300) * self.shoulders


def darker(colour: str, share: float = 0.26) -> str:
    """A shade of a cloth."""
    return mix(colour, "#1b1a20", share)


def lighter(colour: str, share: float) -> str:
    """The lit side of a cloth."""
    return mix(colour, "#fff7e6", share)


def choose_sitter(
    rng: random.Random,
    age: str | None = None,
    gender: str | None = None,
    dress: str | None = None,
    hair: str | None = None,
    glasses: bool | None = None,
    scarf: bool | None = None,
) -> Sitter:
    """A sitter of these traits; what is not given is chosen."""
    gender = gender or rng.choice(GENDERS)
    age = age or rng.choice(("young", "mid", "mid", "elder"))
    dresses = [name for name in _DRESSES[age] if gender == "m" or name != "tunic"]
    dress = dress or rng.choice(dresses)
    skin, shade = rng.choice(SKINS)
    if age == "elder":
        skin, shade = mix(skin, "#dcb48c", 0.35), mix(shade, "#b58559", 0.3)
    style = rng.choice(_STYLES[gender, age])
    chance, hats = DRESS_HATS.get(dress, (0.0, ("",)))
    hat = rng.choice(hats) if rng.random() < chance and age != "child" else ""
    wears = rng.random() < (0.4 if age == "elder" else 0.27) if glasses is None else glasses
    wears_scarf = age == "child" and rng.random() < 0.4 if scarf is None else scarf
    wears_scarf = wears_scarf or (dress == "parka" and scarf is None and rng.random() < 0.5)
    male, child = gender == "m", age == "child"
    beards = ("", "", "stubble", "moustache", "goatee") if age == "elder" else ("", "", "stubble")
    beard = rng.choice(beards) if male else ""
    return Sitter(
        gender=gender,
        age=age,
        dress=dress,
        style=hair or style,
        hat=hat,
        glasses=rng.choice(("soft", "round", "square", "half")) if wears else "",
        scarf=wears_scarf,
        skin=skin,
        skin_shade=shade,
        hair=rng.choice(_HAIR_COLOURS[age]),
        top=rng.choice(CLOTH_COLOURS[dress]),
        inner=rng.choice(("#ece5d6", "#b5c3c6", "#d7c7ae", "#93a3a8", "#5d6b78")),
        half_width=rng.uniform(86, 101) * (1.03 if male else 0.98) * (1.03 if child else 1),
        chin=446 + (rng.uniform(-7, 13) if male else rng.uniform(-9, 5)) - (6 if child else 0),
        shoulders=(0.84 if child else 1.0 if male else 0.93) * rng.choice((0.94, 1, 1, 1.07, 1.15)),
        brow_arch=rng.uniform(3, 11),
        eye_gap=rng.uniform(-3, 3),
        nose=rng.uniform(-5, 6),
        smile=rng.uniform(2, 9),
        mouth=rng.uniform(26, 33) * (0.86 if child else 1),
        beard=beard if age in ("mid", "elder") else "",
        turn=rng.choice((0.0, 0.0, 0.6, 1.0)),
        tilt=rng.uniform(-2.6, 2.6),
        ground=rng.choice(GROUND_COLOURS),
    )
