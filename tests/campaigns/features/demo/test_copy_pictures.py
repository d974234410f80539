"""The pictures of the demo copy can be drawn, and say what they show."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import campaigns.features
from cms.core.demo.drawing.scenes import SCENE_KINDS

COPY = Path(campaigns.features.__file__).parent / "demo" / "copy"


def pictures() -> Iterator[dict]:
    for path in sorted(COPY.glob("[0-9][0-9]-*.toml")):
        feature = tomllib.loads(path.read_text(encoding="utf-8"))
        yield feature["lead"]
        yield from feature.get("pictures", [])
        yield from (row["poster"] for row in feature.get("inserts", []) if "poster" in row)
    for campaign in tomllib.loads((COPY / "campaigns.toml").read_text(encoding="utf-8"))[
        "campaigns"
    ]:
        yield campaign["lead"]


def test_every_picture_is_a_known_kind_in_a_light_that_suits_it():
    unsuited = [
        (row["kind"], row["palette"])
        for row in pictures()
        if row["kind"] not in SCENE_KINDS or row["palette"] not in SCENE_KINDS[row["kind"]].palettes
    ]
    assert unsuited == []


@pytest.mark.slow
def test_alternative_texts_are_the_words_of_the_drawings():
    drawn = [
        SCENE_KINDS[row["kind"]].alt_text(seed=row["seed"], palette=row["palette"])
        for row in pictures()
    ]
    assert [row["alt"] for row in pictures()] == drawn
