"""The days that a draft names: which ones are remarked on, and which are left alone."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing.review import DraftText, Level, ReviewFacts, review
from tests.composing.drafts import about, found, passages

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # a Friday
HELD = date(2026, 11, 19)  # a Thursday


def facts(kind: str = "thank_interviewer", **more: object) -> ReviewFacts:
    """What is known on the day after the interview."""
    values: dict[str, Any] = {"now": NOW, "interview_on": HELD, "interviews_on": (HELD,), **more}
    return about(kind, **values)


@pytest.mark.parametrize(
    ("body", "wrong", "said"),
    [
        ("I will call on Thursday 20 November.", "Thursday 20 November", "20 November 2026 is a Friday."),
        ("on Thursday, November 20, at ten", "Thursday, November 20", "20 November 2026 is a Friday."),
        ("Thu 20 Nov would suit me", "Thu 20 Nov", "20 November 2026 is a Friday."),
        ("Thurs. 20 Nov.", "Thurs. 20 Nov.", "20 November 2026 is a Friday."),
        ("Thursday the 20th of November 2026", "Thursday the 20th of November 2026", "20 November 2026 is a"),
        ("until Thursday, the 20th of November,", "Thursday, the 20th of November", "20 November 2026 is a"),
        ("Thursday 20/11", "Thursday 20/11", "20 November 2026 is a Friday."),
        ("Thursday 11/20/2026", "Thursday 11/20/2026", "20 November 2026 is a Friday."),
        ("Thursday, 2026-11-20", "Thursday, 2026-11-20", "20 November 2026 is a Friday."),
        ("Thursday 20.11.2026", "Thursday 20.11.2026", "20 November 2026 is a Friday."),
        ("Thursday the 20th", "Thursday the 20th", "20 November 2026 is a Friday."),
        ("Wednesday evening, 20 November", "Wednesday evening, 20 November", "20 November 2026 is a Friday."),
        ("20 November (Thursday)", "20 November (Thursday)", "20 November 2026 is a Friday."),
        ("20 November, a Thursday", "20 November, a Thursday", "20 November 2026 is a Friday."),
        ("Monday 4 January works", "", ""),
        ("Tuesday 4 January works", "Tuesday 4 January", "4 January 2027 is a Monday."),
        ("MONDAY 1 DECEMBER", "MONDAY 1 DECEMBER", "1 December 2026 is a Tuesday."),
        (
            "between Monday 30 November and Wednesday 1 December",
            "Wednesday 1 December",
            "1 December 2026 is a",
        ),
        ("Monday 5/11", "Monday 5/11", "5 November 2026 is a Thursday."),
    ],
)
def test_a_wrong_weekday_is_told(body: str, wrong: str, said: str) -> None:
    remarks = found("weekday", body, facts("status_check"))
    assert passages("weekday", body, facts("status_check")) == ([wrong] if wrong else [])
    assert all(remark.level is Level.warn and said in remark.what for remark in remarks)


@pytest.mark.parametrize(
    "body",
    [
        "on Friday 20 November, Friday, November 20th 2026, Fri 20 Nov, Friday 20/11, Friday the 20th",
        "Thursday 5/11 and Tuesday 11/5",
        "on Thursday 31 November",
        "Thursday 20 people came, and on Thursday 20 minutes were enough.",
        "on Thursday at 10:00, on Thursday 10.30 or 9.10",
        "we are open Thursday 24/7",
        "On Thursday. November 20 is fine, too.",
        "Thursdays in November 2026",
        "It was like Friday the 13th.",
        "On Thursday 5 may join me.",
        "the Thursday 20th floor meeting",
        "Monday 20 November 2023 was my first day.",
        "Sunday Times, 20 November",
        "version 2026.11.20, 20/11/2026, +49 20 11 2026",
        "Tuesday 29 February 2028 and Monday 29 February",
        "Sun Microsystems; the sun of 20 November",
        "Friday the 4th of December or Saturday 2nd of January",
        "a month 20 November b",
    ],
)
def test_right_weekdays_and_what_is_no_date_are_left_alone(body: str) -> None:
    assert passages("weekday", body, facts("status_check")) == []


def test_a_weekday_in_the_subject_is_found_there_and_other_languages_are_left_alone() -> None:
    (remark,) = found("weekday", "text", facts(), subject="Thursday 20 November: thank you")
    assert (remark.where, remark.start, remark.end) == ("subject", 0, 20)
    assert remark.mend == "If you mean Thursday, that is 19 November."
    assert not found("weekday", "Thursday 20 November", facts(), language="de")


def test_without_a_present_day_a_date_needs_its_year() -> None:
    assert found("weekday", "Thursday 20 November 2026", about())
    assert not found("weekday", "Thursday 20 November", about())


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("I am free tomorrow after 14:00.", "“tomorrow”"),
        ("Tomorrow would suit me.", "“tomorrow”"),
        ("Thank you for today.", "“today”"),
        ("It was good to meet you today!", "“today”"),
        ("Thank you for today’s conversation.", "“today”"),
        ("I am free this afternoon.", "“this afternoon”"),
        ("I look forward to our call this afternoon.", "“this afternoon”"),
        ("Could we speak this evening?", "“this evening”"),
        ("I will send it this evening, as you asked.", "“this evening”"),
        ("I need to move the call this morning.", "“this morning”"),
        ("The interview is planned for this afternoon.", "“this afternoon”"),
        ("I am interested in talking this afternoon.", "“this afternoon”"),
        ("I could come next week or on Friday 4 December.", "“next week”"),
        ("I could come tomorrow or on Monday.", "“tomorrow”"),
        ("Would tomorrow, Monday or Tuesday suit you?", "“tomorrow”"),
        ("I had a call tomorrow morning.", "“tomorrow morning”"),
        ("Thanks for today, and see you next week.", "“today”, “next week”"),
        ("I will be there tonight, and this week anyway.", "“tonight”, “this week”"),
        ("Could we speak early next week?", "“next week”"),
    ],
)
def test_a_day_that_is_another_one_when_it_is_read(body: str, said: str) -> None:
    (remark,) = found("relative_day", body, facts())
    assert remark.what.startswith(f"{said}: when this is read")
    assert body[remark.start : remark.end].lower() == said.partition("”")[0][1:]
    assert found("relative_day", body, facts("linkedin_note"))
    assert not found("relative_day", body, facts("phone_script"))
    assert not found("relative_day", body, facts(), language="fr")


def test_the_date_is_offered_where_it_is_known() -> None:
    (remark,) = found("relative_day", "I am free tomorrow.", facts())
    assert remark.mend == "Write “on Saturday 21 November”."
    (remark,) = found("relative_day", "It is next week.", facts())
    assert remark.mend == "Name the day."
    (remark,) = found("relative_day", "I am free tomorrow, not next week.", facts())
    assert (
        remark.mend == "Instead of “tomorrow” write “on Saturday 21 November”, and name the other days, too."
    )
    (remark,) = found("relative_day", "I am free next week, not tomorrow.", facts())
    assert remark.mend == "Name the day."
    (remark,) = found("relative_day", "Tomorrow is fine, I am free tomorrow.", facts())
    assert remark.mend == "Write “on Saturday 21 November”."


@pytest.mark.parametrize(
    "body",
    [
        "I received another offer yesterday.",
        "Thank you for our talk yesterday afternoon.",
        "This evening I tried your test rig in my head.",
        "This morning, we met in your office.",
        "I saw the rig this morning.",
        "I heard this morning that you will decide soon.",
        "Thank you for this morning.",
        "It was good to speak with you this morning.",
        "I have given notice here this morning.",
        "Our conversation this afternoon stayed with me.",
        "Thank you for seeing me this morning.",
    ],
)
def test_what_looks_back_is_told_by_the_date_of_the_mail(body: str) -> None:
    assert not found("relative_day", body, facts())


@pytest.mark.parametrize(
    "body",
    [
        "I am free next week, on Monday and Tuesday.",
        "Would next week suit you, Monday or Tuesday?",
        "Would next week, say on Monday 23 November, suit you?",
        "I could come on Monday next week.",
        "I am free tomorrow, Saturday 21 November.",
        "I am free tomorrow (Saturday).",
    ],
)
def test_a_day_that_is_named_beside_it_is_named(body: str) -> None:
    assert not found("relative_day", body, facts())


@pytest.mark.parametrize(
    "body",
    [
        "I read your piece in USA Today, and the one about Tomorrow Labs.",
        "These days, few people do that. That morning was fine.",
        "in today’s market; today's tools; tomorrow's world; Tomorrow’s leaders",
        "What the platform is today has my respect.",
        "the leaders of tomorrow, a better tomorrow, and not born yesterday",
        "It seems like only yesterday.",
        "in a week's time, in the next week or two, within the next week, the week after",
        "> see you tomorrow\nI am glad of it.",
        "In the morning I think of it; the evening was long; one week is enough.",
        "Todays, yesterdays, midtoday, day-after-tomorrow-ish",
    ],
)
def test_what_only_looks_like_such_a_day_is_left_alone(body: str) -> None:
    assert found("relative_day", body, facts()) == []


def test_a_company_may_be_called_after_a_day() -> None:
    assert not found("relative_day", "Tomorrow Bio is where I want to be.", facts(company="Tomorrow Bio"))
    assert found("relative_day", "At Tomorrow Bio I can be tomorrow.", facts(company="Tomorrow Bio"))


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Thank you for our conversation on 18 November.", "18 November"),
        ("Thank you for the interview on Wednesday.", "Wednesday"),
        ("Thank you for the interview on Wednesday 18 November.", "Wednesday 18 November"),
        ("I enjoyed speaking with you and Tom Brandt on Wednesday.", "Wednesday"),
        ("Our conversation about the Test Engineer role on November 18th stayed with me.", "November 18th"),
        ("Thank you for the time you took for me last Wednesday.", "Wednesday"),
        ("It was good of you to see me on the 18th.", "18th"),
        ("When we met on 12 November, you told me about bees.", "12 November"),
        ("On Wednesday we spoke about bees.", "Wednesday"),
        ("Wednesday's interview was a pleasure.", "Wednesday"),
        ("Thank you for our video call on 20 November.", "20 November"),
        ("I would like to thank you for taking the time to meet me on Monday.", "Monday"),
    ],
)
def test_a_wrong_day_of_the_interview_is_told(body: str, wrong: str) -> None:
    (remark,) = found("interview_day", body, facts())
    assert body[remark.start : remark.end] == wrong
    assert (remark.level, remark.what) == (Level.warn, "The interview was on Thursday 19 November.")


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("thank_interviewer", "Thank you for our conversation on Thursday, 19 November, and on the 19th."),
        ("thank_interviewer", "Thank you for the interview on Thursday. On Friday I tried it out."),
        (
            "thank_interviewer",
            "I watched your talk on 12 October at PyCon, and your meeting on Monday is far.",
        ),
        ("thank_interviewer", "I look forward to our next conversation on Wednesday 25 November."),
        ("thank_interviewer", "I look forward to meeting you again on Monday."),
        ("thank_interviewer", "When we spoke, you said that you decide on Wednesday 25 November."),
        ("thank_interviewer", "We spoke about the release you do on Fridays, and on Monday I read more."),
        ("thank_interviewer", "We talked about the migration that fell over on a Friday, on 3 May."),
        ("thank_interviewer", "Has kept me busy since Tuesday. I can start on Monday 4 January."),
        ("thank_interviewer", "On Wednesday I reread our notes."),
        ("status_check", "When we spoke on Wednesday, you mentioned the end of the month."),
        ("status_check", "You promised an answer by Friday 27 November after the interview on Thursday."),
        ("status_check", "I have an interview on 30 November at another company."),
        ("second_nudge", "Thank you for our call on Monday 16 November."),
        ("reschedule", "Thank you for telling me that the interview on Wednesday has to move."),
        ("offer_decline", "Thank you for our conversation on Wednesday."),
    ],
)
def test_other_days_are_left_alone(kind: str, body: str) -> None:
    offered = kind == "offer_decline"
    assert passages("interview_day", body, facts(kind, promised=date(2026, 11, 27), offered=offered)) == []


def test_each_round_may_be_named_and_without_one_nothing_is_said() -> None:
    body = "Thank you for the interview on 12 November."
    rounds = (date(2026, 11, 12), HELD)
    assert not found("interview_day", body, facts(interviews_on=rounds))
    (remark,) = found("interview_day", body.replace("12", "13"), facts(interviews_on=rounds))
    assert remark.what == "The interviews were on Thursday 12 November and Thursday 19 November."
    assert not found("interview_day", body, facts(interview_on=None))
    (remark,) = found("interview_day", "text", facts(), subject="Interview of 2026-11-18")
    assert remark.where == "subject"


PIECES = (
    "Thursday", "thu", "fri.", "Sunday", "the", "20th", "of", "31", "0", "99", "November", "may", "March",
    "2026", "1900", "2026-02-30", "00/00", "31/12/26", "30.2.2026", "today", "Tomorrow", "yesterday's",
    "this", "week", "on", "our", "interview", "we", "met", ",", "(", ")", ".", "> 7\u0663",
)  # fmt: skip
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.text())


@given(TEXTS, st.sampled_from(["thank_interviewer", "status_check", "linkedin_note"]))
def test_any_text_is_read_and_every_place_is_in_it(body: str, kind: str) -> None:
    for remark in review(DraftText(body, body), facts(kind)):
        assert 0 <= remark.start <= remark.end <= len(body)
