from datetime import UTC, datetime, timedelta

import pytest

from cms.review.steps import (
    RETURNS_TO,
    Objection,
    Passed,
    Step,
    Touched,
    due_at,
    next_step,
    objection_to,
    taken_back_by,
)

WRITER, EDITOR, HEAD, CHIEF, PROOFREADER, SECOND_PROOFREADER = range(1, 7)
WROTE = Touched(WRITER, 0)
FIRST = Passed(Step.FIRST, "a", EDITOR)
SECOND = Passed(Step.SECOND, "a", HEAD)
FINAL = Passed(Step.FINAL, "a", CHIEF)
PROOF = Passed(Step.PROOF, "a", PROOFREADER)
SIGNED = [FIRST, SECOND, FINAL]


@pytest.mark.parametrize(
    ("passed", "step"),
    [
        ([], Step.FIRST),
        ([FIRST], Step.SECOND),
        ([FIRST, SECOND], Step.FINAL),
        (SIGNED, Step.PROOF),
        ([*SIGNED, PROOF], Step.DONE),
    ],
)
def test_story_on_the_web_goes_through_three_reviews_and_one_proof(passed, step):
    assert next_step(passed, "a", 1, [WROTE]) is step


def test_printed_story_is_proofread_as_often_as_the_paper_wants():
    assert next_step([*SIGNED, PROOF], "a", 3) is Step.PROOF
    assert next_step([*SIGNED, PROOF, PROOF, PROOF], "a", 3) is Step.DONE


@pytest.mark.parametrize(
    ("passed", "step"),
    [([FIRST], Step.SECOND), (SIGNED, Step.FINAL), ([*SIGNED, PROOF], Step.FINAL)],
)
def test_edit_leads_back_to_the_final_review_and_no_further(passed, step):
    touched = [WROTE, Touched(EDITOR, len(passed))]
    assert next_step(passed, "b", 1, touched) is step


def test_change_that_nobody_is_known_to_have_made_leads_back_to_the_final_review():
    assert next_step([*SIGNED, PROOF], "b", 1, [WROTE]) is Step.FINAL


def test_proofreader_corrects_in_peace_and_then_the_difference_is_confirmed():
    touched = [WROTE, Touched(PROOFREADER, 3, is_proof=True)]
    assert next_step(SIGNED, "b", 1, touched) is Step.PROOF
    handed = [*SIGNED, Passed(Step.PROOF, "b", PROOFREADER, is_corrected=True)]
    assert next_step(handed, "b", 1, touched) is Step.CONFIRM
    confirmed = [*handed, Passed(Step.CONFIRM, "b", CHIEF)]
    assert next_step(confirmed, "b", 1, touched) is Step.DONE
    assert next_step(confirmed, "b", 2, touched) is Step.PROOF


def test_second_correction_is_confirmed_anew():
    touched = [
        WROTE,
        Touched(PROOFREADER, 3, is_proof=True),
        Touched(SECOND_PROOFREADER, 5, is_proof=True),
    ]
    passed = [
        *SIGNED,
        Passed(Step.PROOF, "b", PROOFREADER, is_corrected=True),
        Passed(Step.CONFIRM, "b", CHIEF),
    ]
    assert next_step(passed, "c", 2, touched) is Step.PROOF
    passed.append(Passed(Step.PROOF, "c", SECOND_PROOFREADER, is_corrected=True))
    assert next_step(passed, "c", 2, touched) is Step.CONFIRM


def test_correction_mixed_with_an_edit_is_an_edit():
    touched = [WROTE, Touched(PROOFREADER, 3, is_proof=True), Touched(EDITOR, 3)]
    assert next_step(SIGNED, "c", 1, touched) is Step.FINAL


def test_new_paragraph_from_a_proofreader_leads_back_to_the_second_review_once():
    touched = [WROTE, Touched(PROOFREADER, 3, is_proof=True, is_small=False)]
    passed = [*SIGNED, Passed(Step.PROOF, "b", PROOFREADER, is_corrected=True)]
    assert next_step(passed, "b", 1, touched) is Step.SECOND
    passed.append(Passed(Step.SECOND, "b", HEAD))
    assert next_step(passed, "b", 1, touched) is Step.FINAL
    passed.append(Passed(Step.FINAL, "b", CHIEF))
    assert next_step(passed, "b", 1, touched) is Step.DONE


@pytest.mark.parametrize("step", [Step.FIRST, Step.SECOND, Step.FINAL, Step.PROOF])
def test_writer_takes_no_step_of_the_round(step):
    passed = SIGNED[: list(Step).index(step)]
    assert objection_to(WRITER, step, passed, "a", [WROTE]) is Objection.WROTE


def test_nobody_approves_what_they_changed_since_the_last_approval():
    touched = [WROTE, Touched(HEAD, 1)]
    assert objection_to(HEAD, Step.SECOND, [FIRST], "b", touched) is Objection.CHANGED
    assert objection_to(CHIEF, Step.SECOND, [FIRST], "b", touched) is None


def test_change_that_others_approved_since_is_no_obstacle():
    touched = [WROTE, Touched(CHIEF, 1)]
    passed = [FIRST, Passed(Step.SECOND, "b", HEAD)]
    assert objection_to(CHIEF, Step.FINAL, passed, "b", touched) is None


def test_nobody_takes_two_of_the_three_reviews_even_of_other_versions():
    assert objection_to(EDITOR, Step.SECOND, [FIRST], "b", [WROTE]) is Objection.TOOK_ANOTHER
    passed = [*SIGNED, Passed(Step.PROOF, "b", PROOFREADER, is_corrected=True)]
    assert objection_to(HEAD, Step.CONFIRM, passed, "b", []) is Objection.TOOK_ANOTHER
    assert objection_to(CHIEF, Step.CONFIRM, passed, "b", []) is None


def test_nobody_takes_two_steps_of_one_version():
    assert objection_to(CHIEF, Step.PROOF, SIGNED, "a", []) is Objection.TOOK_THIS_VERSION
    passed = [*SIGNED, PROOF]
    assert objection_to(PROOFREADER, Step.PROOF, passed, "a", []) is Objection.TOOK_THIS_VERSION
    assert objection_to(SECOND_PROOFREADER, Step.PROOF, passed, "a", []) is None


def test_final_review_is_repeated_by_the_same_person_after_an_edit():
    assert objection_to(CHIEF, Step.FINAL, SIGNED, "b", [Touched(EDITOR, 3)]) is None


def test_proofreader_hands_over_their_own_corrections_but_no_other_edit():
    correction = Touched(PROOFREADER, 3, is_proof=True)
    assert objection_to(PROOFREADER, Step.PROOF, SIGNED, "b", [correction]) is None
    edit = Touched(PROOFREADER, 3)
    assert objection_to(PROOFREADER, Step.PROOF, SIGNED, "b", [edit]) is Objection.CHANGED
    assert objection_to(PROOFREADER, Step.CONFIRM, SIGNED, "b", [correction]) is Objection.CHANGED


def test_return_takes_back_what_follows():
    assert set(taken_back_by(Step.SECOND, Step.FINAL)) == {
        Step.SECOND,
        Step.FINAL,
        Step.CONFIRM,
        Step.PROOF,
    }
    assert Step.FIRST in taken_back_by(Step.FIRST, Step.SECOND)
    assert set(taken_back_by(None, Step.SECOND)) & {Step.FIRST} == set()
    assert taken_back_by(Step.PROOF, Step.CONFIRM) == (Step.PROOF,)
    assert taken_back_by(None, Step.PROOF) == ()


def test_returns_lead_back_and_never_forward():
    order = [Step.FIRST, Step.SECOND, Step.FINAL, Step.PROOF, Step.CONFIRM]
    for at, targets in RETURNS_TO.items():
        assert None in targets
        assert all(order.index(to) < order.index(at) for to in targets if to)


def test_due_times_are_set_back_from_print():
    printed = datetime(2026, 1, 12, 15, 30, tzinfo=UTC)
    assert due_at(Step.FIRST, printed) == printed - timedelta(minutes=100)
    assert due_at(Step.PROOF, printed) == printed - timedelta(minutes=20)
    assert due_at(Step.FIRST, None) is None
    assert due_at(Step.DONE, printed) is None
