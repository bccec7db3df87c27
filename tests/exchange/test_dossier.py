"""An interview as a Markdown page, and all of them as a folder."""

import stat
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from markdown_it import MarkdownIt

from followup_tui.domain.building import build
from followup_tui.domain.facts import Round
from followup_tui.domain.models import Answer, DraftVersion, Question
from followup_tui.domain.reflection.questionnaire import OURS
from followup_tui.domain.whole import Whole
from followup_tui.domain.words import Category, Foreseen, Happening, Verdict
from followup_tui.errors import FollowupError
from followup_tui.exchange.dossier import Page, files
from followup_tui.exchange.folder import unused, write_folder
from tests.domain.builders import CHICAGO, facts, happened, interview, person, reflection, utc

NOW = utc("2026-12-01 12:00", CHICAGO)
HEADINGS = [
    "People", "Questions: 0 of 1 answered properly", "First pass", "Second look",
    "Answers to what is asked no more", "Messages sent", "What happened",
]  # fmt: skip


def page(text: str = "Why?", *, ended: bool = False, **of_interview: Any) -> Page:
    """A page on which everything that can be typed is `text`."""
    values = {"text": text, "said": text, "missing": text, "say_now": text, "reflection_id": 1, "position": 0}
    question = build(Question, {
        **values, "category": Category.behavioural, "verdict": Verdict.partly, "star": "SA",
        "foreseen": Foreseen.surprise, "asked_by_id": 1,
    })  # fmt: skip
    sent = happened(Happening.sent, "2026-11-19 14:00", kind="thank_interviewer", contact_id=1)
    letter = build(DraftVersion, {"draft_id": 1, "subject": text, "body": text, "at": sent.at})
    log = [sent, happened(Happening.note, "2026-11-19 15:00", note=text)]
    log += [happened(Happening.rejection, "2026-11-25 10:00")] if ended else []
    sealed = reflection(
        prediction=70, sealed_at=utc("2026-11-19 20:00"), first_pass_at=utc("2026-11-19 20:00")
    )
    met = person(1, text, email="tom@halden.example")
    met.participant.detail = text
    held = Round(interview(round=text, notes=text, **of_interview), (met,), sealed, 1, 0)
    known = facts(held, log=log, company=text, role=text)
    answers = {
        key: build(Answer, {"reflection_id": 1, "prompt": key, "value": value})
        for key, value in {"feeling": "4", "dread": text, "one_change": text, "own.small_talk": text}.items()
    }
    whole = Whole(
        facts=known, held=held, questions=[question], answers=answers, entries=log, sent=[(sent, letter)]
    )
    return Page(whole, OURS, NOW, ZoneInfo(CHICAGO))


@pytest.mark.parametrize(
    "text",
    [
        "Why?",
        "# Why\n## no heading\n\n- x",
        "```\ncode",
        "===\n---",
        "> q\n1. x",
        "<h2>a</h2>",
        "[/]x",
        "\x1b[2J",
    ],
)
def test_its_headings_are_only_ours(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(text).as_markdown())
    found = [tokens[place + 1].content for place, one in enumerate(tokens) if one.type == "heading_open"]
    levels = [one.tag for one in tokens if one.type == "heading_open"]
    assert levels == ["h1", "h2", "h2", "h3", "h2", "h2", "h2", "h2", "h3", "h2"]
    assert [title for title, level in zip(found, levels, strict=True) if level == "h2"] == HEADINGS
    assert not {one.type for one in tokens} & {"html_block", "fence", "code_block", "hr", "table_open"}
    assert "\x1b" not in page(text).as_markdown()


def test_everything_about_an_interview_is_in_it() -> None:
    written = page("Why Halden?").as_markdown()
    for part in (
        "Thu 19 Nov 2026, 10:00–12:00 (America/Chicago)", "tom@halden.example", "### 1. Why Halden?",
        "behavioural, answered partly, a surprise", "told: situation, action; missing: task, result",
        "asked by Why Halden?", "**What I would say now**", "4 of 5: Good", "> Why Halden?",
        "Thank-you", "- Thu 19 Nov 2026, 14:00: ", "**What is the one thing you will do differently?**",
    ):  # fmt: skip
        assert part in written, part


def test_the_answer_to_a_prompt_that_is_gone_is_there() -> None:
    assert "## Answers to what is asked no more\n\n**small talk**\n\nWhy?" in page("Why?").as_markdown()


def test_what_is_sealed_stays_sealed_until_the_outcome_is_known() -> None:
    assert "70 %" not in page().as_markdown()
    assert "sealed, opened when the outcome is known" in page().as_markdown()
    opened = page(ended=True).as_markdown()
    assert "70 %" in opened
    assert "they turned me down" in opened


def test_each_interview_has_a_file_and_the_index_leads_to_it(tmp_path: Path) -> None:
    pages = [page("Index"), page("Index"), page("../../etc/passwd"), page("index")]
    folder = tmp_path / "new" / "journal"
    assert write_folder(folder, files(pages)) == 5
    names = sorted(file.name for file in folder.iterdir())
    assert len({name.casefold() for name in names}) == 5
    links = [
        child.attrs["href"]
        for token in MarkdownIt().parse((folder / "index.md").read_text())
        for child in token.children or ()
        if child.type == "link_open"
    ]
    assert sorted([*map(str, links), "index.md"]) == names
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    with pytest.raises(FollowupError):
        write_folder(folder, [("a.md", "a"), ("a.md", "b")])
    assert list(tmp_path.iterdir()) == []
    folder.mkdir()
    with pytest.raises(FollowupError, match="there already"):
        write_folder(folder, [("a.md", "a")])
    assert list(folder.iterdir()) == []
    assert unused(folder).name == "journal-2"
