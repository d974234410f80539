"""The copy desk: raw newspaper copy in, a structure and a report out. Pure Python, no Django.

    stories = parse(load_manuscript(data, "page.docx"))

A page is read in passes, each in a room of its own; every pass notes what it changes:

1. `intake`       bytes become a `Manuscript`: numbered lines, hints of a docx, pictures.
2. `separating`   a line of = or — divides stories.
3. `rows`, `jumps`  edges are stripped, half-width punctuation widened (`punctuation`), blank runs
                  noted; （下转第三版） leaves.
4. `blocks`       each line says what it is, if it does: a label (`labels`), a caption's mark
                  (`marks`), a credit line (`credits`), a print reference (`publication`).
5. `wraps`        hard-wrapped lines become paragraphs again.
6. `captions`     lone marks are dropped or put over their captions; enumerations are let go.
7. `joining`      paragraphs that a page or a column broke are joined, characters repeated at
                  the seam dropped.
8. `quotes`       straight quotation marks become pairs.
9. `titles`       the head is divided into kicker, title, subtitle (`headlines`); second
                  printings go.
10. `notes`       editor's note, summary and afterword take their paragraphs.
11. `caption_list`, `credit_book`  captions and credits leave the text.
12. `boxes`, `headings`  记者手记 and short lines before paragraphs become headings;
                  `finishing` takes spaces out of prose.
13. `run_ins`     leading topic sentences with a parallel sibling.
14. `doubts`      what may be wrong is said, never changed.
15. `assembly`    everything becomes a `Story`; what is missing is asked for.

Text is carried as `Passage`s, which know where each character stands in the raw copy. Every
entry of the report has an id that an editor can undo, or adopt a replacement for, by parsing
again with `Decisions`. Nothing is dropped, merged or changed without an entry. All passes are
linear in the length of the copy.
"""

from .errors import CopyError
from .intake import load_manuscript
from .manuscript import Line, LineHint, Manuscript, Picture
from .reading import parse
from .report import Decisions, ReportEntry
from .structure import (
    Caption,
    Credit,
    Note,
    Paragraph,
    Publication,
    Section,
    Story,
    stories_as_json,
)

__all__ = [
    "Caption",
    "CopyError",
    "Credit",
    "Decisions",
    "Line",
    "LineHint",
    "Manuscript",
    "Note",
    "Paragraph",
    "Picture",
    "Publication",
    "ReportEntry",
    "Section",
    "Story",
    "load_manuscript",
    "parse",
    "stories_as_json",
]
