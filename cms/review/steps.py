"""Which step of 三审三校 comes next, and who may not take it. Pure Python.

A version is named by the digest of its content. What was approved is told by `Passed`, oldest
first; approvals that a return has taken back are not among them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Step(StrEnum):
    """A step; `CONFIRM` is 终审 looking at a proofreader's correction."""

    FIRST = "first"
    SECOND = "second"
    FINAL = "final"
    PROOF = "proof"
    CONFIRM = "confirm"
    DONE = "done"


REVIEWS = (Step.FIRST, Step.SECOND, Step.FINAL)
MOST_PROOFS = 3

# Where a story may be sent back to; "the desk it came from" is None.
RETURNS_TO: dict[Step, tuple[Step | None, ...]] = {
    Step.FIRST: (None,),
    Step.SECOND: (None, Step.FIRST),
    Step.FINAL: (None, Step.FIRST, Step.SECOND),
    Step.CONFIRM: (None, Step.SECOND, Step.PROOF),
    Step.PROOF: (None, Step.FINAL),
}

# So long before the page goes to print a step has to be over.
BEFORE_PRINT = {
    Step.FIRST: timedelta(minutes=100),
    Step.SECOND: timedelta(minutes=70),
    Step.FINAL: timedelta(minutes=45),
    Step.CONFIRM: timedelta(minutes=30),
    Step.PROOF: timedelta(minutes=20),
}


@dataclass(frozen=True)
class Passed:
    """Somebody took a step of a version; a proof that was corrected is handed over as corrected."""

    step: Step
    version: str
    person: int
    is_corrected: bool = False


@dataclass(frozen=True)
class Touched:
    """Somebody changed the content; `after` is how many steps had been passed by then.

    `is_proof` is true for what a proofreader corrected while the story was with the proofreaders.
    """

    person: int
    after: int
    is_proof: bool = False
    is_small: bool = True


class Objection(StrEnum):
    """Why somebody may not take a step."""

    WROTE = "wrote"
    CHANGED = "changed"
    TOOK_ANOTHER = "took_another"
    TOOK_THIS_VERSION = "took_this_version"


def next_step(
    passed: Sequence[Passed], version: str, proofs: int, touched: Sequence[Touched] = ()
) -> Step:
    """The step that `version` waits for; `proofs` is how many rounds of proof it needs.

    An edit after 终审 leads back to 终审. A correction made by a proofreader does not: the proof goes
    on, and once it is passed 终审 confirms the difference alone; a block more or less, or another
    picture, is no correction and leads back to 复审.
    """
    taken = {item.step for item in passed}
    for step in (Step.FIRST, Step.SECOND):
        if step not in taken:
            return step
    signed = [item for item in passed if item.step in (Step.FINAL, Step.CONFIRM)]
    if not signed:
        return Step.FINAL
    done = [item for item in passed if item.step is Step.PROOF]
    if signed[-1].version == version:
        return Step.DONE if len(done) >= proofs else Step.PROOF
    since = [item for item in touched if item.after > passed.index(signed[-1])]
    if not since or not all(item.is_proof for item in since):
        return Step.FINAL
    if not (done and done[-1].is_corrected and done[-1].version == version):
        return Step.PROOF
    if all(item.is_small for item in since):
        return Step.CONFIRM
    is_seen_again = any(item.step is Step.SECOND and item.version == version for item in passed)
    return Step.FINAL if is_seen_again else Step.SECOND


def objection_to(
    person: int,
    step: Step,
    passed: Sequence[Passed],
    version: str,
    touched: Sequence[Touched],
) -> Objection | None:
    """Why `person` may not take `step` of `version`; None when they may.

    Whoever wrote the story (changed it before its first approval of the round) reviews nothing of
    it. Nobody approves what they changed since the last approval, takes two of the three reviews,
    or two steps of one version. A proofreader's own corrections do not keep them from handing over
    the proof: not they approve them, 终审 does.
    """
    own = [item for item in touched if item.person == person]
    if any(item.after == 0 for item in own):
        return Objection.WROTE
    corrects = step is Step.PROOF
    if any(item.after >= len(passed) and not (corrects and item.is_proof) for item in own):
        return Objection.CHANGED
    taken = [item for item in passed if item.person == person]
    if any(item.version == version for item in taken):
        return Objection.TOOK_THIS_VERSION
    signs = Step.FINAL if step is Step.CONFIRM else step
    reviews = {Step.FINAL if item.step is Step.CONFIRM else item.step for item in taken}
    if signs in REVIEWS and reviews & (set(REVIEWS) - {signs}):
        return Objection.TOOK_ANOTHER
    return None


def taken_back_by(return_to: Step | None, at: Step) -> Collection[Step]:
    """The approvals that no longer hold when a story is sent back from `at` to `return_to`.

    Sent back to its writer it keeps what came before `at`: whoever sent it back sees it again.
    """
    start = return_to or at
    if start in (Step.CONFIRM, Step.PROOF):
        # A correction that 终审 does not take is proofread once more.
        return (Step.PROOF,) if (at, return_to) == (Step.CONFIRM, Step.PROOF) else ()
    return (*REVIEWS[REVIEWS.index(start) :], Step.CONFIRM, Step.PROOF)


def due_at(step: Step, printed_at: datetime | None) -> datetime | None:
    """When a step has to be over for a page that goes to print at `printed_at`."""
    if printed_at is None or step not in BEFORE_PRINT:
        return None
    return printed_at - BEFORE_PRINT[step]
