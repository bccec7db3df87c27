"""Settings are read, and what is wrong with them is told with the line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_tui.composing.limits import Limits
from followup_tui.config import Places, Settings, read_questionnaire, read_settings
from followup_tui.domain.reflection.questionnaire import OURS, PROMPTS, AnswerKind, Pass
from followup_tui.errors import UsageError


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "config.toml") == Settings()


def test_a_file_changes_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        'theme = "light"\nclipboard = "command"\ncopy_command = ["my-copy", "-i"]\n\n'
        "[clock]\ncheck_after_interview = 7\n\n[letters]\nwarn_share = 0.2\nlinkedin = 300\n\n"
        '[keys]\n"today.new" = "n"\n'
    )
    settings = read_settings(file)
    assert (settings.theme, settings.clipboard, settings.copy_command) == (
        "light",
        "command",
        ("my-copy", "-i"),
    )
    assert settings.clock.check_after_interview == 7
    assert settings.clock.thank_due_hours == 24
    assert settings.letters == Limits(warn_share=0.2, linkedin=300)
    assert settings.keys == {"today.new": "n"}


@pytest.mark.parametrize(
    ("written", "line", "word"),
    [
        ('theme = "loud"', 1, "theme"),
        ('\n\ncolour = "red"\n', 3, "colour"),
        ('theme = "dark"\n\n[clock]\n# patience\ncheck_due = "long"\n', 5, "clock.check_due"),
        ('theme = "dark"\n\n[clock]\npatience = 3\n', 4, "clock.patience"),
        ("[clock]\nask_hours = -1\n", 2, "clock.ask_hours"),
        ("[clock]\nfirst_pass_hour = 24\n", 2, "clock.first_pass_hour"),
        ('[clock]\nquiet_days = ["funday"]\n', 2, "clock.quiet_days"),
        ('[clock]\nquiet_days = ["2026-12-24..2026-12-01"]\n', 2, "clock.quiet_days"),
        ('[clock]\nquiet_days = ["mon","tue","wed","thu","fri","sat","sun"]\n', 2, "clock.quiet_days"),
        ('[clock]\nquiet_days = "sun"\n', 2, "clock.quiet_days"),
        ("[clock]\nday_opens = 20\n", 2, "clock.day_opens"),
        ("[clock]\nday_ends = 9\n", 2, "clock.day_ends"),
        ("[letters]\nwarn_shares = 0.2\n", 2, "letters.warn_shares"),
        ("[clock]\n[letters]\nwarn_run = 'ten'\n", 3, "letters.warn_run"),
        ("[letters]\nlinkedin = 200\nwarn_share = 1.5\n", 3, "letters.warn_share"),
        ("[letters]\nwarn_share = nan\n", 2, "letters.warn_share"),
        ("[letters]\nblock_run = 0\n", 2, "letters.block_run"),
        ("[letters]\nwords_a_minute = 0\n", 2, "letters.words_a_minute"),
        ("[letters]\nwarn_share = 0.5\n", 2, "letters.warn_share"),
        ("[letters]\nblock_share = 0.1\n", 2, "letters.block_share"),
        ("[letters]\n# late\ncontact_from = 19\n", 3, "letters.contact_from"),
        ("[letters]\ncontact_until = 25\n", 2, "letters.contact_until"),
        ("letters = 5\n", 1, "letters"),
        ("\n[colours]\nred = 1\n", 2, "colours"),
        ('clipboard = "off\ntheme = "dark"', 1, "TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, written: str, line: int, word: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(written)
    with pytest.raises(UsageError) as caught:
        read_settings(file)
    assert str(file) in str(caught.value)
    assert f"line {line}" in str(caught.value)
    assert word in str(caught.value)


@pytest.mark.parametrize("read", [read_settings, read_questionnaire])
@pytest.mark.parametrize(
    "written",
    [
        b"a = " + b"[" * 5_000 + b"]" * 5_000,
        b"a = " + b"9" * 5_000,
        b"a = '\0'",
        b"# " + b"a" * 2_000_000,
        "theme = 'dark'".encode("utf-16"),
    ],
    ids=["deep", "long number", "null", "huge", "other encoding"],
)
def test_whatever_a_file_holds_is_refused_in_a_sentence(
    tmp_path: Path, read: Callable[[Path], object], written: bytes
) -> None:
    file = tmp_path / "written.toml"
    file.write_bytes(written)
    with pytest.raises(UsageError, match="written"):
        read(file)


def test_an_editors_mark_at_the_beginning_of_a_file_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xef\xbb\xbftheme = 'dark'\n")
    assert read_settings(file).theme == "dark"


def test_one_folder_can_hold_everything(tmp_path: Path) -> None:
    places = Places.find(None, {"FOLLOWUP_HOME": str(tmp_path)})
    assert {places.journal.parent, places.settings.parent} == {tmp_path}
    other = Places.find(tmp_path / "other", {"FOLLOWUP_HOME": str(tmp_path)})
    assert other.journal.parent == tmp_path / "other"


def keys_with(tmp_path: Path, written: str, pass_: Pass = Pass.first) -> list[str]:
    file = tmp_path / "questionnaire.toml"
    file.write_text(written)
    return [prompt.key for prompt in read_questionnaire(file).of(pass_)]


OWN = '[[prompt]]\nkey = "sleep"\ntext = "How did you sleep?"\n'


def test_without_a_file_our_prompts_are_asked(tmp_path: Path) -> None:
    assert read_questionnaire(tmp_path / "questionnaire.toml") == OURS


def test_own_prompts_are_asked_among_ours(tmp_path: Path) -> None:
    written = (
        f"{OWN}after = 'feeling'\nkind = 'scale'\noptions = ['Badly', 'Well']\nname = 'Sleep'\n"
        "[[prompt]]\nkey = 'coffee'\ntext = 'Any coffee?'\nafter = 'feeling'\n"
        "[[prompt]]\nkey = 'feeling'\ntext = 'And how did they feel?'\nhelp = 'A guess.'\nafter = 'sleep'\n"
        "[[prompt]]\nkey = 'luck'\ntext = 'What was luck?'\n"
        "[[prompt]]\nkey = 'thanks'\ntext = 'Whom to thank?'\npass = 'outcome'\nrequired = true\n"
    )
    first = keys_with(tmp_path, written)
    assert first[:5] == ["feeling", "own.sleep", "own.feeling", "own.coffee", "questions"]
    assert first[-2:] == ["own.luck", "prediction"]
    assert keys_with(tmp_path, written, Pass.outcome)[-1] == "own.thanks"
    questionnaire = read_questionnaire(tmp_path / "questionnaire.toml")
    assert [one for one in questionnaire.prompts if not one.key.startswith("own.")] == list(PROMPTS)
    sleep = questionnaire.prompt("own.sleep")
    assert sleep is not None
    assert (sleep.kind, sleep.options, sleep.called) == (AnswerKind.scale, ("Badly", "Well"), "Sleep")
    luck = questionnaire.prompt("own.luck")
    assert luck is not None
    assert (luck.kind, luck.called, luck.required) == (AnswerKind.text, "Luck", False)


@pytest.mark.parametrize(
    ("written", "line", "word"),
    [
        ("[[prompt]\n", 1, "TOML"),
        ("prompt = 5\n", 1, "prompt"),
        ("[prompts]\nkey = 1\n", 1, "prompts"),
        ('[[prompt]]\ntext = "Why?"\n', 1, "prompt.1.key"),
        (f'{OWN}\n[[prompt]]\nkey = "why"\n', 5, "prompt.2.text"),
        (f'{OWN}[[prompt]]\nkey = "why"\ntext = 3\n', 6, "prompt.2.text"),
        (f"{OWN}colour = 'red'\n", 4, "prompt.1.colour"),
        (f"{OWN}kind = 'essay'\n", 4, "prompt.1.kind"),
        (f"{OWN}pass = 'third'\n", 4, "prompt.1.pass"),
        (f"{OWN}kind = 'scale'\n", 1, "from 2 to 9 options"),
        (f"{OWN}options = ['a', 'b']\n", 4, "Only a scale"),
        (f"{OWN}kind = 'scale'\noptions = ['a', ' ']\n", 5, "empty"),
        (f"{OWN}after = 'went_well'\n", 4, "no prompt 'went_well'"),
        (f"{OWN}after = 'sleep'\n", 4, "no prompt 'sleep'"),
        (f"{OWN}{OWN}", 5, "Another prompt"),
        ('[[prompt]]\nkey = "How?"\ntext = "How?"\n', 2, "prompt.1.key"),
        ('[[prompt]]\nkey = "how"\ntext = " "\n', 3, "asks nothing"),
        (f"[[prompt]]\nkey = 'how'\ntext = '{'long ' * 40}?'\n", 3, "120 fit"),
        ("".join(f"[[prompt]]\nkey = 'k{n}'\ntext = 'How?'\n" for n in range(3_000)), 301, "100 fit"),
    ],
)
def test_what_is_wrong_with_own_prompts_is_told(tmp_path: Path, written: str, line: int, word: str) -> None:
    with pytest.raises(UsageError) as caught:
        keys_with(tmp_path, written)
    assert f"line {line}" in str(caught.value)
    assert word in str(caught.value)
