"""Stories for the tests of the checks: of a few words, and of whole pieces of copy."""

import datetime as dt

from campaigns.features.checks import (
    CheckedStory,
    Credit,
    Figure,
    Kind,
    KnownNames,
    StoryWriter,
    WordList,
    run_checks,
)
from campaigns.features.copydesk import Story

FRIDAY = dt.date(2026, 11, 20)
QINGLAN = KnownNames(
    city="青岚市",
    districts=("东湖区", "西山区", "云溪县"),
    offices=("青岚日报社", "青岚市文明办", "青岚市志愿服务联合会", "青岚市图书馆"),
)


def story_of(*paragraphs, issue_date=FRIDAY, kind=Kind.PROSE, **facts) -> CheckedStory:
    writer = StoryWriter()
    for number, text in enumerate(paragraphs):
        writer.add(text, "body", f"block-{number}", kind)
    return CheckedStory(passages=writer.passages, issue_date=issue_date, **facts)


def found(code, *paragraphs, words=(), **facts) -> list[str]:
    """The excerpts that a check finds in these paragraphs."""
    findings = run_checks(story_of(*paragraphs, **facts), WordList(words), FRIDAY)
    return [finding.excerpt for finding in findings if finding.code == code]


def messages(code, *paragraphs, words=(), **facts) -> list[str]:
    findings = run_checks(story_of(*paragraphs, **facts), WordList(words), FRIDAY)
    return [finding.message for finding in findings if finding.code == code]


def story_from_copy(story: Story, known: KnownNames = QINGLAN) -> CheckedStory:
    """A piece of copy as the desk reads it, all its pictures there."""
    writer = StoryWriter()
    for field in ("kicker", "title", "subtitle", "summary"):
        writer.add(getattr(story, field) or "", field, kind=Kind.HEADLINE)
    for note in (story.editor_note, story.afterword):
        for paragraph in note.paragraphs if note else ():
            writer.add(paragraph.text, "editor_note")
    for section in story.sections:
        writer.add(section.heading or "", "body", "", Kind.HEADLINE)
        for paragraph in section.paragraphs:
            writer.add(paragraph.run_in or "", "body")
            writer.add(paragraph.text, "body")
    figures = tuple(
        Figure(
            c.number, writer.add(c.text, "body", f"f{c.number}", Kind.CAPTION), True, "", "摄", "画"
        )
        for c in story.captions
    )
    credits = tuple(Credit(c.role, name) for c in story.credits for name in c.names)
    date = story.publication.issue_date
    return CheckedStory(
        passages=writer.passages,
        figures=figures,
        credits=credits,
        known=known,
        issue_date=dt.date.fromisoformat(date) if date else None,
    )
