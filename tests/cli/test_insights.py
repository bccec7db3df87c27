"""What all interviews together teach, on the command line."""

import json
from pathlib import Path

import pytest

from followup_tui.columns import cells
from tests.cli.conftest import Run


def test_an_empty_journal_says_what_is_needed(run: Run, home: Path) -> None:
    done = run("insights")
    assert done.exit_code == 0
    assert "0 interviews, 0 questions" in done.stdout
    assert "This needs" in done.stdout
    assert "There is no journal" in done.stderr
    assert all(figure["rows"] == [] for figure in json.loads(run("insights", "--json").stdout)["figures"])
    assert not (home / "journal.db").exists()


def test_figures_are_printed_in_80_cells_and_as_json(run: Run, sample: Path) -> None:
    lines = run("insights").stdout.splitlines()
    assert max(map(cells, lines)) <= 80
    assert any("All questions" in line and "●" in line and " = " in line for line in lines)
    record = json.loads(run("insights", "--json").stdout)
    assert f"{record['interviews']} interviews, {record['questions']} questions" == lines[0]
    rows = {row["label"]: row for figure in record["figures"] for row in figure["rows"]}
    everything = rows["All questions"]
    assert 0 <= everything["low"] <= everything["share"] <= everything["high"] <= 1


def test_a_part_of_the_interviews_is_looked_at(run: Run, sample: Path) -> None:
    done = run("insights", "--since", "three weeks ago", "--company", "okapi", "--round", "PHONE")
    assert (
        done.stdout.splitlines()[0]
        == "1 interview, 3 questions · since Thu 5 Nov · Okapi Studio · Phone screen"
    )
    record = json.loads(run("insights", "--json", "--since", "5 Nov", "--company", "okapi").stdout)
    assert (record["since"], record["company"], record["round"]) == ("2026-11-05", "Okapi Studio", None)


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (("--company", "nobody"), 4, "No interview that has begun is called “nobody”."),
        (("--company", "o"), 2, "Several are called “o”. Say which one: “"),
        (("--since", "tomorrow"), 2, "“tomorrow” is still to come"),
        (("--since", "soon"), 2, "“soon” is no day that can be understood."),
    ],
)
def test_what_can_not_be_meant_is_told(
    run: Run, sample: Path, options: tuple[str, ...], code: int, told: str
) -> None:
    done = run("insights", *options)
    assert (done.exit_code, done.stdout) == (code, "")
    assert told in done.stderr
