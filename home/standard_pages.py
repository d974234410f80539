"""The standard pages (about, contact, terms …), whose texts are TOML files a site may replace."""

import html
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cms.core.models import SiteIdentity
from home.models import HomePage, StandardPage

TEXTS = Path(__file__).parent / "standard_texts"
UNKNOWN = "（待填）"
IDENTITY_FIELDS = (
    "site_name",
    "organisers",
    "operator",
    "city_name",
    "paper_name",
    "address",
    "phone",
    "office_phone",
    "email",
    "report_phone",
    "report_email",
    "minors_report_url",
)


def add_standard_pages(home: HomePage, texts: Path | None = None) -> None:
    """Add each standard page that is not there yet, in the order of the files' names, and write
    those anew that nobody has changed, with what the site knows of itself by now.
    """
    known = {page.slug: page for page in StandardPage.objects.child_of(home)}
    taken = set(home.get_children().values_list("slug", flat=True))
    facts = identity_facts(home)
    for path in sorted((texts or TEXTS).glob("*.toml")):
        text = tomllib.loads(path.read_text(encoding="utf-8"))
        page = known.get(text["slug"])
        if page is None and text["slug"] not in taken:
            page = StandardPage(title=text["title"], slug=text["slug"])
            write(page, text, facts)
            home.add_child(instance=page)
            page.save_revision().publish()
        elif page is not None and is_waiting_for_facts(page):
            write(page, text, facts)
            page.save_revision().publish()


def write(page: StandardPage, text: dict[str, Any], facts: dict[str, str]) -> None:
    page.introduction = fill(text.get("intro", ""), facts)
    page.body = list(body_blocks(text["sections"], facts))


def is_waiting_for_facts(page: StandardPage) -> bool:
    """Whether a page still has gaps to fill in and no editor has taken it in hand."""
    words = page.introduction + str(page.body.get_prep_value())
    return UNKNOWN in words and not page.revisions.filter(user__isnull=False).exists()


def identity_facts(home: HomePage) -> dict[str, str]:
    """What the texts say of the site itself; what the settings do not know yet is marked."""
    site = home.get_site()
    identity = SiteIdentity.for_site(site) if site else SiteIdentity()
    return {name: getattr(identity, name) or UNKNOWN for name in IDENTITY_FIELDS}


def fill(text: str, facts: dict[str, str]) -> str:
    """Put the facts in the place of {phone}, {email} and the like."""
    for name, fact in facts.items():
        text = text.replace("{" + name + "}", fact)
    return text


def body_blocks(
    sections: list[dict[str, Any]], facts: dict[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    for section in sections:
        if heading := section.get("heading"):
            yield "heading", {"text": fill(heading, facts)}
        for paragraph in section["paragraphs"]:
            words = html.escape(fill(paragraph, facts), quote=False)
            yield "paragraph", {"run_in": "", "text": f"<p>{words}</p>"}
