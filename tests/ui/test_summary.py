"""The summary and the outcome, driven by keys over a real journal."""

from pathlib import Path

from followup_tui.config import Places, Settings
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.words import Happening, Verdict
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from tests.ui.composing import program
from tests.ui.conftest import NOW, MakeApp, shown
from tests.ui.reflecting import complete, enter, press, record, stored, told, until, write


def happen(journal: Journal, about: InterviewView, happening: Happening) -> None:
    place = {"application_id": about.application.id or 0, "interview_id": about.interview.id}
    journal.log.add({**place, "happening": happening, "at": NOW, "note": "Somebody with Kafka."})


async def test_the_outcome_opens_the_prediction(make_app: MakeApp, journal: Journal) -> None:
    about = record(journal, "Ingrid Dahl")
    complete(journal, about, Verdict.properly, Verdict.not_answered)
    async with make_app().run_test(size=(80, 24)) as pilot:
        await enter(pilot, about, pass_=Pass.outcome)
        assert "not known yet" in told(pilot)
        assert "60" not in shown(pilot)
        await press(pilot, "j", "j", "enter")  # the outcome, which has to wait
        assert "1 of 2 answered properly" in shown(pilot)
        happen(journal, about, Happening.rejection)
        await press(pilot, "slash", "escape", "enter")  # whatever is done meanwhile, it shows
        assert "You said 60 %." in shown(pilot)
        assert "You did not advance: they said no." in shown(pilot)
        assert "You had expected otherwise." in shown(pilot)
        await press(pilot, "enter")
        assert "You noted then: Somebody with Kafka." in shown(pilot)
        await press(pilot, "f4")
        await write(pilot, "Fewer applications")
        await press(pilot, "f4", "enter")
        assert "The outcome is noted." in told(pilot)
        assert "60 %, sealed Thu 26 Nov" in shown(pilot)
    assert stored(journal, about).reflection.outcome_at == NOW


async def test_the_summary_is_copied_and_saved(
    make_app: MakeApp, journal: Journal, places: Places, tmp_path: Path
) -> None:
    about = record(journal, "Ingrid Dahl", role="# Engineer")
    complete(journal, about, Verdict.properly, Verdict.partly)
    copy = tmp_path / "copied"
    settings = Settings(clipboard="command", copy_command=(program(tmp_path, f'cat > "{copy}"'),))
    async with make_app(settings).run_test(size=(80, 24)) as pilot:
        await enter(pilot, about, pass_=Pass.first)
        await press(pilot, "s")
        await until(pilot, lambda: "Saved" in told(pilot))
        (file,) = places.exports.iterdir()
        assert file.name in told(pilot).replace("\n", "")
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.suffix == ".md"
        page = file.read_text("utf-8")
        assert page.startswith("# Nordlys Bank: \\# Engineer, Onsite, Wed 25 Nov 2026\n\n**1 of 2 answered")
        assert "Prediction: sealed Thu 26 Nov" in page
        assert "60" not in page
        await press(pilot, "y")
        await until(pilot, copy.exists)
        assert copy.read_text("utf-8") == page
