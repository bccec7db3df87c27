"""Hostile text in what needs no interface: the door, letters and their review, the command line."""

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from itertools import cycle
from pathlib import Path
from shutil import copy

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui import text
from followup_tui.cli import main
from followup_tui.composing.facts import letter_facts
from followup_tui.composing.kinds import KINDS
from followup_tui.composing.limits import Limits
from followup_tui.composing.names import Named
from followup_tui.composing.render import starter
from followup_tui.composing.review import DraftText, review
from followup_tui.domain import echoes
from followup_tui.domain.checklist import sections
from followup_tui.domain.rules import Rules
from followup_tui.domain.standing import standing
from followup_tui.errors import FollowupError, InvalidError
from followup_tui.exchange.agenda import as_lines, as_records
from followup_tui.storage.agenda import Agenda
from followup_tui.storage.dossiers import read_dossier
from followup_tui.storage.forms.interview import (
    NEW_PERSON,
    InterviewForm,
    PersonForm,
    interview_entry,
    new_interview,
)
from followup_tui.storage.journal import Journal
from followup_tui.ui.text import line, prose, stack, toast, typed, typed_prose
from tests import hostile
from tests.composing.drafts import about
from tests.composing.people import THURSDAY, application, held, person, profile
from tests.terminal import Terminal
from tests.ui.conftest import CLOCK, NOW

HARD: tuple[str | bytes, ...] = ("\x1b]52;c;aGk=\x07\x00", b"\xff\x1b[2J", "[/]x")
# Of each kind of text: all of them together are many.
FEW = settings(max_examples=25)
FOLDERS = ("a\x1b]52;c;aGk=\x07", "a\x9b2J", "a\u202eb", "a\udcffb", "{x}")


@given(hostile.texts())
def test_nothing_harmful_comes_through_the_door(given_text: str) -> None:
    kept = {"\n", "\t"}
    assert hostile.harmful(text.one_line(given_text)) == []
    assert set(hostile.harmful(text.prose(given_text))) <= kept
    assert set(hostile.harmful(text.piece(given_text))) <= kept


@given(hostile.texts(), hostile.texts())
def test_nothing_harmful_reaches_a_widget(one: str, other: str) -> None:
    shown = [
        line(one, (other, "bold"), line(other)).plain,
        prose(one, (other, "$primary")).plain,
        stack(line(one), prose(other)).plain,
        typed(one),
        typed_prose(one),
        toast(one, other),
    ]
    assert [harm for text_shown in shown for harm in hostile.harmful(text_shown) if harm != "\n"] == []
    assert "\n" not in shown[0] + shown[3]


@FEW
@given(hostile.texts(), hostile.texts(), hostile.texts())
@pytest.mark.parametrize("kind", KINDS)
def test_the_review_reads_anything(kind: str, subject: str, body: str, detail: str) -> None:
    facts = about(
        kind, Named(subject or "x"), company=detail, role=subject, others=(Named(detail),), detail=body
    )
    for remark in review(DraftText(subject, body), facts):
        length = len(body if remark.where == "body" else subject)
        assert 0 <= remark.start <= remark.end <= length


@FEW
@given(hostile.texts(), hostile.texts())
@pytest.mark.parametrize("kind", KINDS)
def test_a_fact_is_never_read_as_a_template(kind: str, name: str, detail: str) -> None:
    # Rows as a journal may hold them that another program wrote: not clean.
    somebody, me = person(1, "x"), profile()
    somebody.contact.full_name = somebody.contact.salutation = f"n{name}"
    somebody.participant.detail, me.signature = detail, name
    round_ = held([somebody])
    facts = letter_facts(
        me,
        application(round_, company=f"{{{{ 31*43 }}}}{name[:200]}"),
        round_,
        somebody,
        promised=None,
        now=THURSDAY,
    )
    assert "1333" not in starter(KINDS[kind], facts).body


@given(hostile.texts())
def test_a_day_a_place_and_a_reason_are_understood_or_refused_in_a_sentence(given_text: str) -> None:
    today, here = NOW.date(), CLOCK.zone
    said = [
        echoes.zone(given_text, NOW, here),
        echoes.span(given_text, given_text, NOW, here),
        echoes.day(given_text, today),
        echoes.country(given_text),
        echoes.region("Germany", given_text),
    ]
    assert all(one.is_problem or not one.text or one.text.startswith("→") for one in said[:3])


@given(st.lists(hostile.texts(), min_size=4, max_size=12))
def test_a_form_is_stored_or_refused_by_field(given_texts: list[str]) -> None:
    supply = cycle(given_texts)
    blank = new_interview(CLOCK.zone)
    form = InterviewForm(
        {name: next(supply) for name in blank.texts} | {"format": blank.texts["format"]},
        (PersonForm({name: next(supply) for name in NEW_PERSON}),),
    )
    with pytest.raises(InvalidError):
        interview_entry(form, NOW, CLOCK.zone, None)


@pytest.fixture
def spoiled(sample_journal: Path, tmp_path: Path) -> Path:
    """A folder with a journal that other hands have put hostile texts into."""
    path = Path(copy(sample_journal, tmp_path))
    hostile.spoil(path, [*hostile.columns()], [*hostile.SHORT, *hostile.BROKEN])
    return tmp_path


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_what_is_next_is_printed_without_harm(
    spoiled: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    printed = _run(spoiled, monkeypatch, "next", *options)
    assert printed.exit_code == 0, printed.output
    assert set(hostile.harmful(printed.stdout)) <= {"\n"}
    if options:
        records = json.loads(printed.stdout)
        assert any(hostile.harmful("".join(map(str, record.values()))) for record in records), (
            "data stays data"
        )


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_with_a_hostile_name_is_told_of_without_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "journal.db").write_text("no journal")
    refused = _run(folder, monkeypatch, "next")
    assert refused.exit_code == 3
    assert set(hostile.harmful(refused.output)) <= {"\n"}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_program_is_told_the_very_name_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    printed = _run(tmp_path / name, monkeypatch, "locate")
    assert os.fsencode(tmp_path / name / "journal.db") in printed.stdout_bytes


def test_a_terminal_is_shown_the_names_of_folders_without_harm(tmp_path: Path) -> None:
    for name in FOLDERS:
        command = [sys.executable, "-m", "followup_tui", "--at", str(tmp_path / name), "locate"]
        with Terminal(command, {**os.environ}) as terminal:
            assert terminal.expect_end() == 0
            assert set(hostile.harmful(terminal.raw.decode())) <= {"\r", "\n"}


@pytest.mark.parametrize("place", [*hostile.columns(), *hostile.columns(words=True)], ids=".".join)
def test_whatever_a_row_holds_is_read_or_refused_in_a_sentence(
    sample_journal: Path, tmp_path: Path, place: tuple[str, str]
) -> None:
    path = Path(copy(sample_journal, tmp_path))
    # Each value is read in the letters of another interview: all in all would take too long.
    for number, value in enumerate(HARD, 1):
        hostile.spoil(path, [place], [value])
        _in_sentences(_agenda, path)
        _in_sentences(partial(_journal, number), path)


def _in_sentences(reading: Callable[[Path], None], path: Path) -> None:
    try:
        reading(path)
    except FollowupError as problem:
        remedy = problem.remedy
    else:
        return
    assert remedy


def _run(folder: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    monkeypatch.setenv("FOLLOWUP_NOW", NOW.isoformat())
    monkeypatch.setenv("FOLLOWUP_ZONE", "Europe/Berlin")
    return CliRunner().invoke(main, ["--at", str(folder), *arguments])


def _agenda(path: Path) -> None:
    agenda = Agenda(path)
    cards = agenda.cards()
    agenda.begun(NOW)
    items = agenda.open_items(NOW), agenda.waiting_items(NOW)
    as_lines(*items, NOW, CLOCK.zone)
    as_records(*items, NOW, CLOCK.zone)
    for card in cards:
        standing(card.steps, NOW, CLOCK.zone)


def _journal(number: int, path: Path) -> None:
    # Other rules than those that the agenda was made by: every plan is computed anew.
    with Journal.open(path, CLOCK, Rules(thank_opens_hours=3)) as journal:
        _in_sentences(partial(_letters, journal, number), path.parent)
        journal.refresh_stale()


def _letters(journal: Journal, number: int, folder: Path) -> None:
    dossier = read_dossier(journal, number, CLOCK, Limits())
    sections(dossier.known)
    for letter in dossier.letters:
        dossier.starter(letter, folder)
        dossier.stand(letter)
        dossier.notes(letter)
