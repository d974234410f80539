"""Scenes: repeatable, well-formed, never empty, different by seed, described in Chinese."""

import hashlib
import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest

from cms.core.demo.drawing import PALETTES, SCENE_KINDS, draw_scene

from .picture_measures import colours, difference, fingerprint, small_picture, too_alike

CHINESE_SENTENCE = re.compile(r"[\u4e00-\u9fff]{2}，[\u4e00-\u9fff，、]{10,120}")
DIGEST_OF_ALL = """
import hashlib
from cms.core.demo.drawing import SCENE_KINDS, draw_portrait, draw_scene
drawn = [draw_scene(name, seed=5, palette=kind.palettes[0]) for name, kind in SCENE_KINDS.items()]
drawn += [draw_portrait(seed=seed) for seed in range(20)]
print(hashlib.sha256("".join(drawn).encode()).hexdigest())
"""

every_kind = pytest.mark.parametrize("name", sorted(SCENE_KINDS))


def test_there_are_ten_old_kinds_and_at_least_twelve_new_ones():
    assert len(SCENE_KINDS) >= 22


@pytest.mark.parametrize("hash_seed", ["1", "20250601"])
def test_drawings_have_the_same_bytes_in_every_process(hash_seed):
    here = hashlib.sha256()
    namespace: dict[str, object] = {"print": lambda digest: here.update(digest.encode())}
    exec(DIGEST_OF_ALL, namespace)
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    elsewhere = subprocess.run(
        [sys.executable, "-c", DIGEST_OF_ALL],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert hashlib.sha256(elsewhere.stdout.strip().encode()).digest() == here.digest()


@every_kind
def test_scene_is_well_formed_and_titled_with_its_alternative_text(name):
    palette = SCENE_KINDS[name].palettes[0]
    root = ElementTree.fromstring(draw_scene(name, seed=3, palette=palette))
    assert (root.get("width"), root.get("height")) == ("1200", "800")
    title = root.find("{http://www.w3.org/2000/svg}title")
    assert title.text == SCENE_KINDS[name].alt_text(seed=3, palette=palette)


@every_kind
def test_references_inside_a_scene_lead_somewhere(name):
    svg = draw_scene(name, seed=8, palette=SCENE_KINDS[name].palettes[-1])
    defined = set(re.findall(r' id="([^"]+)"', svg))
    used = set(re.findall(r'(?:url\(#|href="#)([^)"]+)', svg))
    assert used - defined == set()


@every_kind
def test_scene_is_full_of_colours_in_every_light(name):
    for palette in PALETTES:
        image = small_picture(draw_scene(name, seed=2, palette=palette), width=48)
        assert image.size == (48, 32)
        assert colours(image) > 150, palette


@every_kind
def test_other_seeds_give_other_pictures(name):
    palette = SCENE_KINDS[name].palettes[0]
    marks = [fingerprint(draw_scene(name, seed=seed, palette=palette)) for seed in range(1, 4)]
    assert min(difference(marks[0], other) for other in marks[1:]) > 5


@every_kind
def test_suited_lights_are_known_and_differ(name):
    palettes = SCENE_KINDS[name].palettes
    assert set(palettes) - set(PALETTES) == set()
    assert len(set(palettes)) == len(palettes) >= 3


@every_kind
def test_alternative_text_is_a_chinese_sentence(name):
    kind = SCENE_KINDS[name]
    for seed, palette in enumerate(kind.palettes, start=40):
        words = kind.alt_text(seed=seed, palette=palette)
        assert CHINESE_SENTENCE.fullmatch(words), words


def test_no_two_scenes_of_a_large_site_look_alike():
    drawings = {
        f"{name} {palette} {seed}": draw_scene(name, seed=seed, palette=palette)
        for name, kind in SCENE_KINDS.items()
        for seed, palette in enumerate(kind.palettes[:4], start=100)
    }
    assert len(drawings) > 100
    assert too_alike(drawings, least=9) == []


def test_rain_and_snow_fall_outside_only():
    dry, wet = (draw_scene("canteen", seed=1, palette=palette) for palette in ("spring", "rain"))
    assert wet.count("<rect") == dry.count("<rect")


def test_unknown_kind_or_light_is_refused():
    with pytest.raises(KeyError):
        draw_scene("moon", seed=1, palette="day")
    with pytest.raises(KeyError):
        draw_scene("river", seed=1, palette="purple")
