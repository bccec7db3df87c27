"""The letters of a panel side by side, and one opener for all of them."""

from pathlib import Path

from followup_tui.composing.dossier import Dossier, Stand
from followup_tui.composing.letters import Letter
from followup_tui.composing.openers import sharing, told
from followup_tui.composing.panel import side_by_side
from followup_tui.composing.review import Level
from followup_tui.domain.building import build
from followup_tui.domain.facts import DraftView
from followup_tui.domain.models import Draft
from tests.composing.knowing import ANA, MAYA, TOM, known
from tests.composing.people import THURSDAY

NOWHERE = Path("/nowhere")
OPENER = "It was a pleasure to see how the night shift is planned, and why nobody there ever wears a watch."
MAYAS = f"""Dear Maya Chen,

{OPENER}

As a Site Reliability Engineer I would feel at home with you.

Kind regards
Lena Fischer"""
TOMS = """Dear Maya Chen,

Could you pass this on to Tom Brandt? Thank you for your help.

Dear Tom Brandt,

My questions of Tuesday have all found an answer, thanks to you.

I am glad that I asked.

Kind regards
Lena Fischer"""


def written(number: int, contact_id: int, body: str, *, sent: bool = False) -> DraftView:
    """A thank-you to somebody."""
    values = {
        "id": number, "application_id": 1, "interview_id": 1, "kind": "thank_interviewer",
        "contact_id": contact_id, "subject": "Thank you", "body": body, "edited_at": THURSDAY,
    }  # fmt: skip
    return DraftView(build(Draft, values), THURSDAY if sent else None)


def about(*drafts: DraftView, earlier: tuple[tuple[str, Draft], ...] = ()) -> Dossier:
    """What is known about a panel of three."""
    return Dossier(known(MAYA, TOM, ANA), None, drafts, earlier=earlier)


def to(dossier: Dossier, name: str) -> Letter:
    """The letter to somebody."""
    return next(one for one in dossier.letters if one.called == name)


def test_every_letter_says_how_far_it_is_and_how_it_gets_there() -> None:
    toms = MAYAS.replace("Maya Chen", "Ana Ruiz")
    panel = side_by_side(about(written(1, 1, MAYAS, sent=True), written(2, 2, toms)))
    rows = {place.letter.called: place for place in panel.places}
    assert [(name, row.stand, row.text) for name, row in rows.items()] == [
        ("Maya Chen", Stand.sent, 0),
        ("Tom Brandt", Stand.blocked, 1),
        ("Company", Stand.none, None),
    ]
    assert rows["Tom Brandt"].to == "through Maya Chen · maya@example.com"
    assert "Ana Ruiz" in rows["Tom Brandt"].blocking
    assert rows["Company"].blocking == ""


def test_all_texts_are_compared_and_the_closest_pair_is_found() -> None:
    earlier = (("the letter to Kim Lee (Phone screen)", written(9, 7, MAYAS).draft),)
    panel = side_by_side(about(written(2, 2, TOMS), written(1, 1, MAYAS), earlier=earlier))
    assert [text.name for text in panel.texts] == ["Maya Chen", "Tom Brandt", "Kim Lee (Phone screen)"]
    assert panel.order == [(0, 1), (0, 2), (1, 2)]
    assert panel.closest() == panel.closest(0) == (0, 2)
    assert panel.closest(1) in {(0, 1), (1, 2)}
    assert [pair.level for pair in panel.alike()] == [Level.block]
    start, end = panel.pairs[0, 2].found.here
    assert OPENER in panel.texts[0].body[start:end]
    assert panel.beside((1, 2), 1) == (0, 1)
    assert panel.beside((0, 1), -1) == (1, 2)


def test_nothing_written_is_nothing_to_compare() -> None:
    panel = side_by_side(about(written(1, 1, "  ")))
    assert (panel.texts, panel.pairs, panel.closest()) == ((), {}, None)
    assert len(panel.places) > 1


def test_one_opener_for_all_leaves_what_is_sent_and_reaches_the_reader_of_what_is_passed_on() -> None:
    dossier = about(written(1, 1, MAYAS, sent=True), written(2, 2, TOMS))
    changed = {one.letter.called: one for one in sharing(dossier, to(dossier, "Maya Chen"), NOWHERE)}
    assert list(changed) == ["Tom Brandt", "Company"]
    tom = changed["Tom Brandt"]
    assert tom.body == TOMS.replace(
        "My questions of Tuesday have all found an answer, thanks to you.", OPENER
    )
    assert changed["Company"].draft is None
    assert OPENER in changed["Company"].body
    assert changed["Company"].subject


def test_afterwards_it_says_what_the_review_says_to_that() -> None:
    apart = about(written(1, 1, MAYAS), written(2, 2, TOMS))
    (tom, *_) = sharing(apart, to(apart, "Maya Chen"), NOWHERE)
    alike = about(written(1, 1, MAYAS), written(2, 2, tom.body))
    assert told(alike, to(alike, "Maya Chen")) == "2 letters begin alike now; the review blocks 2."


def test_without_a_paragraph_there_is_nothing_to_share() -> None:
    dossier = about(written(1, 1, "Dear Maya Chen,\n\nKind regards\nLena Fischer"), written(2, 2, TOMS))
    assert sharing(dossier, to(dossier, "Maya Chen"), NOWHERE) == ()
