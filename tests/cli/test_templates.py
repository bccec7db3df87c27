"""The user's own templates on the command line: list, show, edit, check, variables."""

import json
import stat
from pathlib import Path

import pytest

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.render import TEMPLATES
from followup_tui.composing.samples import cases
from tests import hostile
from tests.cli.conftest import Run

ENDING = ".txt.j2"
FINE = (TEMPLATES / f"thank_company{ENDING}").read_text(encoding="utf-8")


def put(home: Path, name: str, text: str) -> Path:
    """A template of the user's own."""
    (home / "templates").mkdir(exist_ok=True)
    path = home / "templates" / f"{name}{ENDING}"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that runs the lines of a script; the file is `$1`."""
    script = home / "editor"
    script.write_text("#!/bin/sh\n", encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    return script


def does(editor: Path, line: str) -> None:
    editor.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")


def test_list_names_ours_and_the_users(run: Run, home: Path) -> None:
    assert [line.split()[:2] for line in run("templates", "list").stdout.splitlines()] == [
        [name, "ours"] for name in KINDS
    ]
    put(home, "status_check", "---\nlongest: 70\n---\nHow are things?")
    put(home, "lunch", f"---\ntitle: Thanks for lunch\nkind: thank_company\n---\n{FINE}")
    lines = {
        line.split()[0]: " ".join(line.split()[1:]) for line in run("templates", "list").stdout.splitlines()
    }
    assert lines["status_check"] == "yours Status check, 50–70 words"
    assert lines["lunch"] == "yours Thanks for lunch, 50–110 words"
    records = {record["name"]: record for record in json.loads(run("templates", "list", "--json").stdout)}
    assert records["lunch"] == {
        "name": "lunch", "whose": "yours", "title": "Thanks for lunch", "length": "50–110 words",
        "shortest": 50, "longest": 110, "channel": "mail",
        "file": str(home / "templates" / f"lunch{ENDING}"), "problem": None,
    }  # fmt: skip


def test_list_says_which_cant_be_used(run: Run, home: Path) -> None:
    put(home, "lunch", "{% set a = 1 %}")
    done = run("templates", "list")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1].endswith("(can’t be used: followup templates check)")


def test_show_prints_what_is_used(run: Run, home: Path) -> None:
    assert run("templates", "show", "thank_company").stdout == FINE.rstrip("\n") + "\n"
    put(home, "thank_company", "Thanks\x1b[31m!\n")
    done = run("templates", "show", "thank_company")
    assert done.stdout == "Thanks␛[31m!\n"
    assert str(home / "templates") in done.stderr
    done = run("templates", "show", "thank_compny")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "Did you mean “thank_company”?" in done.stderr


def test_edit_begins_with_a_copy_of_ours_for_its_owner_alone(run: Run, home: Path, editor: Path) -> None:
    does(editor, 'sed -i "s/Thank you/Many thanks/" "$1"')
    done = run("templates", "edit", "thank_company")
    path = home / "templates" / f"thank_company{ENDING}"
    assert done.exit_code == 0
    assert (
        path.read_text("utf-8") == FINE.replace("Thank you", "Many thanks", 1)
        or "Many thanks" in path.read_text()
    )
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    assert f"Your template is {path}" in done.stderr

    does(editor, 'echo "{{ rol }}" > "$1"')
    done = run("templates", "edit", "thank_company")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{path}:1: There is no fact “rol”. Did you mean “role”?\n")
    assert path.read_text("utf-8") == "{{ rol }}\n"


def test_what_was_not_changed_leaves_nothing_behind(run: Run, home: Path, editor: Path) -> None:
    done = run("templates", "edit", "thank_company")
    assert (done.exit_code, [*(home / "templates").iterdir()]) == (0, [])
    assert "Nothing was changed" in done.stderr


def test_a_kind_of_ones_own_begins_like_one_of_ours(run: Run, home: Path, editor: Path) -> None:
    does(editor, 'echo "Bye." >> "$1"')
    assert run("templates", "edit", "after_lunch", "--like", "thank_company").exit_code == 0
    text = (home / "templates" / f"after_lunch{ENDING}").read_text("utf-8")
    assert text == f"---\ntitle: After lunch\nkind: thank_company\n---\n{FINE}Bye.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("after_lunch",), "--like KIND"),
        (("thank_compny",), "Did you mean “thank_company”?"),
        (("x", "--like", "thank_compny"), "Did you mean “thank_company”?"),
        (("../x", "--like", "thank_company"), "Use small letters"),
        (("X", "--like", "thank_company"), "Use small letters"),
    ],
)
def test_edit_says_what_it_cant_begin(
    run: Run, home: Path, editor: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("templates", "edit", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (home / "templates").exists()


def test_check_names_file_and_line_and_what_is_meant(run: Run, home: Path) -> None:
    assert run("templates", "check").exit_code == 0
    first = put(home, "a", "one\n{% if promised %}{{ promised.dat }}{% endif %}\n\n{{ company.name }}")
    second = put(home, "b", "---\ntitel: x\n---\n")
    put(home, "c", f"---\nkind: thank_company\n---\n{FINE}")
    third = put(home, "status_check", "---\nkind: withdrawal\n---\nx")
    done = run("templates", "check")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        f"{first}:2: There is no fact “promised.dat”. Did you mean “promised.date”?",
        f"{first}:4: There is no fact “company.name”. Did you mean “recipient.name”?",
        f"{second}:2: There is no entry “titel”. Did you mean “title”?",
        f"{third}:1: It is called “status_check” and says to be like “withdrawal”. Rename it.",
    ]
    assert f"c{ENDING} can be used." in done.stderr
    assert run("templates", "check", "c").exit_code == 0
    assert run("templates", "check", "d").exit_code == 4


def test_check_says_what_no_facts_can_mend(run: Run, home: Path) -> None:
    path = put(home, "a", f"---\nkind: thank_company\n---\n{FINE}\n\nTODO: the rest\n")
    done = run("templates", "check")
    assert done.exit_code == 1
    assert done.stdout.startswith(f"{path}: ")
    assert "TODO" in done.stdout


def test_a_template_that_needs_what_may_be_missing_is_told(run: Run, home: Path) -> None:
    path = put(home, "a", "Hello.\n\nYou said {{ promised.date }}.")
    assert run("templates", "check").stdout.startswith(
        f"{path}:3: “date” is looked for in facts that are not"
    )


def test_what_is_in_a_template_never_reaches_the_terminal(run: Run, home: Path) -> None:
    for number, text in enumerate((*hostile.TERMINAL, *hostile.DIRECTIONS, *hostile.LINES)):
        put(home, f"a{number}", f"{text}\n{{{{ role | no{text}no }}}}\n{text}")
        put(home, f"b{number}", f"---\ntitle: {text}\n{text}: x\n---\n")
    for command in (("check",), ("list",), ("show", "a0")):
        done = run("templates", *command)
        assert done.exit_code in (0, 1)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"}.intersection(done.output)


def test_every_variable_is_told_of(run: Run) -> None:
    names = {line.split()[0] for line in run("templates", "variables").stdout.splitlines()}
    known: set[str] = set()
    for kind in KINDS.values():
        for case in cases(kind):
            known |= set(named(case.facts))
    assert names == known
    rows = json.loads(run("templates", "variables", "--json").stdout)
    assert {row["name"] for row in rows} == known
    assert all(row["meaning"] for row in rows)


def named(facts: dict[str, object], before: str = "") -> list[str]:
    """How the facts are called, the parts of groups and of a list's items included."""
    names: list[str] = []
    for key, value in facts.items():
        name = f"{before}{key}"
        if isinstance(value, dict):
            names += [*([name] if name in GROUPS else []), *named(value, f"{name}.")]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            names += [name, *named(value[0], f"{name}.")]
        else:
            names.append(name)
    return names


# Groups that may be missing as a whole, so that a template asks for them first.
GROUPS = ("through", "promised", "offer", "rival", "slots")
