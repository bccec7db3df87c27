"""The application: its colours, its keys, and the screen that it begins with."""

import asyncio
import gc
import os
import signal
import sys
import threading
from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from followup_tui.config import Places, Settings
from followup_tui.errors import FollowupError
from followup_tui.ui.actions import actions
from followup_tui.ui.desk import Desk
from followup_tui.ui.screens.today import TodayScreen
from followup_tui.ui.styles import Styles
from followup_tui.ui.text import toast
from followup_tui.ui.theme import DEFAULTS, NAMES, THEMES, theme_name

if TYPE_CHECKING:
    from followup_tui.domain.reflection.questionnaire import Questionnaire
    from followup_tui.ui.widgets.area import Area


class FollowupApp(App[str]):
    """A journal for the hours and days after a job interview.

    Args:
        desk: the journal, the agenda and the clock.
        settings: what the user chose.
        places: where files go.
        sample: whether this is the sample journal, which is thrown away.
    """

    TITLE = "followup"
    # With the style sheet of the default screen, whose own `CSS_PATH` Textual does not read.
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/today.tcss"]
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, id="app.quit"),
        # Two, so that the foot shows F1 where a field takes the question mark.
        Binding("question_mark", "help", "Help", key_display="?", id="app.help"),
        Binding("f1", "help", "Help", key_display="F1", id="app.help_in_field"),
    ]

    def __init__(self, desk: Desk, settings: Settings, places: Places, *, sample: bool = False) -> None:
        colourless = "NO_COLOR" in os.environ
        # Without colours Textual's filter has to know at once that the theme will be an ANSI one.
        super().__init__(ansi_color=colourless or None)
        self.stylesheet = Styles(variables=self.get_css_variables())
        self.desk = desk
        self.settings = settings
        self.places = places
        self.crash: Exception | None = None
        self.sample = sample
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_name(settings.theme, colourless=colourless)
        self.set_keymap(settings.keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our style sheets need of a theme that does not say it."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[None]:
        """What is to be done now."""
        return TodayScreen()

    def on_mount(self) -> None:
        """Load the journal behind the first screen."""
        self.call_after_refresh(self._load)
        if sys.platform != "win32" and threading.current_thread() is threading.main_thread():
            # The window is closed, or the machine shuts down: what is typed is stored before the end.
            for number in (signal.SIGHUP, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, self.exit)

    @work
    async def _load(self) -> None:
        """Open the journal behind the first screen, and bring plans up to date that other rules made."""
        try:
            while await self.desk.ask(lambda journal: journal.refresh_stale()):
                pass
            if isinstance(self.screen, TodayScreen):
                self.screen.reload()
        except FollowupError as problem:
            self.tell_problem(problem)
        finally:
            if not gc.isenabled():  # the start left it out; from here on there is garbage
                gc.freeze()
                gc.enable()

    def questionnaire(self) -> "Questionnaire":
        """The prompts of reflections. A mistake in the user's own is told, and only ours are asked."""
        from followup_tui.config import read_questionnaire
        from followup_tui.domain.reflection.questionnaire import OURS

        try:
            return read_questionnaire(self.places.questionnaire)
        except FollowupError as problem:
            self.tell_problem(problem)
            return OURS

    def tell(self, *parts: str) -> None:
        """Tell the user something that went well.

        Args:
            parts: sentences; they may hold text of the user.
        """
        self.clear_notifications()  # the newest is what counts, and a pile would cover the screen
        self.notify(toast(*parts), markup=False)

    def tell_problem(self, problem: FollowupError) -> None:
        """Tell the user what happened and what to do about it."""
        self.notify(toast(problem.what, problem.remedy), severity="warning", timeout=8, markup=False)

    def on_area_full(self, event: "Area.Full") -> None:
        """A text field anywhere did not take what was put in."""
        said = f"A text holds {event.limit:,} characters; this would make it {event.length:,}."
        self.tell(said, "Nothing was put in.")

    @work
    async def _export_calendar(self) -> None:
        from followup_tui.ui.exporting import export_calendar

        await export_calendar(self)

    def _choose(self, theme: str) -> None:
        self.theme = NAMES[theme]

    def action_help(self) -> None:
        """Explain the screen and its keys."""
        from followup_tui.ui.modals.help import HelpModal

        if not isinstance(self.screen, HelpModal):
            self.push_screen(HelpModal(self.screen))

    def _handle_exception(self, error: Exception) -> None:
        self.crash = self.crash or error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Textual would print the local variables here, private notes among them; who ran the app tells of it.
        self._close_messages_no_wait()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the screen, then the themes and the end."""
        for node, binding in actions(screen):
            if binding.id and not binding.id.startswith(("rows.", "area.")):
                key = self.get_key_display(binding)
                yield SystemCommand(
                    binding.description, f"Key: {key}", partial(self.run_action, binding.action, node)
                )
        if isinstance(screen, TodayScreen):
            yield SystemCommand(
                "Export a calendar file", "What is due, and from when asking is fine", self._export_calendar
            )
        for name in NAMES:
            yield SystemCommand(f"Theme: {name}", "Change the colours", partial(self._choose, name))
