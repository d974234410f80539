"""The chain shows what was altered, taken out or put in."""

import pytest

from cms.audit.chain import BEGINNING, Break, Link, breaks_in, digest_of


def chain(*actions, before=BEGINNING):
    links = []
    for number, action in enumerate(actions, start=1):
        facts = {"action": action}
        digest = digest_of(facts, before)
        links.append(Link(number, facts, before, digest))
        before = digest
    return links


def test_chain_that_holds_has_no_breaks():
    assert list(breaks_in(chain("一", "二", "三"))) == []


def test_altered_entry_breaks_at_itself():
    links = chain("一", "二", "三")
    links[1] = links[1]._replace(facts={"action": "改"})
    assert list(breaks_in(links)) == [Break(2, is_gap=False)]


def test_altered_entry_with_a_new_digest_breaks_at_the_next():
    links = chain("一", "二", "三")
    facts = {"action": "改"}
    links[1] = links[1]._replace(facts=facts, digest=digest_of(facts, links[1].previous))
    assert list(breaks_in(links)) == [Break(3, is_gap=True)]


@pytest.mark.parametrize("taken", [0, 1])
def test_entry_that_was_taken_out_breaks_at_the_one_after_it(taken):
    links = chain("一", "二", "三")
    del links[taken]
    assert list(breaks_in(links)) == [Break(taken + 2, is_gap=True)]


def test_chain_goes_on_from_a_seal():
    assert list(breaks_in(chain("一", before="a" * 64), before="a" * 64)) == []
    assert list(breaks_in(chain("一", before="a" * 64))) == [Break(1, is_gap=True)]


def test_digest_does_not_depend_on_the_order_of_facts():
    assert digest_of({"a": 1, "b": 2}, BEGINNING) == digest_of({"b": 2, "a": 1}, BEGINNING)
