"""The form after a talk on the phone: the day that they named, which may be none."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from followup_tui.domain import echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.when import parse_day
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import Texts, reading
from followup_tui.ui.modals.form import FormModal
from followup_tui.ui.widgets.form import Field

_DAY = Field("day", "By which day", "friday, 27 Nov, in two weeks; enter for none")


class SpokeModal(FormModal):
    """Asks which day they named, and logs the call.

    Args:
        name: with whom one spoke.
        log: logs the call with the day, or with None.
        again: reads anew what the call is logged with, where that was changed elsewhere.
    """

    def __init__(
        self,
        name: str,
        log: Callable[[date | None], Awaitable[None]],
        again: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(f"You spoke to {name}", "What day did they name?", (_DAY,), {})
        self._log, self._again = log, again

    async def store(self, texts: Texts) -> None:
        """Log it."""
        problems: dict[str, str] = {}
        text = texts["day"]
        day = reading(problems, "day", lambda: parse_day(text, self._today)) if text.strip() else None
        if problems:
            raise InvalidError(problems)
        await self._log(day)

    async def read(self) -> Mapping[str, str]:
        """Read the words of the call anew; the day that is typed stays."""
        await self._again()
        return self._base

    def echo(self, name: str, text: str) -> Echo:
        """Say back the day."""
        return echoes.day(text, self._today) if name == "day" else NOTHING

    @property
    def _today(self) -> date:
        clock = self.followup.desk.clock
        return clock.now().astimezone(clock.zone).date()
