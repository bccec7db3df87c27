"""A letter on standard output or in the clipboard, and an exit status that tells whether it may go."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from followup_tui.cli.letters import named
from followup_tui.clock import Clock
from followup_tui.domain.facts import Person
from followup_tui.domain.models import Contact, Draft, Participant
from followup_tui.domain.rules import Rules
from followup_tui.storage.journal import Journal
from tests import hostile
from tests.cli.conftest import NOW, Run

BODY = "Dear Tom Brandt,\n\nthank you for [detail].\n\nKind regards\nRobin Vale"


@pytest.fixture
def kept(sample: Path) -> Path:
    """Where the text goes that was copied."""
    kept = sample / "kept"
    (sample / "config.toml").write_text(
        f'clipboard = "command"\ncopy_command = ["tee", "{kept}"]\n', encoding="utf-8"
    )
    return kept


def store(sample: Path, body: str = BODY) -> int:
    """Begin a draft of the thanks to Tom Brandt, and say its number."""
    with _journal(sample) as journal:
        people = journal.interviews.view(1).round.people
        (tom,) = named(people, "tom")
        values = {
            "kind": "thank_interviewer",
            "contact_id": tom.contact.id,
            "subject": "Thanks",
            "body": body,
        }
        return journal.drafts.begin(1, values).draft.id or 0


def stored(sample: Path, number: int) -> Draft:
    with _journal(sample) as journal:
        return next(view.draft for view in journal.drafts.of_interview(1) if view.draft.id == number)


def _journal(sample: Path) -> Journal:
    return Journal.open(sample / "journal.db", Clock(ZoneInfo("Europe/Berlin"), NOW), Rules())


def test_without_a_draft_it_is_what_the_template_says(run: Run, sample: Path) -> None:
    done = run("draft", "thank_interviewer", "--to", "tom")
    assert (done.exit_code, done.stderr) == (0, "")
    subject, blank, greeting, *_ = done.stdout.split("\n")
    assert subject.startswith("Subject: ")
    assert (blank, greeting) == ("", "Dear Maya Chen,")  # she passes it on
    assert "washing machines" in done.stdout
    assert run("draft", "voicemail", "--interview", "1").stdout.startswith("Hello")
    with _journal(sample) as journal:
        assert {view.draft.contact_id for view in journal.drafts.of_interview(1)} == {1}


def test_a_draft_comes_before_the_template_and_tells_what_is_to_be_mended(run: Run, sample: Path) -> None:
    store(sample)
    done = run("draft", "thank_interviewer", "--to", "tom brandt")
    assert done.exit_code == 5
    assert done.stdout == f"Subject: Thanks\n\n{BODY}\n"
    assert any(line.startswith("✕ ") and "[detail]" in line for line in done.stderr.splitlines())
    assert run("draft", "thank_interviewer", "--to", "tom", "--new").exit_code == 0
    assert run("draft", "thank_interviewer", "--to", "tom", "--tone", "plainer").exit_code == 2


def test_what_was_sent_is_printed_as_it_was_without_a_remark(run: Run, sample: Path) -> None:
    done = run("draft", "thank_interviewer", "--to", "maya")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "a truck on its way" in done.stdout


def test_a_template_of_ones_own_gets_the_tone_and_says_the_language(run: Run, sample: Path) -> None:
    def told(*options: str) -> tuple[str, str]:
        done = run("draft", "thank_interviewer", "--to", "tom", "--json", *options)
        letter = json.loads(done.stdout)
        return letter["body"], letter["language"]

    (sample / "templates").mkdir()
    text = "---\nlanguage: de\n---\nHallo {{ recipient.name }}! {{ tone }}"
    (sample / "templates" / "thank_interviewer.txt.j2").write_text(text, encoding="utf-8")
    assert told() == ("Hallo Tom Brandt!", "de")
    assert told("--tone", "warmer", "--language", "sv") == ("Hallo Tom Brandt! warmer", "sv")


def test_a_template_of_ones_own_is_a_kind_of_its_own(run: Run, sample: Path) -> None:
    (sample / "templates").mkdir()
    template = sample / "templates" / "postcard.txt.j2"
    template.write_text("Subject: Hello\n\nDear {{ recipient.name }},", encoding="utf-8")
    assert run("draft", "postcard", "--to", "tom").stdout == "Subject: Hello\n\nDear Tom Brandt,\n"
    assert run("draft", "postcard", "--interview", "1").stdout == "Subject: Hello\n\nDear Ana Ruiz,\n"
    template.write_text("\n{{ recipient.nam }}", encoding="utf-8")
    done = run("draft", "postcard", "--to", "tom")
    assert done.exit_code == 1
    assert f"{template}, line 2" in done.stderr


def test_json_has_the_letter_and_every_remark(run: Run, sample: Path) -> None:
    number = store(sample)
    with _journal(sample) as journal:
        journal.drafts.waive(number, "placeholder", "[detail]", "It is called so.")
    done = run("draft", "thank_interviewer", "--to", "tom", "--json")
    letter = json.loads(done.stdout)
    assert set(letter) == {
        "kind", "interview", "recipient", "through", "address", "subject", "body", "language", "state",
        "remarks",
    }  # fmt: skip
    assert (letter["recipient"], letter["through"]) == ("Tom Brandt", "Maya Chen")
    assert (letter["address"], letter["subject"], letter["body"]) == ("maya.chen@example.com", "Thanks", BODY)
    for remark in letter["remarks"]:
        assert set(remark) == {
            "rule", "level", "what", "why", "mend", "where", "start", "end", "waived",
        }  # fmt: skip
    (waived,) = [remark for remark in letter["remarks"] if remark["waived"]]
    assert (waived["rule"], waived["waived"]) == ("placeholder", "It is called so.")
    assert BODY[waived["start"] : waived["end"]] == "[detail]"
    blocks = [one for one in letter["remarks"] if one["level"] == "block" and not one["waived"]]
    assert done.exit_code == (5 if blocks else 0)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        ("zebra --to tom", 2, "KIND is one of: thank_interviewer, "),
        ("status_check", 2, "  1  Halden Robotics"),
        ("voicemail --interview halden --tone warmer", 2, "one tone only"),
        ("thank_interviewer --interview 1", 2, "Maya Chen, Tom Brandt, "),
        ("thank_interviewer --interview 1 --to company", 2, "Whom is"),
        ("thank_interviewer --interview 1 --to a", 2, "“a” could be Maya Chen, Tom Brandt"),
        ("thank_interviewer --interview 1 --to zebra", 4, "You met Maya Chen, Tom Brandt"),
        ("thank_interviewer --to zebra", 4, "--interview"),
        ("thank_interviewer --to a", 2, "--interview says which"),
        ("thank_interviewer --interview 77", 4, "“77”"),
    ],
)
def test_a_letter_that_is_not_the_one_of_one_person_is_told(
    run: Run, sample: Path, kept: Path, arguments: str, status: int, told: str
) -> None:
    for command in ("draft", "copy"):
        done = run(command, *arguments.split())
        assert (done.exit_code, done.stdout) == (status, "")
        assert told in done.stderr
    assert not kept.exists()


def test_the_newest_round_with_such_a_person_is_meant(run: Run, home: Path) -> None:
    for when in ("12 Nov 10:00", "24 Nov 10:00", "30 Nov 10:00"):
        run("add", "Acme", "Cook", "--when", when, "--with", "Zoë Lindqvist <zoe@acme.example>")
    letter = json.loads(run("draft", "thank_interviewer", "--to", "zoe", "--json").stdout)
    assert letter["interview"] == 2  # the third is to come
    assert run("draft", "thank_interviewer", "--to", "Zoë Lindqvist", "--interview", "1").exit_code == 0


def test_hostile_text_does_not_act_on_the_terminal(run: Run, sample: Path) -> None:
    store(sample, "Dear Tom,\n\x1b]52;c;ZXZpbA==\x07 [/]x \u202e {{ 7*7 }}")
    for options in ((), ("--json",)):
        done = run("draft", "thank_interviewer", "--to", "tom", *options)
        assert set(hostile.harmful(done.output)) <= {"\n"}


def _person(full_name: str, salutation: str = "") -> Person:
    contact = Contact(id=len(full_name), full_name=full_name, salutation=salutation)
    return Person(Participant(interview_id=1, contact_id=len(full_name)), contact)


PEOPLE = [
    _person("Björk Guðmundsdóttir", "Björk"),
    _person("鈴木美咲", "鈴木様"),
    _person("María-José O'Neill"),
    _person("Ann Lee"),
    _person("Annette Leeds", "Dr Leeds"),
]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("bjork", ["Björk Guðmundsdóttir"]),
        ("BJÖRK GUÐMUNDSDÓTTIR", ["Björk Guðmundsdóttir"]),
        ("鈴木", ["鈴木美咲"]),
        ("鈴木様", ["鈴木美咲"]),
        ("o'neill maria", ["María-José O'Neill"]),
        ("ann lee", ["Ann Lee"]),
        ("ann", ["Ann Lee", "Annette Leeds"]),
        ("dr leeds", ["Annette Leeds"]),
        ("zebra", []),
    ],
)
def test_a_person_is_named_as_people_type_it(name: str, found: list[str]) -> None:
    assert [person.contact.full_name for person in named(PEOPLE, name)] == found


@pytest.mark.parametrize(
    ("option", "text", "marked"),
    [
        ((), BODY, True),
        (("--all",), f"Thanks\n\n{BODY}", True),
        (("--subject",), "Thanks", False),
        (("--address",), "maya.chen@example.com", False),
    ],
)
def test_a_part_of_it_is_copied_and_only_a_text_counts_as_copied(
    run: Run, kept: Path, sample: Path, option: tuple[str, ...], text: str, marked: bool
) -> None:
    number = store(sample)
    done = run("copy", "thank_interviewer", "--to", "tom", *option)
    assert kept.read_text(encoding="utf-8") == text
    # Without a terminal nobody is asked; an address is no text that could be mended.
    assert done.exit_code == (0 if option == ("--address",) else 5)
    assert ("✕ " in done.stderr) is (done.exit_code == 5)
    assert "Handed to your copy_command" in done.stderr
    assert (stored(sample, number).copied_at == NOW) is marked


def test_what_a_template_says_is_copied_and_nothing_is_stored(run: Run, kept: Path, sample: Path) -> None:
    number = store(sample)
    done = run("copy", "thank_interviewer", "--to", "tom", "--new")
    assert done.exit_code == 0
    assert "washing machines" in kept.read_text(encoding="utf-8")
    assert stored(sample, number).copied_at is None


def test_a_copy_that_failed_is_no_copy(run: Run, sample: Path) -> None:
    (sample / "config.toml").write_text('clipboard = "off"\n', encoding="utf-8")
    number = store(sample)
    done = run("copy", "thank_interviewer", "--to", "tom")
    assert done.exit_code == 1
    assert "Not copied: " in done.stderr
    assert stored(sample, number).copied_at is None


def test_a_part_that_is_not_there_is_told(run: Run, kept: Path, sample: Path) -> None:
    done = run("copy", "voicemail", "--interview", "1", "--subject")
    assert done.exit_code == 1
    assert "no subject" in done.stderr
    assert not kept.exists()


def test_a_language_is_a_tag(run: Run, sample: Path) -> None:
    letter = ("draft", "thank_interviewer", "--to", "tom", "--new")
    assert run(*letter, "--language", "pt-BR").exit_code == 0
    done = run(*letter, "--language", "no such!")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "“no such!”" in done.stderr


def test_without_a_name_of_ones_own_it_is_said_that_none_is_below_it(run: Run, home: Path) -> None:
    run("add", "Okapi", "Designer", "--when", "wed 10:00-11:00", "--with", "Maya Chen, interviewer")
    done = run("draft", "thank_interviewer", "--to", "maya")
    assert done.stdout.endswith("Kind regards,\n")
    assert "Your name is not noted" in done.stderr


def test_what_only_a_person_gets_is_not_for_the_company(run: Run, home: Path) -> None:
    run("add", "Okapi", "Designer", "--when", "wed 10:00-11:00", "--with", "Maya Chen, interviewer")
    done = run("draft", "thank_interviewer", "--to", "company")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Maya Chen" in done.stderr
    assert run("draft", "thank_company", "--to", "company").exit_code == 0
