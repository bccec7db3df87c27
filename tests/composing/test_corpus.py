"""What the review makes of letters as people write them: glad of the good, never mistaken in the bad."""

import pytest

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.review import RULES, Level, Remark, review
from tests.composing.corpus import Sample, samples

_ALL = samples()
_GOOD = [sample for sample in _ALL if sample.is_good]
_BAD = [sample for sample in _ALL if not sample.is_good]
_LOUD = (Level.block, Level.warn)


def _loud(sample: Sample) -> list[Remark]:
    return [remark for remark in review(sample.draft, sample.facts) if remark.level in _LOUD]


def _said(remarks: list[Remark]) -> list[str]:
    return [f"{remark.level} {remark.rule}: {remark.what}" for remark in remarks]


@pytest.mark.parametrize("sample", _GOOD, ids=lambda sample: sample.name)
def test_a_good_draft_is_left_in_peace(sample: Sample) -> None:
    loud = _loud(sample)
    assert [remark for remark in loud if remark.level is Level.block] == []
    assert len(loud) <= 1, _said(loud)
    assert set(sample.speaks.items()) <= {(remark.rule, remark.level) for remark in loud}


@pytest.mark.parametrize("sample", _BAD, ids=lambda sample: sample.name)
def test_a_bad_draft_is_caught_by_the_rule_meant_for_it(sample: Sample) -> None:
    loud = _loud(sample)
    assert sample.speaks, "a bad draft says which rule is meant for it"
    assert set(sample.speaks.items()) <= {(remark.rule, remark.level) for remark in loud}, _said(loud)
    others = [remark for remark in loud if remark.rule not in sample.speaks]
    assert [remark for remark in others if remark.level is Level.block] == []
    assert len(others) <= 1, _said(others)


@pytest.mark.parametrize("sample", [one for one in _BAD if one.at], ids=lambda sample: sample.name)
def test_what_is_wrong_is_pointed_at(sample: Sample) -> None:
    meant = next(iter(sample.speaks))
    start = sample.draft.body.index(sample.at)
    places = [(one.start, one.end) for one in _loud(sample) if one.rule == meant and one.where == "body"]
    assert any(begin < start + len(sample.at) and start < end for begin, end in places), places


def test_each_rule_that_speaks_up_has_a_bad_draft() -> None:
    meant = {rule for sample in _BAD for rule in sample.speaks}
    assert {rule.name for rule in RULES if rule.level in _LOUD} - meant == set()


def test_no_draft_waits_for_a_rule_that_does_not_exist() -> None:
    assert {rule for sample in _ALL for rule in sample.speaks} - {rule.name for rule in RULES} == set()


def test_each_kind_has_a_good_draft() -> None:
    assert set(KINDS) == {sample.facts.kind.name for sample in _GOOD}
