"""From what is typed into forms to what the journal stores, and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.clock import Clock
from followup_tui.domain.rules import Rules
from followup_tui.domain.words import ContactRule, Format, Happening, Part, Provenance
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import merged
from followup_tui.storage.forms.interview import (
    NEW_PERSON,
    InterviewForm,
    PersonForm,
    interview_entry,
    interview_form,
    merged_people,
    new_interview,
)
from followup_tui.storage.forms.people import (
    contact_texts,
    contact_values,
    profile_texts,
    profile_values,
)
from followup_tui.storage.interviews import InterviewEntry
from followup_tui.storage.journal import Journal

NOW = datetime(2026, 11, 26, 8, 14, tzinfo=UTC)
HERE = ZoneInfo("Europe/Berlin")
LEAST = {"company": "Halden Robotics", "role": "Backend engineer", "when": "yesterday 10:00-12:00"}


def form(people: tuple[PersonForm, ...] = (), **texts: str) -> InterviewForm:
    """A form in which company, role and when are filled in, and these texts."""
    return InterviewForm({**new_interview(HERE).texts, **LEAST, **texts}, people)


def person(**texts: str) -> PersonForm:
    """A person as typed."""
    return PersonForm({**NEW_PERSON, **texts})


def entry(typed: InterviewForm) -> InterviewEntry:
    """What is stored of a form."""
    return interview_entry(typed, NOW, HERE)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal at the present of these tests."""
    with Journal.open(tmp_path / "journal.db", Clock(HERE, NOW), Rules()) as opened:
        yield opened


def test_company_role_and_when_are_enough() -> None:
    made = entry(form())
    assert made.interview == {
        "round": "Onsite",
        "format": Format.on_site,
        "starts_at": datetime(2026, 11, 25, 9, tzinfo=UTC),
        "ends_at": datetime(2026, 11, 25, 11, tzinfo=UTC),
        "zone": "Europe/Berlin",
    }
    assert made.application["contact_rule"] == ContactRule.anything
    assert (made.people, made.promised, made.offered, made.deadline) == ((), None, False, None)


def test_times_are_those_of_the_place() -> None:
    made = entry(form(zone="chicago"))
    assert made.interview["starts_at"] == datetime(2026, 11, 25, 16, tzinfo=UTC)
    assert made.interview["zone"] == made.application["zone"] == "America/Chicago"


@pytest.mark.parametrize(
    ("country", "region", "stored"),
    [
        ("usa", "texas", ("US", "TX")),
        ("Norway", "left over from another country", ("NO", "")),
        ("Utopia", "", ("Utopia", "")),
        ("GB", "Mordor", ("GB", "Mordor")),
    ],
)
def test_country_and_region_are_stored_by_code_where_they_are_known(
    country: str, region: str, stored: tuple[str, str]
) -> None:
    made = entry(form(country=country, region=region))
    assert (made.application["country"], made.application["region"]) == stored


def test_an_offer_has_its_deadline_and_without_an_offer_there_is_none() -> None:
    assert entry(form(offered="yes", deadline="friday")).deadline == date(2026, 11, 27)
    assert entry(form(offered="no", deadline="not a day")).deadline is None


def test_every_problem_is_named_by_its_field() -> None:
    typed = form(
        (person(), person(full_name="Maya", email="maya"), person(email="tom@example.com")),
        company=" ",
        when="tomorrow",
        zone="Atlantis",
        promised="someday",
    )
    with pytest.raises(InvalidError) as raised:
        entry(typed)
    assert set(raised.value.problems) == {
        "company", "when", "zone", "promised", "people.1.email", "people.2.full_name",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["promised", "deadline"])
def test_a_promise_before_the_interview_is_a_slip(name: str) -> None:
    with pytest.raises(InvalidError) as raised:
        entry(form((), offered="yes", **{name: "24 Nov 2026"}))
    assert raised.value.problems == {name: "This is before the interview."}


def test_blank_lines_of_people_are_left_out() -> None:
    made = entry(form((person(), person(full_name="Maya Chen"), person(part=Part.recruiter))))
    assert [one.contact["full_name"] for one in made.people] == ["Maya Chen"]
    assert made.people[0].contact["company"] == "Halden Robotics"


def test_nobody_is_in_an_interview_twice() -> None:
    maya = PersonForm({**NEW_PERSON, "full_name": "Maya Chen"}, contact_id=7, versions=(1, None))
    with pytest.raises(InvalidError) as raised:
        entry(form((maya, maya)))
    assert raised.value.problems == {"people.1.full_name": "This person is on the form already."}


def test_what_was_stored_comes_back_to_the_form(journal: Journal) -> None:
    typed = form(
        (
            person(full_name="Maya Chen", email="maya@example.com", part=Part.hiring_manager),
            person(full_name="Tom Brandt", provenance=Provenance.receptionist, phone="+1 512 555 0100"),
        ),
        zone="America/Chicago",
        country="United States",
        region="Texas",
        round="Panel",
        promised="in two weeks",
        offered="yes",
        deadline="4 Dec",
        contact_rule=ContactRule.no_calls,
    )
    view = journal.interviews.record(entry(typed))
    shown = interview_form(view)
    assert shown.texts == {
        **typed.texts,
        "when": "2026-11-25 10:00-12:00",
        "promised": "2026-12-10",
        "deadline": "2026-12-04",
    }
    assert [one.texts for one in shown.people] == [one.texts for one in typed.people]
    again = journal.interviews.edit(view, interview_entry(shown, NOW, HERE, view))
    assert again.interview.version == view.interview.version, "nothing changed"
    assert [log.happening for log in again.facts.log] == [log.happening for log in view.facts.log]


def test_a_span_that_was_not_touched_stays_even_where_the_clocks_repeat_it(journal: Journal) -> None:
    made = entry(form())
    second_half_past_two = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    view = journal.interviews.record(
        replace(
            made,
            interview={
                **made.interview,
                "starts_at": second_half_past_two,
                "ends_at": datetime(2026, 10, 25, 2, 30, tzinfo=UTC),
            },
        )
    )
    shown = interview_form(view)
    kept = interview_entry(InterviewForm({**shown.texts, "role": "Other"}), NOW, HERE, view)
    assert kept.interview["starts_at"] == second_half_past_two


def test_an_offer_that_came_later_is_not_the_forms(journal: Journal) -> None:
    view = journal.interviews.record(entry(form()))
    journal.log.add(
        {
            "application_id": view.application.id,
            "interview_id": view.interview.id,
            "happening": Happening.offer,
        }
    )
    view = journal.interviews.view(view.interview.id or 0)
    shown = interview_form(view)
    assert shown.texts["offered"] == "no"
    after = journal.interviews.edit(view, interview_entry(shown, NOW, HERE, view))
    assert [log.happening for log in after.facts.log] == [Happening.offer]


def test_a_contact_comes_back_as_it_was_stored(journal: Journal) -> None:
    view = journal.interviews.record(
        entry(form((person(full_name="Maya Chen"), person(full_name="Tom Brandt"))))
    )
    maya, tom = view.round.people
    texts = contact_texts(tom.contact, tom.participant) | {
        "salutation": "Dr. Brandt",
        "zone": "chicago",
        "detail": "washing machines",
        "through": str(maya.contact.id),
    }
    of_contact, of_participant = contact_values(texts)
    contact = journal.interviews.save_contact(tom.contact.id or 0, tom.contact.version, of_contact)
    participant = journal.interviews.save_participant(
        tom.participant.id or 0, tom.participant.version, of_participant
    )
    assert contact_texts(contact, participant) == texts | {"zone": "America/Chicago"}


def test_a_contact_is_checked_before_anything_is_stored(journal: Journal) -> None:
    tom = journal.interviews.record(entry(form((person(full_name="Tom Brandt"),)))).round.people[0]
    texts = contact_texts(tom.contact, tom.participant) | {
        "full_name": "",
        "email": "tom@",
        "zone": "Atlantis",
    }
    with pytest.raises(InvalidError) as raised:
        contact_values(texts)
    assert set(raised.value.problems) == {"full_name", "email", "zone"}


def test_without_a_signature_name_and_phone_number_are_one() -> None:
    texts = profile_texts(None) | {"full_name": "Robin Vale", "phone": "+44 20 7946 0123"}
    assert profile_values(texts)["signature"] == "Robin Vale\n+44 20 7946 0123"
    assert profile_values(texts | {"phone": ""})["signature"] == "Robin Vale"
    assert profile_values(texts | {"signature": "R. V."})["signature"] == "R. V."
    with pytest.raises(InvalidError) as raised:
        profile_values(profile_texts(None))
    assert set(raised.value.problems) == {"full_name"}


TEXTS = st.fixed_dictionaries(
    {name: st.sampled_from(["a", "b", "c"]) for name in ("company", "role", "when")}
)


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_that_either_side_changed_is_lost_without_a_word(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    texts, clashes = merged(base, mine, theirs)
    for name, before in base.items():
        if mine[name] != before:
            assert texts[name] == mine[name]
        if theirs[name] != before:
            assert theirs[name] in (texts[name], clashes.get(name))
    assert all(clashes[name] != texts[name] for name in clashes)


def test_people_of_two_changes_come_together() -> None:
    def known(number: int, name: str, **texts: str) -> PersonForm:
        return PersonForm({**NEW_PERSON, "full_name": name, **texts}, number, number, (1, 1))

    base = [known(1, "Maya"), known(2, "Tom"), known(3, "Ana"), known(5, "Kim")]
    mine = [known(1, "Maya", email="m@x.org"), known(2, "Tom"), known(3, "Ana Ruiz"), person(full_name="New")]
    theirs = [replace(known(1, "Maya", phone="1"), versions=(2, 1)), known(4, "Eve"), known(5, "Kim")]
    people = merged_people(base, mine, theirs)
    assert [one.texts["full_name"] for one in people] == ["Maya", "Ana Ruiz", "New", "Eve"]
    assert (people[0].texts["email"], people[0].texts["phone"]) == ("m@x.org", "1")
    assert people[0].versions == (2, 1)
    assert people[1].participant_id is None, "removed elsewhere, but something was typed about her"
