"""What the screen of a reflection does with a text that can't be stored where it was typed."""

from textual import work

from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.work import ConflictError
from followup_tui.ui.rescue import handed_over, which_of
from followup_tui.ui.screens.summing import SummingScreen
from followup_tui.ui.widgets.kept import Kept, KeptText, Refused
from followup_tui.ui.widgets.page import Page


class RescuingScreen(SummingScreen):
    """A screen whose page stores what is typed: nothing typed is lost, and nobody is held on the page."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None

    async def show_again(self) -> None:
        """Show where one is, or, where that is gone, what is asked by the same prompt."""
        raise NotImplementedError

    async def _stored(self) -> bool:
        """Store what is on the page, and what is typed meanwhile; tell why where that can't be."""
        page = self._page
        if page is None:
            return True
        while await page.flush():
            if page.clean:
                return True
        for field in page.kept:
            problem = field.saver.problem
            if not isinstance(problem, None | ConflictError | NotFoundError):
                self.followup.tell_problem(problem)
        return False

    async def on_refused(self, event: Refused) -> None:
        """Tell what was against a change; of a text that can't be stored, ask what becomes of it."""
        field, problem = event.field, event.problem
        if isinstance(problem, NotFoundError) and field is not None:
            self._part_with(field)
        elif isinstance(problem, ConflictError) and isinstance(field, KeptText):
            self._decide(field)
        else:
            self.followup.tell_problem(problem)
            if isinstance(problem, NotFoundError) and self._page is not None and self._page.clean:
                await self._look_again()

    @work
    async def _decide(self, field: KeptText) -> None:
        """Ask which text to keep of two."""
        if (page := self._page) is not None:
            text = await which_of(self.followup, field.text, page.stored(field.id or "")[0])
            if text is not None:
                await page.settle(field, text)

    @work
    async def _part_with(self, field: Kept) -> None:
        """Hand over what was typed about something that is gone."""
        if await handed_over(self.followup, field.saver.text):
            field.saver.let_go()
            await self._look_again()

    async def _look_again(self) -> None:
        """Show what is left where something is gone; without the interview, leave."""
        try:
            await self.sheet.load()
        except FollowupError as problem:
            self.followup.tell_problem(problem)
            self.dismiss()
        else:
            await self.show_again()
