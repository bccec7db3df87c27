"""Files for other programs: a calendar from the palette of Today, an interview from its checklist."""

from icalendar import Calendar

from followup_tui.config import Places
from followup_tui.ui import ways
from tests.ui.conftest import MakeApp, settle, shown
from tests.ui.reflecting import told

TITLE = "Export a calendar file"


async def test_the_palette_of_today_writes_a_calendar_file_and_tells_where(
    make_app: MakeApp, places: Places
) -> None:
    async with make_app(sample=True).run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        commands = {one.title: one.callback for one in pilot.app.get_system_commands(pilot.app.screen)}
        commands[TITLE]()
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        path = places.exports / "followup.ics"
        assert "Written:" in shown(pilot)
        titles = [str(event["summary"]) for event in Calendar.from_ical(path.read_bytes()).events]
        assert "Thank Tom Brandt · Halden Robotics" in titles
        path.write_text("mine")
        commands[TITLE]()
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        assert "did not write it" in shown(pilot)
        ways.to_checklist(pilot.app, 1)
        await settle(pilot)
        assert TITLE not in {one.title for one in pilot.app.get_system_commands(pilot.app.screen)}
        await pilot.press("M")
        await pilot.app.workers.wait_for_complete()
        await settle(pilot)
        (written,) = places.exports.glob("*.md")
        assert "## Messages sent" in written.read_text()
        assert "for your eyes only" in told(pilot)  # where a line ends depends on the folder
