"""Whether it may be sent, and whether now is the time."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.composing.limits import Limits
from followup_tui.composing.review import Level
from followup_tui.domain.words import ContactRule
from tests.composing.drafts import about, found

FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
CHICAGO = ZoneInfo("America/Chicago")


@pytest.mark.parametrize(
    ("kind", "rule", "more", "said"),
    [
        ("thank_interviewer", ContactRule.no_thanks, {}, "They asked for no thank-yous."),
        ("group_note", ContactRule.no_thanks, {}, "They asked for no thank-yous."),
        ("thank_company", ContactRule.no_thanks, {"recipient": None}, "They asked for no thank-yous."),
        ("phone_script", ContactRule.no_calls, {}, "They asked not to be called."),
        ("voicemail", ContactRule.no_calls, {}, "They asked not to be called."),
        (
            "status_check",
            ContactRule.recruiter_only,
            {},
            "They asked to be written to through the recruiter only.",
        ),
        (
            "linkedin_note",
            ContactRule.recruiter_only,
            {},
            "They asked to be written to through the recruiter only.",
        ),
        ("status_check", ContactRule.no_thanks, {}, ""),
        ("offer_acknowledge", ContactRule.no_thanks, {}, ""),
        ("feedback_request", ContactRule.no_thanks, {}, ""),
        ("thank_interviewer", ContactRule.no_calls, {}, ""),
        ("status_check", ContactRule.no_calls, {}, ""),
        ("linkedin_note", ContactRule.no_calls, {}, ""),
        ("status_check", ContactRule.recruiter_only, {"recipient_is_office": True}, ""),
        ("phone_script", ContactRule.recruiter_only, {"recipient_is_office": True}, ""),
        ("thank_interviewer", ContactRule.anything, {}, ""),
        ("phone_script", ContactRule.anything, {}, ""),
    ],
)
def test_what_the_employer_asked_for_is_kept_to(
    kind: str, rule: ContactRule, more: dict[str, object], said: str
) -> None:
    remarks = found("contact_rule", "text", about(kind, contact_rule=rule, **more))  # type: ignore[arg-type]
    assert [(remark.what, remark.level) for remark in remarks] == ([(said, Level.block)] if said else [])
    assert all(remark.start == remark.end == 0 and remark.mend for remark in remarks)


@pytest.mark.parametrize(
    ("opens", "there", "said"),
    [
        (datetime(2026, 11, 25, 8, 0, tzinfo=UTC), None, "from Wed 25 Nov on"),
        (datetime(2026, 11, 26, 2, 0, tzinfo=UTC), CHICAGO, "from Wed 25 Nov on"),
        (datetime(2027, 1, 4, 8, 0, tzinfo=UTC), None, "from Mon 4 Jan 2027 on"),
        (datetime(2026, 11, 20, 15, 5, tzinfo=UTC), CHICAGO, "from 09:05 today, their time on"),
        (datetime(2026, 11, 20, 11, 0, tzinfo=UTC), None, "from 11:00 today on"),
        (FRIDAY, CHICAGO, ""),
        (datetime(2026, 11, 12, 8, 0, tzinfo=UTC), None, ""),
        (None, CHICAGO, ""),
    ],
)
def test_before_its_day_it_is_early(opens: datetime | None, there: ZoneInfo | None, said: str) -> None:
    local = FRIDAY.astimezone(there) if there else None
    remarks = found("too_early", "text", about("status_check", opens=opens, now=FRIDAY, there=local))
    assert [remark.level for remark in remarks] == ([Level.warn] if said else [])
    assert all(said in remark.what for remark in remarks)
    assert not found("too_early", "text", about("status_check", opens=opens))


@pytest.mark.parametrize(
    ("kind", "there", "said"),
    [
        ("phone_script", "2026-11-20 07:59", "Over there it is Friday, 07:59."),
        ("phone_script", "2026-11-20 18:00", "Over there it is Friday, 18:00."),
        ("linkedin_note", "2026-11-20 23:30", "Over there it is Friday, 23:30."),
        ("linkedin_note", "2026-11-21 11:00", "Over there it is Saturday, 11:00."),
        ("voicemail", "2026-11-22 11:00", "Over there it is Sunday, 11:00."),
        ("phone_script", "2026-11-20 08:00", ""),
        ("voicemail", "2026-11-20 17:59", ""),
        ("linkedin_note", "2026-11-23 12:00", ""),
        ("status_check", "2026-11-22 03:00", ""),
        ("phone_script", None, ""),
    ],
)
def test_a_call_or_a_linkedin_note_keeps_to_their_hours(kind: str, there: str | None, said: str) -> None:
    local = datetime.fromisoformat(there).replace(tzinfo=CHICAGO) if there else None
    remarks = found("hours", "text", about(kind, there=local))
    assert [(remark.what, remark.level) for remark in remarks] == ([(said, Level.warn)] if said else [])


def test_the_hours_are_a_setting() -> None:
    there = datetime(2026, 11, 20, 19, 30, tzinfo=CHICAGO)
    assert not found("hours", "text", about("phone_script", there=there, limits=Limits(contact_until=20)))
    (remark,) = found("hours", "text", about("phone_script", there=there, limits=Limits(contact_until=19)))
    assert "from 8 to 19 o’clock" in remark.mend


def test_one_message_on_their_machine_is_enough() -> None:
    assert found("second_voicemail", "text", about("voicemail", voicemails=1))
    assert not found("second_voicemail", "text", about("voicemail"))
    assert not found("second_voicemail", "text", about("phone_script", voicemails=2))
    assert found("second_voicemail", "ein Text", about("voicemail", voicemails=1), language="de")
