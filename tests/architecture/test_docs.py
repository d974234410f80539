"""Docs are true: every setting, command and make target is written down, every link leads somewhere."""

import re

import pytest

from tests.conftest import REPOSITORY

DOCS = sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").glob("*.md")])
SETTINGS = REPOSITORY / "cms" / "settings"
READ_FROM_ENVIRONMENT = re.compile(r'env\.\w+\(\s*"([A-Z][A-Z0-9_]+)"')
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
README_LINES = 120


def operations() -> str:
    return (REPOSITORY / "docs" / "operations.md").read_text(encoding="utf-8")


def all_docs() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCS)


def test_every_variable_is_documented():
    names = {
        name
        for path in SETTINGS.glob("*.py")
        for name in READ_FROM_ENVIRONMENT.findall(path.read_text(encoding="utf-8"))
    }
    text = operations()
    assert "WENMING_DATA" in names
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []


def test_every_required_variable_is_in_the_example():
    text = (SETTINGS / "production.py").read_text(encoding="utf-8")
    required = re.search(r"REQUIRED = \[(.*?)\]", text, re.DOTALL)[1]
    example = (REPOSITORY / "deploy" / "wenming.env.example").read_text(encoding="utf-8")
    missing = [
        n for n in re.findall(r'"(\w+)"', required) if not re.search(rf"^{n}=", example, re.M)
    ]
    assert missing == []


def test_every_command_is_documented():
    commands = {
        path.stem
        for name in ("cms", "campaigns", "home", "search")
        for path in (REPOSITORY / name).rglob("management/commands/*.py")
        if path.stem != "__init__"
    }
    text = all_docs()
    assert "import_copy" in commands
    assert [name for name in sorted(commands) if name not in text] == []


def test_every_make_target_says_what_it_does():
    text = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z][a-z-]*):(.*)$", text, re.M)
    assert {"run", "test", "check", "bench-pages", "bench-copydesk"} <= {
        name for name, _ in targets
    }
    assert [name for name, rest in targets if "##" not in rest] == []


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert [link for link in targets if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "README.zh-hans.md"])
def test_readme_is_short(name):
    lines = (REPOSITORY / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) <= README_LINES


def test_folders_of_the_map_exist():
    text = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    house = text.split("```")[1]
    named = re.findall(r"[├└]── ([\w./-]+?)/?(?:\s|$)", house)
    missing = [
        name
        for name in named
        if not any(path for path in REPOSITORY.glob(f"{name}"))
        and not [path for path in REPOSITORY.glob(f"*/**/{name}") if ".venv" not in path.parts]
    ]
    assert missing == []
