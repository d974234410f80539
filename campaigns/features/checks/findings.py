"""What a check says, and what becomes of it: a finding with a key that outlives other edits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from .story import Passage


class Severity(StrEnum):
    """How much a finding weighs: an error keeps a story from being approved."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Hit:
    """`passage.text[start:end]`, as a check found it.

    `passage` is None for what is no place in the text; `field` then says where it is put right.
    `is_private` hides the characters that were hit from the finding.
    """

    passage: Passage | None
    start: int
    end: int
    message: str
    replacement: str | None = None
    severity: Severity | None = None
    field: str = ""
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One place to look at. `message` is a sentence that says what to do.

    `start` and `end` count in the text of the passage, `sentence_start` is where `sentence` begins
    there. `key` is made of code, sentence, excerpt and which of equal ones it is: it stays the same
    as long as the sentence does, whatever is changed around it.
    """

    code: str
    severity: Severity
    field: str
    block_id: str
    start: int
    end: int
    excerpt: str
    sentence: str
    sentence_start: int
    message: str
    replacement: str | None
    key: str

    @property
    def around(self) -> tuple[str, str, str]:
        """The sentence in three: before the hit, the hit, after it."""
        low = self.start - self.sentence_start
        high = self.end - self.sentence_start
        return self.sentence[:low], self.sentence[low:high], self.sentence[high:]


def digest_of(sentence: str) -> str:
    """A sentence as a decision remembers it: enough to know it again, not enough to read it."""
    return sha256(sentence.encode()).hexdigest()


def key_of(code: str, sentence: str, excerpt: str, occurrence: int) -> str:
    """The key of the `occurrence`-th finding, from 0, of this code, sentence and excerpt."""
    # The parts are divided by a character that copy cannot hold.
    return sha256("\0".join((code, sentence, excerpt, str(occurrence))).encode()).hexdigest()[:32]
