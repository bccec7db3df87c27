"""What the composer is given: drafts with their waivers, other applications' names, earlier rounds' texts."""

from datetime import timedelta

import pytest

from followup_tui.clock import Clock
from followup_tui.composing.dossier import Dossier, Stand
from followup_tui.composing.letters import Letter
from followup_tui.composing.limits import Limits
from followup_tui.composing.review import DraftText
from followup_tui.domain.facts import DraftView
from followup_tui.errors import FollowupError
from followup_tui.storage.dossiers import read_dossier
from followup_tui.storage.interviews import InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from tests.storage.conftest import NOW, ZONE, entry

BODY = """Dear Tom Brandt,

Thank you for the hour on Friday, and for showing me how you bring a robot back from a bad firmware. I \
still think about the two partitions, and I would like to learn how you test the switch between them. The \
work of a backend engineer at Halden Robotics is what I am looking for, and our talk made it more so. If \
there is anything else that you would like to know, a line from you is enough.

Kind regards,
Lena Fischer"""


def dossier_of(journal: Journal, interview_id: int) -> Dossier:
    return read_dossier(journal, interview_id, Clock(ZONE, NOW), Limits())


def letter_to(dossier: Dossier, name: str) -> Letter:
    return next(one for one in dossier.letters if one.kind.name == "thank_interviewer" and one.name == name)


def begun(
    journal: Journal, view: InterviewView, name: str, body: str, subject: str = "Thank you"
) -> DraftView:
    person = next(one for one in view.round.people if one.contact.full_name == name)
    return journal.drafts.begin(
        view.interview.id or 0,
        {"kind": "thank_interviewer", "contact_id": person.contact.id, "subject": subject, "body": body},
    )


def stand_of(journal: Journal, view: InterviewView, name: str) -> Stand:
    dossier = dossier_of(journal, view.interview.id or 0)
    return dossier.stand(letter_to(dossier, name))


def test_a_letter_goes_from_nothing_to_sent(journal: Journal, view: InterviewView) -> None:
    assert stand_of(journal, view, "Tom Brandt") is Stand.none
    draft = begun(journal, view, "Tom Brandt", BODY.replace("Tom Brandt", "[Name]")).draft
    assert stand_of(journal, view, "Tom Brandt") is Stand.blocked
    draft = journal.drafts.save(draft.id or 0, draft.version, "Thank you", "Dear Tom Brandt,\n\nthank you.")
    assert stand_of(journal, view, "Tom Brandt") is Stand.open
    draft = journal.drafts.save(draft.id or 0, draft.version, "Thank you", BODY)
    assert stand_of(journal, view, "Tom Brandt") is Stand.ready
    draft = journal.drafts.copied(draft.id or 0)
    assert stand_of(journal, view, "Tom Brandt") is Stand.copied
    journal.drafts.sent(draft.id or 0, draft.version)
    assert stand_of(journal, view, "Tom Brandt") is Stand.sent


def test_a_waived_remark_is_silent_about_its_passage_alone(journal: Journal, view: InterviewView) -> None:
    body = BODY.replace("Tom Brandt", "[Name]")
    draft = begun(journal, view, "Tom Brandt", body).draft
    dossier = dossier_of(journal, view.interview.id or 0)
    (remark,) = (
        one
        for one in dossier.reviewed(letter_to(dossier, "Tom Brandt"), DraftText("Thanks", body)).remarks
        if one.rule == "placeholder"
    )
    passage = remark.passage(DraftText("Thanks", body))
    journal.drafts.waive(draft.id or 0, remark.rule, passage, "it is what they call it")
    dossier = dossier_of(journal, view.interview.id or 0)
    letter = letter_to(dossier, "Tom Brandt")
    found = dossier.reviewed(letter, DraftText("Thanks", body))
    assert [waiver.reason for _, waiver in found.waived] == ["it is what they call it"]
    assert all(one.rule != "placeholder" for one in found.remarks)
    elsewhere = dossier.reviewed(letter, DraftText("Thanks", body.replace("a line", "[a line]")))
    assert [one.rule for one in elsewhere.remarks].count("placeholder") == 1
    journal.undo()
    assert journal.drafts.of_interview(view.interview.id or 0)[0].waivers == ()


def test_a_waiver_is_given_another_reason_and_taken_back(journal: Journal, view: InterviewView) -> None:
    draft = begun(journal, view, "Tom Brandt", BODY).draft
    journal.drafts.waive(draft.id or 0, "length", "", "short on purpose")
    waiver = journal.drafts.waive(draft.id or 0, "length", "", "they like it short")
    (kept,) = journal.drafts.of_interview(view.interview.id or 0)
    assert [one.reason for one in kept.waivers] == ["they like it short"]
    journal.drafts.unwaive(waiver.id or 0)
    (kept,) = journal.drafts.of_interview(view.interview.id or 0)
    assert kept.waivers == ()


def test_a_draft_has_a_language_until_it_is_sent(journal: Journal, view: InterviewView) -> None:
    draft = journal.drafts.write_in(begun(journal, view, "Tom Brandt", BODY).draft.id or 0, "de")
    assert draft.language == "de"
    journal.drafts.sent(draft.id or 0, draft.version)
    with pytest.raises(FollowupError, match="was sent"):
        journal.drafts.write_in(draft.id or 0, "en")


def test_names_of_other_applications_are_strangers_and_nobody_of_this_one(
    journal: Journal, view: InterviewView
) -> None:
    journal.interviews.record(
        entry(
            application={"company": "Nordlys Bank", "role": "Data engineer", "zone": "Europe/Oslo"},
            people=(PersonEntry({"full_name": "Ingrid Dahl"}), PersonEntry({"full_name": "Tom Brandt"})),
        )
    )
    strangers = dossier_of(journal, view.interview.id or 0).strangers
    assert {(one.name.full_name, one.company) for one in strangers} == {
        ("Ingrid Dahl", "Nordlys Bank"),
        ("Nordlys Bank", "Nordlys Bank"),
    }


def test_a_letter_is_compared_with_the_panel_and_with_earlier_rounds(
    journal: Journal, view: InterviewView
) -> None:
    begun(journal, view, "Maya Chen", BODY.replace("Tom Brandt", "Maya Chen"))
    start = NOW + timedelta(hours=1)
    second = journal.interviews.record(
        entry(
            interview={
                "round": "Second round", "starts_at": start, "ends_at": start, "zone": "Europe/Berlin",
            },
            people=(PersonEntry({"full_name": "Aoife Byrne"}),),
        )
    )  # fmt: skip
    begun(journal, second, "Aoife Byrne", BODY.replace("Tom Brandt", "Aoife Byrne"))
    for held, name, other in (
        (view, "Tom Brandt", "the letter to Maya Chen"),
        (second, "Aoife Byrne", "the letter to Maya Chen (Onsite)"),
    ):
        dossier = dossier_of(journal, held.interview.id or 0)
        found = dossier.reviewed(
            letter_to(dossier, name), DraftText("Thanks", BODY.replace("Tom Brandt", name))
        )
        assert other in [one.about for one in found.remarks if one.rule == "too_alike"]


def test_what_was_begun_from_a_template_that_is_gone_is_still_there(
    journal: Journal, view: InterviewView
) -> None:
    number = view.interview.id or 0
    for person in view.round.people:
        values = {"kind": "after_lunch", "contact_id": person.contact.id, "body": BODY}
        journal.drafts.begin(number, values)
    dossier = dossier_of(journal, number)
    found = {one.name: one for one in dossier.letters if one.kind.title == "After lunch"}
    assert set(found) == {"Maya Chen", "Tom Brandt"}
    stored = dossier.draft_of(found["Tom Brandt"])
    assert stored is not None
    assert stored.draft.body == BODY
    assert {name for name, _ in dossier.written} == {"the after lunch"}
