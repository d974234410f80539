from datetime import timedelta

import pytest
from django.utils import timezone

from campaigns.features.models import FeaturePage
from cms.audit.models import AuditEntry
from cms.review.exceptions import ReturnRefused, StepRefused
from cms.review.models import Approval, Release, ReviewRound
from cms.review.services.approving import pass_step, send_back
from cms.review.services.claiming import claim_step, let_go
from cms.review.services.rounds import start_round
from cms.review.steps import Step
from cms.users.models import User
from tests.cms.review.conftest import edit, pass_by, somebody, write_story
from tests.factories.core import ImageFactory
from tests.factories.features import paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.four_eyes]


def released():
    return Release.objects.filter(kind="reviewed")


def step_of(page):
    return ReviewRound.objects.get(page_id=page.pk).step


def refusal(page, person, **words):
    with pytest.raises(StepRefused) as caught:
        pass_step(page=page, by=person, now=timezone.now(), **words)
    return str(caught.value)


def back(page, person, reason="请核实户数", to_step=None):
    return send_back(page=page, by=person, now=timezone.now(), reason=reason, to_step=to_step)


def test_four_people_and_a_writer_release_exactly_what_they_saw(
    handed_in, first, head, chief, proofreader
):
    approvals = pass_by(handed_in, first, head, chief, proofreader)
    assert [item.step for item in approvals] == ["first", "second", "final", "proof"]
    release = released().get()
    assert release.kind == "reviewed"
    assert release.person == chief
    assert release.version == approvals[-1].version
    assert ReviewRound.objects.get().ended_at is not None


def test_each_step_is_on_record(handed_in, first):
    pass_step(page=handed_in, by=first, now=timezone.now(), note="可以")
    entry = AuditEntry.objects.get(action="review.passed")
    assert entry.actor_name == "程以宁"
    assert entry.changes["step"] == "初审"
    assert entry.changes["content"] == Approval.objects.get().version.content_hash


def test_writer_passes_nothing_even_with_every_right(handed_in, writer):
    writer.is_superuser = True
    writer.save()
    assert "写稿的人不审自己的稿" in refusal(handed_in, User.objects.get(pk=writer.pk))


def test_superuser_takes_one_step_and_no_second(handed_in, editor):
    pass_by(handed_in, editor)
    assert "每人只做一道" in refusal(handed_in, editor)


def test_editor_of_another_version_takes_no_second_review(handed_in, editor, writer):
    pass_by(handed_in, editor)
    edit(handed_in, writer)
    assert "三审要由三个人做" in refusal(handed_in, editor)


def test_step_is_refused_to_those_whose_work_it_is_not(handed_in, chief, proofreader):
    assert refusal(handed_in, chief) == "“初审”不在您的权限里。"
    assert refusal(handed_in, proofreader) == "“初审”不在您的权限里。"


def test_editor_of_a_version_does_not_approve_it(handed_in, first, head, chief):
    pass_by(handed_in, first)
    edit(handed_in, head)
    assert "改稿的人不审自己改的稿" in refusal(handed_in, head)
    other = somebody("林向川", "主任")
    pass_by(handed_in, other, chief)
    assert step_of(handed_in) == "proof"


def test_saving_without_a_change_makes_nobody_an_editor(handed_in, first, head):
    pass_by(handed_in, first)
    handed_in.get_latest_revision_as_object().save_revision(user=head)
    pass_by(handed_in, head)
    assert step_of(handed_in) == "final"


def test_edit_after_the_final_review_returns_the_story_to_it(
    handed_in, first, head, chief, proofreader
):
    pass_by(handed_in, first, head, chief)
    edit(handed_in, first)
    assert step_of(handed_in) == "final"
    assert refusal(handed_in, proofreader) == "“终审”不在您的权限里。"
    pass_by(handed_in, chief)
    assert step_of(handed_in) == "proof"


def test_edit_of_a_picture_in_the_library_returns_the_story_too(
    handed_in, first, head, chief, proofreader
):
    pass_by(handed_in, first, head, chief)
    image = handed_in.body[1].value["image"]
    type(image).objects.filter(pk=image.pk).update(caption="另一句说明")
    assert refusal(handed_in, proofreader) == "“终审”不在您的权限里。"
    assert released().count() == 0


def test_correction_of_a_proofreader_is_confirmed_in_one_step(
    handed_in, first, head, chief, proofreader
):
    pass_by(handed_in, first, head, chief)
    edit(handed_in, proofreader)
    assert step_of(handed_in) == "proof"
    proof = pass_by(handed_in, proofreader)[0]
    assert proof.is_corrected
    assert step_of(handed_in) == "confirm"
    assert "不在您的权限里" in refusal(handed_in, proofreader)
    pass_by(handed_in, chief)
    assert released().get().version == proof.version


def test_proofreader_who_adds_a_paragraph_sends_the_story_to_the_second_review(
    handed_in, first, head, chief, proofreader
):
    pass_by(handed_in, first, head, chief)
    draft = handed_in.get_latest_revision_as_object()
    draft.body = [*draft.body.raw_data, paragraph("新加的一段。")]
    draft.save_revision(user=proofreader)
    pass_by(handed_in, proofreader)
    assert step_of(handed_in) == "second"
    pass_by(handed_in, head, chief)
    assert released().count() == 1


def test_printed_story_is_proofread_twice_by_two_people(
    writer, first, head, chief, proofreader, second_proofreader, print_twice
):
    page = write_story(writer, issue_date=timezone.localdate() + timedelta(days=2))
    start_round(page=page, user=writer, now=timezone.now())
    pass_by(page, first, head, chief, proofreader)
    round = ReviewRound.objects.get()
    assert (round.step, round.step_name) == ("proof", "二校")
    assert "每人只做一道" in refusal(page, proofreader)
    pass_by(page, second_proofreader)
    assert released().count() == 1


def test_story_that_is_on_paper_already_is_proofread_once(
    writer, first, head, chief, proofreader, print_twice
):
    page = write_story(writer, issue_date=timezone.localdate() - timedelta(days=1))
    start_round(page=page, user=writer, now=timezone.now())
    round = ReviewRound.objects.get()
    assert (round.proofs, round.printed_at, round.due_at) == (1, None, None)


def test_return_needs_a_reason_and_a_step_that_was_passed(handed_in, first, head):
    pass_by(handed_in, first)
    with pytest.raises(ReturnRefused, match="理由"):
        back(handed_in, head, reason="  ")
    with pytest.raises(ReturnRefused, match="不能退到"):
        back(handed_in, head, to_step=Step.FINAL)
    with pytest.raises(ReturnRefused, match="权限"):
        back(handed_in, first)


def test_story_with_its_writer_waits_for_nobody(handed_in, first, writer):
    back(handed_in, first)
    assert "退给作者" in refusal(handed_in, first)
    start_round(page=handed_in, user=writer, now=timezone.now())
    pass_by(handed_in, first)


def test_return_to_a_step_takes_its_approval_back(handed_in, first, head, chief):
    pass_by(handed_in, first, head)
    returned = back(handed_in, chief, to_step=Step.FIRST)
    assert (returned.from_step, returned.to_step) == ("final", "first")
    assert Approval.objects.standing().count() == 0
    assert step_of(handed_in) == "first"
    pass_by(handed_in, first, head, chief)
    assert step_of(handed_in) == "proof"


def test_returned_story_edited_by_its_approver_is_no_longer_theirs(handed_in, first, head):
    pass_by(handed_in, first)
    back(handed_in, head, to_step=Step.FIRST)
    edit(handed_in, first)
    assert "不审自己" in refusal(handed_in, first)


def test_confirmation_that_is_refused_goes_back_to_the_proofreader(
    handed_in, first, head, chief, proofreader
):
    pass_by(handed_in, first, head, chief)
    edit(handed_in, proofreader)
    pass_by(handed_in, proofreader)
    back(handed_in, chief, reason="改错了", to_step=Step.PROOF)
    assert step_of(handed_in) == "proof"
    edit(handed_in, proofreader, "银杏树下添了三圈长凳。")
    pass_by(handed_in, proofreader, chief)
    assert released().count() == 1


def test_expected_step_must_still_be_there(handed_in, first):
    assert "现在到了“初审”" in refusal(handed_in, first, expected=Step.SECOND)


def test_incomplete_story_passes_no_step(writer, first):
    page = write_story(writer, lead_image=ImageFactory(bare=True))
    start_round(page=page, user=writer, now=timezone.now())
    assert "没有署名" in refusal(page, first)


def test_undecided_error_of_the_checks_keeps_the_gate_shut(writer, first):
    page = write_story(writer, body=[paragraph("居民手机号13812345678，请查收。")])
    start_round(page=page, user=writer, now=timezone.now())
    assert "还有没处理完的" in refusal(page, first)


def test_claim_keeps_others_off_until_they_take_over(handed_in, first):
    other = somebody("周其安", "编辑")
    claim_step(page=handed_in, by=other, now=timezone.now())
    assert "周其安正在审" in refusal(handed_in, first)
    claim_step(page=handed_in, by=first, now=timezone.now(), takes_over=True)
    pass_by(handed_in, first)
    assert ReviewRound.objects.get().claims.filter(released_at=None).count() == 0


def test_claim_that_is_let_go_is_free(handed_in, first):
    other = somebody("周其安", "编辑")
    claim_step(page=handed_in, by=other, now=timezone.now())
    let_go(page=handed_in, by=other, now=timezone.now())
    pass_by(handed_in, first)


def test_name_of_a_deleted_approver_stays(handed_in, first, head):
    pass_by(handed_in, first)
    key = first.pk
    first.delete()
    approval = Approval.objects.get()
    assert (approval.person, approval.person_name, approval.person_key) == (None, "程以宁", key)
    pass_by(handed_in, head)


def test_deleted_writer_is_remembered_and_the_story_goes_on(handed_in, writer, first):
    writer.delete()
    pass_by(handed_in, first)
    assert step_of(handed_in) == "second"


def test_writers_of_the_original_are_writers_of_its_copy(story, writer, first):
    copy = story.copy(update_attrs={"slug": "copy"}, keep_live=False, user=first)
    page = FeaturePage.objects.get(pk=copy.pk)
    start_round(page=page, user=first, now=timezone.now())
    keys = set(ReviewRound.objects.get().contributions.values_list("person_key", flat=True))
    assert keys >= {writer.pk}
