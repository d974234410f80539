"""What import-linter cannot see: relations named by strings, and imports inside functions."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

from tests.conftest import REPOSITORY

# From the ground up; a relation may point down or stay on its floor.
FLOORS = {
    "users": 0,
    "core": 1,
    "audit": 2,
    "cases": 3,
    "review": 3,
    "search": 4,
    "features": 5,
    "rolemodels": 6,
    "home": 7,
}
OURS = ("cms", "campaigns", "home", "rolemodels", "search")
MOST_INNER_IMPORTS = 6
FORBIDDEN_NAMES = {"utils.py", "helpers.py", "common.py", "misc.py"}
LONGEST_MODULE = 400


def source_files() -> list[Path]:
    return [
        path
        for name in OURS
        for path in (REPOSITORY / name).rglob("*.py")
        if "migrations" not in path.parts
    ]


def test_every_app_with_models_has_its_floor():
    ours = {
        model._meta.app_label
        for model in apps.get_models()
        if model.__module__.split(".")[0] in OURS
    }
    assert ours - FLOORS.keys() == set()


@pytest.mark.parametrize(
    "field",
    [
        field
        for model in apps.get_models()
        if model._meta.app_label in FLOORS
        for field in model._meta.get_fields()
        if field.model._meta.app_label in FLOORS
        and field.is_relation and field.concrete and not field.auto_created
        and field.related_model and field.related_model._meta.app_label in FLOORS
    ],
    ids=str,
)  # fmt: skip
def test_relation_points_down(field):
    here, there = field.model._meta.app_label, field.related_model._meta.app_label
    assert FLOORS[there] <= FLOORS[here]


def inner_imports(path: Path) -> list[tuple[Path, int, bool]]:
    """Imports inside functions, each with whether its line says why (a noqa with a reason)."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    found = []
    for function in ast.walk(ast.parse(text)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    around = "\n".join(lines[max(0, node.lineno - 4) : node.lineno])
                    found.append((path.relative_to(REPOSITORY), node.lineno, "#" in around))
    return found


def test_imports_inside_functions_are_few_and_reasoned():
    found = [each for path in source_files() for each in inner_imports(path)]
    assert [each[:2] for each in found if not each[2]] == []
    assert len(found) <= MOST_INNER_IMPORTS, found


def test_no_module_has_a_name_that_says_nothing():
    assert [path for path in source_files() if path.name in FORBIDDEN_NAMES] == []


def test_no_module_is_too_long():
    lengths = {
        str(path.relative_to(REPOSITORY)): len(path.read_text(encoding="utf-8").splitlines())
        for path in source_files()
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_copy_desk_knows_no_django():
    desk = REPOSITORY / "campaigns" / "features" / "copydesk"
    imported = {
        (path.name, name.split(".")[0])
        for path in desk.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert [each for each in imported if each[1] in ("django", "wagtail")] == []
