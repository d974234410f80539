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
    """Add each standard page that is not there yet, in the order of the files' names."""
    known = set(home.get_children().values_list("slug", flat=True))
    facts = identity_facts(home)
    for path in sorted((texts or TEXTS).glob("*.toml")):
        text = tomllib.loads(path.read_text(encoding="utf-8"))
        if text["slug"] not in known:
            page = StandardPage(
                title=text["title"],
                slug=text["slug"],
                introduction=fill(text.get("intro", ""), facts),
                body=list(body_blocks(text["sections"], facts)),
            )
            home.add_child(instance=page)
            page.save_revision().publish()


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
