"""Whatever stands in the journal is found by its words, the newest first, and nothing else is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_tui.domain.found import Found, Thing
from followup_tui.domain.happenings import BY_NAME, entry_of
from followup_tui.storage import search_index
from followup_tui.storage.database import open_database
from followup_tui.storage.file import connect
from followup_tui.storage.interviews import InterviewView, PersonEntry
from followup_tui.storage.journal import Journal
from followup_tui.storage.search import Search
from tests.hostile import FRAGMENTS
from tests.storage.conftest import NOW, entry, open_at
from tests.storage.make_journal import JOURNALS


@pytest.fixture
def search(path: Path) -> Search:
    return Search(path)


def titles(found: list[Found]) -> list[str]:
    return [one.title.text or one.excerpt.text for one in found]


def things(found: list[Found]) -> list[Thing]:
    return [one.thing for one in found]


def moved(days: int, company: str, **more: object) -> dict[str, object]:
    """What an interview of some days ago is entered with, at a company with one person."""
    start = NOW - timedelta(days=days, hours=4)
    interview = {"round": "Onsite", "starts_at": start, "ends_at": start + timedelta(hours=1), "zone": "UTC"}
    values: dict[str, object] = {
        "application": {"company": company, "role": "Engineer", "zone": "UTC"},
        "interview": interview,
        "people": (PersonEntry({"full_name": f"Kim of {company}"}, {}),),
    }
    return values | more


def ask(journal: Journal, view: InterviewView, text: str, **answered: str) -> int:
    """Note a question of an interview; its number."""
    reflection = journal.reflections.open(view.interview.id or 0).reflection
    question = journal.reflections.add_question(reflection.id or 0, text)
    if answered:
        journal.reflections.change_question(question.id or 0, question.version, answered, "Judged")
    return question.id or 0


def fill(journal: Journal, view: InterviewView) -> None:
    """Put something of every sort of thing into a journal with one interview."""
    number = view.interview.id or 0
    ask(journal, view, "Why a nightly job?", said="the logs", missing="the plan", say_now="the indexes")
    reflection = journal.reflections.open(number).reflection
    journal.reflections.answer(reflection.id or 0, "went_well", "I asked about apprentices", None)
    journal.reflections.answer(reflection.id or 0, "feeling", "4", None)
    person = view.round.people[0].participant
    journal.interviews.save_participant(person.id or 0, person.version, {"detail": "rolling back firmware"})
    journal.drafts.begin(
        number, {"kind": "thank_company", "subject": "Many thanks", "body": "Dear gardeners"}
    )
    note = BY_NAME["note"]
    facts = journal.applications.view(view.application.id or 0).facts

    journal.log.add(entry_of(note, facts, NOW, note="The porter waved"))


@pytest.fixture
def full(journal: Journal, view: InterviewView) -> InterviewView:
    """The interview with something of every sort of thing in it."""
    fill(journal, view)
    return view


@pytest.fixture(scope="module")
def full_search(recorded: Path, tmp_path_factory: pytest.TempPathFactory) -> Search:
    """A search in a journal with all that, made once, for tests that only look."""
    path = Path(copy(recorded, tmp_path_factory.mktemp("full")))
    with open_at(path) as journal:
        fill(journal, journal.interviews.view(1))
    return Search(path)


@pytest.mark.parametrize(
    ("wanted", "thing"),
    [
        ("halden", Thing.application), ("backend", Thing.application), ("brandt", Thing.person),
        ("maya@example.com", Thing.person), ("onsite", Thing.interview), ("nightly", Thing.question),
        ("logs", Thing.question), ("plan", Thing.question), ("indexes", Thing.question),
        ("apprent", Thing.answer), ("firmware", Thing.detail), ("thanks", Thing.draft),
        ("gardeners", Thing.draft), ("porter", Thing.log_entry),
        ("porter halden", Thing.log_entry), ("HALDEN nightly JOB", Thing.question),
    ],
)  # fmt: skip
def test_every_sort_of_thing_is_found(full_search: Search, wanted: str, thing: Thing) -> None:
    assert things(full_search.find(wanted)) == [thing]


@pytest.mark.parametrize(
    "nothing", ["", " ", "4", "zebra", "ightly", "nightly zebra", "nightlyjob", "*", '"', "🎉", "NEAR", "-"]
)
def test_what_is_not_there_is_not_found(full_search: Search, nothing: str) -> None:
    assert full_search.find(nothing) == []


def test_the_company_alone_finds_no_more_than_what_names_it(full_search: Search) -> None:
    assert things(full_search.find("halden")) == [Thing.application]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ('"nightly"', True), ("nightly*", True), ("(nightly)", True), ("-nightly", True),
        ("^nightly job", True), ("{nightly} job", True), ("nightly + job", True),
        ("nightly\ud800", True), ("nightly\n\tjob", True),
        ("nightly " * 500, True), ("nightly AND job", False), ("nightly OR job", False),
        ("text:nightly", False), ("NEAR(nightly job)", False), ("nightly\x00job", False),
        ("'; DROP TABLE question; nightly", False),
    ],
)  # fmt: skip
def test_signs_and_words_of_the_query_language_are_nothing_but_text(
    full_search: Search, wanted: str, found: bool
) -> None:
    assert things(full_search.find(wanted)) == [Thing.question] * found


@given(st.text(max_size=60) | st.lists(st.sampled_from(FRAGMENTS), max_size=4).map(" ".join))
@settings(max_examples=80)
def test_anything_can_be_typed(full_search: Search, wanted: str) -> None:
    for one in full_search.find(wanted):
        assert one.application_id == 1


@pytest.mark.parametrize(
    ("stored", "wanted"),
    [
        ("Guðmundsdóttir", "gudmunds"), ("Søren", "soren"), ("Łódź", "lodz"), ("Zoë", "zoe"), ("Zoe", "zoë"),
        ("Müller-Straße", "strasse"), ("Ångström", "angstrom"), ("Œuvre", "oeuvre"), ("Kırmızı", "kirmizi"),
        ("Đặng Thị", "dang thi"), ("Ольга Ёлкина", "ёлк"), ("鈴木美咲", "美咲"), ("鈴木美咲", "鈴木"),
        ("鈴木美咲", "美"), ("株式会社日本", "日本"), ("김민수씨", "민수"), ("สวัสดีครับ", "ดีครับ"),
        ("Pythonの経験", "経験"), ("使うPython", "python"), ("C++ or C", "c++"), ("C#", "c#"),
        ("O’Brien", "o'brien"), ("e-mail", "e-mail"), ("the e‑mail", "mail"), ("R2-D2", "r2"),
        ("𠮷野家", "野家"),
    ],
)  # fmt: skip
def test_accents_and_scripts_without_blanks(
    journal: Journal, view: InterviewView, search: Search, stored: str, wanted: str
) -> None:
    ask(journal, view, f"x {stored}")
    (found,) = search.find(wanted, things=frozenset({Thing.question}))
    assert found.title.hits, "what was found is marked"


@pytest.mark.parametrize(
    ("stored", "wanted"), [("C or D", "c++"), ("鈴木", "木鈴"), ("鈴木美咲", "鈴美"), ("sore", "søren")]
)
def test_near_is_not_enough(
    journal: Journal, view: InterviewView, search: Search, stored: str, wanted: str
) -> None:
    ask(journal, view, f"x {stored}")
    assert search.find(wanted, things=frozenset({Thing.question})) == []


def test_the_newest_come_first_whenever_they_were_entered(journal: Journal, search: Search) -> None:
    for days in (20, 3, 400, 11):
        view = journal.interviews.record(entry(**moved(days, f"Firm {days}")))
        ask(journal, view, f"Why us, {days}?")
    found = search.find("why", things=frozenset({Thing.question}))
    assert titles(found) == [f"Why us, {days}?" for days in (3, 11, 20, 400)]
    assert titles(search.find("kim")) == [f"Kim of Firm {days}" for days in (3, 11, 20, 400)]
    assert titles(search.find("engineer")) == [f"Firm {days}" for days in (3, 11, 20, 400)]
    assert titles(search.find("why", limit=2)) == ["Why us, 3?", "Why us, 11?"]
    mixed = search.find("firm")
    assert titles(mixed)[0] == "Firm 3"
    assert [one.at for one in mixed] == sorted((one.at for one in mixed if one.at), reverse=True)


def test_an_interview_that_is_moved_takes_along_what_hangs_on_it(
    journal: Journal, search: Search, path: Path
) -> None:
    early = journal.interviews.record(entry(**moved(30, "Early")))
    late = journal.interviews.record(entry(**moved(3, "Late")))
    for view in (early, late):
        ask(journal, view, f"Why {view.application.company}?")
    assert titles(search.find("why")) == ["Why Late?", "Why Early?"]
    later, number = "2026-11-30 09:00:00.000000", early.interview.id
    with closing(connect(path)) as connection:
        connection.execute("UPDATE interview SET starts_at = ? WHERE id = ?", (later, number))
    assert titles(search.find("why")) == ["Why Early?", "Why Late?"]
    assert titles(search.find("kim")) == ["Kim of Early", "Kim of Late"]
    assert titles(search.find("engineer")) == ["Early", "Late"]


def test_what_is_edited_is_found_by_its_new_words_alone(
    journal: Journal, full: InterviewView, search: Search
) -> None:
    application = full.application
    journal.applications.edit(application.id or 0, application.version, {"company": "Varde Optics"})
    assert search.find("halden") == []
    assert things(search.find("varde nightly")) == [Thing.question]
    assert things(search.find("varde")) == [Thing.application]
    contact = full.round.people[1].contact
    journal.interviews.save_contact(contact.id or 0, contact.version, {"full_name": "Thomas Brand"})
    assert search.find("brandt") == []
    assert titles(search.find("thomas")) == ["Thomas Brand"]


def test_what_is_undone_or_struck_out_is_found_no_more(
    journal: Journal, full: InterviewView, search: Search
) -> None:
    assert things(search.find("porter")) == [Thing.log_entry]
    assert journal.undo().startswith("Logged: ")  # which strikes it out
    assert search.find("porter") == []
    ask(journal, full, "Why giraffes?")
    assert things(search.find("giraffes")) == [Thing.question]
    journal.undo()
    assert search.find("giraffes") == []


def test_what_is_deleted_is_found_no_more_and_comes_back_with_an_undo(
    journal: Journal, full: InterviewView, search: Search
) -> None:
    words = ("nightly", "apprentices", "firmware", "gardeners", "onsite", "brandt")
    before = [things(search.find(word)) for word in words]
    journal.interviews.remove(full.interview.id or 0, full.interview.version)
    assert [search.find(word) for word in words if word != "brandt"] == [[]] * 5
    journal.undo()
    assert [things(search.find(word)) for word in words] == before


def test_a_cascade_of_the_database_leaves_nothing_behind(
    journal: Journal, full: InterviewView, path: Path
) -> None:
    with closing(connect(path)) as connection:
        connection.execute("DELETE FROM application WHERE id = ?", (full.application.id,))
        kept = connection.execute("SELECT count(*) FROM contact").fetchone()
        assert connection.execute("SELECT count(*) FROM search_place").fetchone() == kept
        assert connection.execute("SELECT count(*) FROM search_text").fetchone() == kept
    assert things(Search(path).find("maya")) == [Thing.person]
    (person,) = Search(path).find("brandt")
    assert (person.interview_id, person.application_id) == (None, None)


def test_the_triggers_and_a_new_index_come_to_the_same(
    journal: Journal, full: InterviewView, path: Path
) -> None:
    other = journal.interviews.record(entry(**moved(9, "鈴木電機")))
    ask(journal, other, "なぜ C++ と Straße?")
    journal.interviews.remove(other.interview.id or 0, other.interview.version)
    journal.undo()
    with closing(connect(path)) as connection:
        grown = list(_index(connection))
        search_index.drop(connection.execute)
        search_index.create(connection.execute)
        assert list(_index(connection)) == grown
        connection.execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')")


def test_an_older_journal_is_searched_once_it_is_upgraded(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((JOURNALS / "0001.sql").read_text(encoding="utf-8"))
    open_database(path, NOW).dispose()
    search = Search(path)
    everything = set(Thing) - {Thing.log_entry}  # its entries are struck out, all of them
    for wanted in ("zażółć", "zazolc", "面接", "ありがとう", "مرحبا"):
        assert set(things(search.find(wanted, limit=99))) == everything


def test_where_there_is_no_journal_there_is_nothing_to_be_found(path: Path) -> None:
    assert Search(path).find("anything") == []
    assert not path.exists()


def _index(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    yield from connection.execute("SELECT row, place FROM search_place ORDER BY row")
    yield from connection.execute("SELECT rowid, about, text FROM search_text ORDER BY rowid")
