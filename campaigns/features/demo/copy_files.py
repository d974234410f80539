"""Reads the demo copy; `copy/README.md` describes the files."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from campaigns.features.copydesk import Story, load_manuscript, parse

COPY = Path(__file__).parent / "copy"


@dataclass(frozen=True)
class DemoStory:
    """A piece of copy as the copy desk reads it, with what copy cannot say."""

    story: Story
    facts: dict[str, Any]

    @property
    def slug(self) -> str:
        return str(self.facts["slug"])


def read_table(name: str) -> list[dict[str, Any]]:
    """The rows of campaigns, districts, topics or contributors."""
    return tomllib.loads((COPY / f"{name}.toml").read_text(encoding="utf-8"))[name]


@cache
def read_facts() -> dict[str, dict[str, Any]]:
    """The TOML of every feature by its slug, the newest first."""
    facts = [tomllib.loads(path.read_text(encoding="utf-8")) | {"file": path.stem}
             for path in COPY.glob("[0-9]*-*.toml")]  # fmt: skip
    newest_first = sorted(facts, key=lambda f: (f["issue_date"], -f["page_no"]), reverse=True)
    return {fact["slug"]: fact for fact in newest_first}


def read_story(slug: str) -> DemoStory:
    """One feature."""
    facts = read_facts()[slug]
    name = f"{facts['file']}.txt"
    stories = parse(load_manuscript((COPY / name).read_bytes(), name))
    return DemoStory(stories[0], facts)
