"""What figures wear, by the part they play in a scene."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from .palettes import SKINS, Palette, Skin, mix
from .pen import Pen


@dataclass(frozen=True)
class Dress:
    """How a figure looks, apart from its pose."""

    top: str
    trousers: str
    skin: Skin = SKINS[0]
    hair: str = "#2a2522"
    style: str = "short"
    vest: str | None = None
    hat: str | None = None
    hat_colour: str | None = None
    bag: str | None = None
    apron: str | None = None
    skirt: bool = False
    child: bool = False
    build: float = 1.0
    shoes: str = "#22262b"
    light: str = "#fcf3de"


def someone(pen: Pen, p: Palette, role: str = "adult") -> Dress:
    """A person of this role, different each time, in the colours of the picture."""
    rng = pen.rng
    base = Dress(
        top=rng.choice(_tops(p)),
        trousers=rng.choice((p.dark, mix(p.near, p.dark, 0.5), mix(p.near, p.dark, 0.25))),
        skin=rng.choice(SKINS),
        hair=rng.choice(("#2a2522", "#332a25", "#231f1d")),
        style=rng.choice(("short", "short", "bob", "bun", "pony", "crop")),
        build=rng.choice((0.92, 1.0, 1.0, 1.08, 1.22)),
        light=p.light,
    )
    if base.style in ("bob", "bun", "pony") and rng.random() < 0.25:
        base = replace(base, skirt=True)
    if role in _ROLE_CHANGES:
        return replace(base, **_ROLE_CHANGES[role](pen, p))
    if p.weather == "snow" and rng.random() < 0.4:
        return replace(base, hat=rng.choice(("ear", "scarf")), skirt=False)
    return base


def _tops(p: Palette) -> tuple[str, ...]:
    return (
        p.accent,
        p.warm,
        p.light,
        mix(p.mid, p.light, 0.3),
        mix(p.near, p.light, 0.35),
        p.near,
        mix(p.accent, p.ground2, 0.4),
        mix(p.near, p.dark, 0.3),
        mix(p.ground2, p.dark, 0.3),
        mix(p.accent, p.dark, 0.25),
    )


def _elder(pen: Pen, p: Palette) -> dict[str, Any]:
    return {
        "hair": pen.rng.choice(("#9b968f", "#bdb8b0", "#8e8a84", "#77726c")),
        "style": pen.rng.choice(("short", "bun", "bob", "crop")),
        "build": pen.rng.choice((1.0, 1.1, 1.25)),
        "skirt": False,
    }


def _child(pen: Pen, p: Palette) -> dict[str, Any]:
    return {
        "child": True,
        "style": pen.rng.choice(("short", "pony", "bob", "crop")),
        "bag": pen.rng.choice((None, p.accent, p.warm)),
        "build": 1.0,
        "skirt": False,
    }


def _pupil(pen: Pen, p: Palette) -> dict[str, Any]:
    uniform = pen.rng.choice((p.near, p.light, mix(p.near, p.light, 0.4)))
    bag = pen.rng.choice((p.accent, p.warm, mix(p.accent, p.dark, 0.3)))
    hat = pen.rng.choice((None, None, "cap"))
    changes = _child(pen, p) | {"top": uniform, "trousers": p.dark, "bag": bag, "hat": hat}
    return changes | {"hat_colour": p.warm}


def _volunteer(pen: Pen, p: Palette) -> dict[str, Any]:
    top = pen.rng.choice((p.light, mix(p.near, p.light, 0.55), mix(p.mid, p.light, 0.3)))
    hat = pen.rng.choice((None, None, "cap"))
    return {"vest": p.accent, "hat": hat, "top": top, "skirt": False}


def _sweeper(pen: Pen, p: Palette) -> dict[str, Any]:
    hat = "ear" if p.weather == "snow" and pen.rng.random() < 0.6 else "cap"
    top = mix(p.near, p.dark, 0.2)
    return {"vest": p.accent, "hat": hat, "top": top, "trousers": p.dark, "skirt": False}


def _farmer(pen: Pen, p: Palette) -> dict[str, Any]:
    top = pen.rng.choice((p.light, mix(p.mid, p.light, 0.4), p.warm, mix(p.near, p.light, 0.3)))
    return {"hat": pen.rng.choice(("straw", "straw", "scarf")), "top": top, "skirt": False}


def _builder(pen: Pen, p: Palette) -> dict[str, Any]:
    hat = pen.rng.choice((p.warm, p.accent, p.light))
    return {
        "hat": "helmet",
        "hat_colour": hat,
        "vest": p.warm,
        "top": mix(p.near, p.dark, 0.25),
        "skirt": False,
    }


def _nurse(pen: Pen, p: Palette) -> dict[str, Any]:
    return {"top": p.light, "hat": "nurse", "hat_colour": p.light, "style": "bun", "skirt": True}


def _actor(pen: Pen, p: Palette) -> dict[str, Any]:
    top = pen.rng.choice((p.accent, p.warm, p.near, p.light))
    return {"top": top, "skirt": True, "style": "bun", "hat": "crown", "hat_colour": p.warm}


def _driver(pen: Pen, p: Palette) -> dict[str, Any]:
    return {"top": mix(p.mid, p.light, 0.5), "trousers": p.dark, "style": "short", "skirt": False}


def _doctor(pen: Pen, p: Palette) -> dict[str, Any]:
    return {"top": p.light, "trousers": mix(p.near, p.dark, 0.3), "skirt": False}


def _cook(pen: Pen, p: Palette) -> dict[str, Any]:
    return {"top": p.light, "apron": mix(p.near, p.dark, 0.2), "hat": "cook", "skirt": False}


def _vendor(pen: Pen, p: Palette) -> dict[str, Any]:
    apron = pen.rng.choice((mix(p.near, p.dark, 0.3), mix(p.accent, p.dark, 0.3)))
    return {"apron": apron, "skirt": False}


_ROLE_CHANGES: dict[str, Callable[[Pen, Palette], dict[str, Any]]] = {
    "elder": _elder,
    "child": _child,
    "pupil": _pupil,
    "volunteer": _volunteer,
    "sweeper": _sweeper,
    "farmer": _farmer,
    "builder": _builder,
    "nurse": _nurse,
    "doctor": _doctor,
    "actor": _actor,
    "driver": _driver,
    "cook": _cook,
    "vendor": _vendor,
}
