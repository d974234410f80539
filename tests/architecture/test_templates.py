"""The habits of templates and styles: small components, no inline code, no dead class."""

import re
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TEMPLATES = REPOSITORY / "templates"
STYLES = REPOSITORY / "cms" / "static" / "css"
LONGEST_COMPONENT = 60

# Of the public site; those of the admin and of mails have habits of their own.
PUBLIC = sorted(
    path
    for path in TEMPLATES.rglob("*.html")
    if path.relative_to(TEMPLATES).parts[0] in {"pages", "components", "blocks"}
    or path.parent == TEMPLATES
)
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
PAGES = sorted((TEMPLATES / "pages").rglob("*.html"))

COMMENT = re.compile(r"\{% comment %\}.*?\{% endcomment %\}|\{#.*?#\}", re.DOTALL)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
INCLUDE = re.compile(r'\{% include "components/[^%]*%\}')

# Written by Python: cms.core.blocks, cms.core.body_layout and the typography filters.
CLASSES_FROM_PYTHON = {"run-in", "part"}


def name(path: Path) -> str:
    return str(path.relative_to(REPOSITORY))


def without_comments(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def classes_in_templates() -> set[str]:
    found: set[str] = set()
    for path in PUBLIC:
        for value in re.findall(r'\bclass="((?:\{%.*?%\}|[^"])*)"', without_comments(path)):
            # What stands inside a condition is a class too; a name cut by a variable is none.
            words = TAG.sub(lambda tag: "~" if tag[0].startswith("{{") else " ", value).split()
            found.update(word for word in words if "~" not in word)
        found.update(re.findall(r'\bclass="([a-z_-]+)" only %}', without_comments(path)))
    return found


def classes_in_styles() -> set[str]:
    found: set[str] = set()
    for path in STYLES.rglob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        selectors = re.sub(r"\{[^{}]*\}", "{}", css)
        found.update(re.findall(r"\.([a-z][a-z0-9_-]*)", selectors))
    return found


@pytest.mark.parametrize("path", COMPONENTS, ids=name)
def test_component_is_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_COMPONENT


@pytest.mark.parametrize("path", COMPONENTS, ids=name)
def test_component_states_its_inputs_at_the_top(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{% comment %}\n")
    assert "Inputs:" in text.partition("{% endcomment %}")[0]


@pytest.mark.parametrize("path", PUBLIC, ids=name)
def test_components_are_included_with_only(path):
    includes = INCLUDE.findall(without_comments(path))
    assert [tag for tag in includes if not tag.endswith(" only %}")] == []


@pytest.mark.parametrize("path", PUBLIC, ids=name)
def test_template_has_no_inline_style_or_script(path):
    html = without_comments(path)
    assert re.findall(r"<style\b|\sstyle=|\son[a-z]+=|javascript:", html) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", html) == []


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_only_arranges(path):
    """A page works nothing out: what its components need comes ready from the context."""
    html = without_comments(path)
    assert re.findall(r"\{% (?:with|cycle|regroup|ifchanged|filter) ", html) == []
    filters = set(re.findall(r"\|([a-z_]+)", " ".join(TAG.findall(html))))
    assert filters <= {"default", "length", "time_tag"}


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_needs_few_style_sheets(path):
    everywhere = len(re.findall(r"\.css'", without_comments(TEMPLATES / "base.html")))
    assert everywhere + len(re.findall(r"\.css'", without_comments(path))) <= 8


def test_every_class_of_a_template_has_a_style():
    assert classes_in_templates() - classes_in_styles() == set()


def test_every_styled_class_stands_in_a_template():
    assert classes_in_styles() - classes_in_templates() - CLASSES_FROM_PYTHON == set()


def test_only_tokens_define_colours():
    offenders = [
        name(path)
        for path in STYLES.rglob("*.css")
        # Paper has no dark scheme and no elder mode: print.css sets the tokens anew.
        if path.name not in {"tokens.css", "print.css"}
        and re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(", path.read_text(encoding="utf-8"))
    ]
    assert offenders == []


def test_styles_ask_no_other_host():
    sheets = [path.read_text(encoding="utf-8") for path in STYLES.rglob("*.css")]
    assert [sheet for sheet in sheets if "url(" in sheet or "@import" in sheet] == []
