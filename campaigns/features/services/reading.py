"""The stories of a sitting, read with what the editor decided and filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.structure import Credit, Story
from campaigns.features.models import CopyImport, CopySource
from campaigns.features.services.importing import paper_of

# What the editor fills in, and the field of a Publication that it is.
PRINT_FIELDS = {
    "paper": "name",
    "issue_date": "issue_date",
    "page_no": "page_no",
    "page_name": "page_name",
}

OPENING = 30  # characters


@dataclass(frozen=True)
class SourceStory:
    """One story of a source; `index` counts within the source.

    `as_read` is the story by the copy and the editor's decisions, `story` has what was filled in
    as well.
    """

    source: CopySource
    index: int
    as_read: Story
    story: Story

    @property
    def name(self) -> str:
        """What a form calls it: its source, its place there, and how it begins.

        The place alone is not enough: another paste, or a separator that is taken back, puts
        another story there. Marks and blanks do not count: decisions change them.
        """
        return f"{self.source.pk}-{self.index}-{_opening(self.as_read)}"


def _opening(story: Story) -> str:
    paragraphs = (paragraph for section in story.sections for paragraph in section.paragraphs)
    text = story.title or next((paragraph.text for paragraph in paragraphs), "")
    return "".join(filter(str.isalnum, text))[:OPENING]


def stories_of(copy_import: CopyImport) -> list[SourceStory]:
    """Every story of a sitting in order."""
    return [
        story_with_details(source, index, story)
        for source in copy_import.sources.readable()
        for index, story in enumerate(parse(source.read_manuscript(), source.decided()))
    ]


def still_read(copy_import: CopyImport, stories: Sequence[SourceStory]) -> list[SourceStory]:
    """The stories as they stand now, read anew only when another request changed the copy or a
    decision: reading takes a second for long copy, and nobody else can write in the meantime."""
    before = {item.source.pk: (item.source.digest, item.source.decisions) for item in stories}
    now = {source.pk: source for source in copy_import.sources.readable().defer("manuscript")}
    if before != {pk: (source.digest, source.decisions) for pk, source in now.items()}:
        return stories_of(copy_import)
    return [story_with_details(now[s.source.pk], s.index, s.as_read) for s in stories]


def story_with_details(source: CopySource, index: int, as_read: Story) -> SourceStory:
    story = with_details(as_read, source.details.get(str(index), {}))
    return SourceStory(source, index, as_read, story)


def with_details(story: Story, details: Mapping[str, str]) -> Story:
    """A story with what the editor filled in: the printed page, and the responsible editor.

    An empty detail takes away what the copy says.
    """
    filled = {
        field: details[name] or None for name, field in PRINT_FIELDS.items() if name in details
    }
    credits = story.credits
    if "responsible_editor" in details:
        names = tuple(split_names(details["responsible_editor"]))
        credits = tuple(each for each in credits if each.role != "responsible_editor")
        if names:
            credits += (Credit("responsible_editor", None, names, "本版"),)
    title = story.title or details.get("title") or None
    publication = replace(story.publication, **filled)
    return replace(story, title=title, publication=publication, credits=credits)


def stated_in(story: Story) -> dict[str, str]:
    """What a story says of the printed page, by the names of the editor's fields."""
    publication = story.publication
    said = {name: getattr(publication, field) or "" for name, field in PRINT_FIELDS.items()}
    editors = [credit for credit in story.credits if credit.role == "responsible_editor"]
    return said | {"responsible_editor": "、".join(name for c in editors for name in c.names)}


def paper_for(copy_import: CopyImport, story: Story) -> str:
    """The paper's name that a draft of this story gets when nobody types another one."""
    return story.publication.name or (paper_of(copy_import.parent) if copy_import.parent else "")


def split_names(text: str) -> list[str]:
    """Names as an editor types them: divided by 、 or a comma or a space."""
    for mark in "，,;； \u3000":
        text = text.replace(mark, "、")
    return [name for name in text.split("、") if name]
