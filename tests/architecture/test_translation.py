"""What commands say to their user can be translated."""

import ast
import re

import pytest

from tests.conftest import REPOSITORY

HAN = re.compile(r"[\u4e00-\u9fff]")
COMMANDS = sorted(
    path
    for path in REPOSITORY.glob("*/**/management/commands/*.py")
    if path.relative_to(REPOSITORY).parts[0] in {"cms", "home", "campaigns", "search", "rolemodels"}
)


def untranslated(source: str) -> list[str]:
    """The Chinese texts of a module that are neither docstrings nor arguments of gettext."""
    tree = ast.parse(source)
    passed = {
        id(text)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "_"
        for text in call.args
    }
    passed |= {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and ast.get_docstring(node) is not None
    }
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [
        text.value
        for text in texts
        if isinstance(text.value, str) and HAN.search(text.value) and id(text) not in passed
    ]


def test_untranslated_text_is_found():
    source = '"""青岚"""\nwrite(_("好"))\nwrite(f"共 {n} 处")\nwrite("完")\n'
    assert untranslated(source) == ["完", "共 ", " 处"]


@pytest.mark.parametrize("path", COMMANDS, ids=lambda path: path.stem)
def test_command_speaks_through_gettext(path):
    assert untranslated(path.read_text(encoding="utf-8")) == []
