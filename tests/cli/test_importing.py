"""Questions to a spreadsheet and back, from the command line."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from followup_tui.cli import main
from tests.cli.conftest import Run

HEAD = "company,role,round,starts,question,verdict,asked_by"
ROW = "Okapi Studio,Designer,Phone screen,2026-11-24T10:00,Why us?,partly,Ana Ruiz"


def test_a_table_goes_out_and_comes_back(run: Run, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = run("export", "--questions")
    path = sample / "exports" / "questions.csv"
    assert (
        done.stderr == f"followup: {len(path.read_text('utf-8-sig').splitlines()) - 1} questions in {path}.\n"
    )
    assert path.read_bytes().startswith(b"\xef\xbb\xbfcompany,role,")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    printed = run("export", "--questions", "-").stdout_bytes
    assert b"\xef\xbb\xbf" + printed == path.read_bytes()
    assert "questions-2.csv" in run("export", "--questions").stderr
    again = run("import", str(path))
    assert (again.exit_code, again.stdout[:20]) == (0, "0 questions added, 1")
    monkeypatch.setenv("FOLLOWUP_HOME", str(sample / "elsewhere"))
    assert run("import", str(path)).exit_code == 0
    assert run("export", "--questions", "-").stdout_bytes == printed


def test_it_says_what_it_did(run: Run, home: Path) -> None:
    path = home / "mine.csv"
    path.write_text(f"{HEAD}\n{ROW}\n", "utf-8")
    done = run("import", str(path))
    assert done.stdout == "1 question added, 1 interview is new, 1 person is new.\n"
    assert done.stderr == ""
    past = ROW.replace("2026", "2024").replace("Okapi", "Varde")
    path.write_text(f"{HEAD}\n{past}\n{past.replace('Why', 'Who')}\n{ROW}\n")
    done = run("import", str(path))
    assert done.stdout == "2 questions added, 1 was there already, 1 interview is new, 1 person is new.\n"
    assert "1 application is long past, and parked." in done.stderr


def test_the_journal_as_it_was_is_kept_where_an_import_changes_it(run: Run, sample: Path) -> None:
    path = sample / "mine.csv"
    path.write_text(f"{HEAD}\n{ROW}\n")
    before = run("export", "--questions", "-").stdout_bytes
    done = run("import", str(path))
    (copy,) = (sample / "backups").iterdir()
    assert done.stderr == f"followup: The journal as it was before is {copy}.\n"
    assert run("import", str(path)).stderr == ""
    assert [*(sample / "backups").iterdir()] == [copy]
    copy.replace(sample / "journal.db")
    assert run("export", "--questions", "-").stdout_bytes == before


def test_it_reads_standard_input(home: Path) -> None:
    done = CliRunner().invoke(main, ["import", "-"], input=f"{HEAD}\n{ROW}\n")
    assert done.stdout.startswith("1 question added")


def test_where_a_line_is_wrong_nothing_is_imported(run: Run, home: Path) -> None:
    path = home / "mine.csv"
    wrong = ROW.replace("partly", "so so\x1b[2J")
    path.write_text(f"{HEAD}\n{ROW}\n{wrong}\n", "utf-8")
    done = run("import", str(path))
    assert done.exit_code == 1
    assert "line 3, column verdict: “so so␛[2J” is none of these" in done.stderr
    assert not (home / "journal.db").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("import", "nowhere.csv"), 1, "nowhere.csv can't be read"),
        (("import", "/"), 1, "/ can't be read"),
        (("import",), 2, "Missing argument"),
        (("export", "--questions", "-"), 4, "no journal"),
        (("export", "--questions", "--ics"), 2, "One of these"),
        (("export", "--questions", "--private"), 2, "Only a calendar can be private"),
        (("export", "--questions", "--to", "x"), 2, "without --to"),
    ],
)
def test_what_it_refuses(run: Run, home: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == status
    assert said in done.stderr
    assert done.stdout == ""


def test_a_file_that_is_there_is_not_touched(run: Run, sample: Path) -> None:
    path = sample / "mine.csv"
    path.write_text("mine")
    assert run("export", "--questions", str(path)).exit_code == 1
    assert path.read_text() == "mine"
