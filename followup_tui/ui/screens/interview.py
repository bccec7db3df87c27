"""The form of an interview: what one knows when one comes out of the room, in a minute."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button

from followup_tui.domain.echoes import Echo
from followup_tui.domain.models import Application, Contact
from followup_tui.errors import FollowupError, InvalidError
from followup_tui.storage.forms.common import merged
from followup_tui.storage.forms.interview import (
    InterviewForm,
    further_round,
    interview_entry,
    interview_form,
    merged_people,
    new_interview,
)
from followup_tui.storage.interviews import InterviewView
from followup_tui.storage.journal import Journal
from followup_tui.storage.work import ConflictError
from followup_tui.ui.modals.confirm import discarding
from followup_tui.ui.screens.base import JournalScreen
from followup_tui.ui.text import line
from followup_tui.ui.widgets.interview import InterviewFields
from followup_tui.ui.widgets.people import People
from followup_tui.ui.widgets.rows import titled


class InterviewScreen(JournalScreen[int | None]):
    """Records a new interview, or edits one; hands back its number.

    Args:
        interview_id: the interview; None for a new one.
        application: what a new one is a further round of; None where that is to be said.
    """

    CSS_PATH = ["../widgets/form.tcss", "interview.tcss"]  # noqa: RUF012  # as Textual declares it
    AUTO_FOCUS = "#company"
    HELP = """
Company, role and when are enough; add whom you met while you remember the names. Everything else can wait.

When: “today 10:00-12:00”, “yesterday 14:30”, “thu 2pm”, “2026-11-19 10:00”. What was understood stands below.
Enter, tab and the arrows go to the next field. The right arrow takes what is completed in grey.
Where one of a few words is asked for, left, right and first letters choose.
Enter in the last line of the people begins another.
"""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f10", "save", "Save", id="interview.save"),
        # With priority, so that what is typed right behind the key goes where it leads.
        Binding("f4,ctrl+n", "person", "Next person", priority=True, key_display="F4", id="interview.person"),
        Binding(
            "f3",
            "previous_person",
            "Previous person",
            priority=True,
            key_display="F3",
            show=False,
            id="interview.previous",
        ),
        Binding("f8", "remove_person", "Remove person", key_display="F8", id="interview.remove"),
    ]

    def __init__(self, interview_id: int | None, application: Application | None = None) -> None:
        super().__init__()
        self._application = application
        self._interview_id = interview_id
        self._seen: InterviewView | None = None
        self._base: InterviewForm | None = None
        self._left: Widget | None = None

    def body(self) -> ComposeResult:
        """The interview, the employer, the people; then the way out."""
        with VerticalScroll(id="form", can_focus=False):
            fields = InterviewFields(
                self.clock,
                self._find_applications,
                takes_over=self._interview_id is None and self._application is None,
            )
            yield fields
            yield titled(People(self._find_contacts, fields.company, id="people", classes="pane"), "People")
            with Horizontal(classes="buttons"):
                yield Button("Save  ^s", id="save", variant="primary", compact=True)

    async def on_mount(self) -> None:
        """Show what is known already."""
        if self._interview_id is not None:
            self._open(self._interview_id)
        elif self._application is not None:
            application = self._application
            self.head(line(("A further round", "bold"), f" · {application.company} · {application.role}"))
            await self._fill(further_round(application))
            self._fields.focus_field("when")
        else:
            self.head(line(("New interview", "bold")), line(("company, role and when are enough", "$muted")))
            await self._fill(new_interview(self.clock.zone))

    @work
    async def _open(self, interview_id: int) -> None:
        with self.telling():
            seen, form = await self.ask(lambda journal: _read(journal, interview_id))
            self._seen, known = seen, seen.application
            self.head(line((known.company, "bold"), (f" · {known.role}", "$muted")), line(("edit", "$muted")))
            await self._fill(form)

    async def _fill(self, form: InterviewForm) -> None:
        self._fields.fill(form.texts)
        await self._people.fill(form.people)
        self._base = self._form

    def application_in_view(self) -> int | None:
        """The application of an interview that is edited, or of which a round is added."""
        application = self._seen.application if self._seen else self._application
        return application.id if application else None

    @property
    def _fields(self) -> InterviewFields:
        return self.query_one(InterviewFields)

    @property
    def _people(self) -> People:
        return self.query_one(People)

    @property
    def _form(self) -> InterviewForm:
        """The form as it stands now."""
        return InterviewForm(self._fields.texts, self._people.people)

    @property
    def _is_dirty(self) -> bool:
        """Whether anything was typed that is not stored."""
        return self._base is not None and self._form.typed != self._base.typed

    async def _find_applications(self, text: str) -> list[Application]:
        return await self.ask(lambda journal: journal.interviews.applications(text, 20))

    async def _find_contacts(self, text: str) -> list[Contact]:
        return await self.ask(lambda journal: journal.interviews.contacts(text))

    @on(Button.Pressed, "#save")
    def _save_pressed(self) -> None:
        self.action_save()

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Store the interview; what can't be stored is said beside its field."""
        form, seen = self._form, self._seen
        now, here = self.clock.now(), self.clock.zone

        def store(journal: Journal) -> InterviewView:
            entry = interview_entry(form, now, here, seen)
            return journal.interviews.edit(seen, entry) if seen else journal.interviews.record(entry)

        try:
            view = await self.ask(store)
        except InvalidError as problem:
            self._say_problems(problem)
        except ConflictError as conflict:
            await self._catch_up(conflict)
        except FollowupError as problem:
            self.followup.tell_problem(problem)
        else:
            self.dismiss(view.interview.id)

    def _say_problems(self, problem: InvalidError) -> None:
        """Say each beside its field, and go to the first one."""
        wrong = [name for name in self._fields.names if name in problem.problems]
        of_people = [name for name in problem.problems if name.startswith("people.")]
        for name in wrong:
            self._fields.say(name, Echo(problem.problems[name], True))
        self._people.say(problem.problems)
        if wrong:
            self._fields.focus_field(wrong[0])
        elif of_people:
            self._people.focus_field(of_people[0])
        else:
            self.followup.tell_problem(problem)

    async def _catch_up(self, conflict: ConflictError) -> None:
        """Bring in what was changed elsewhere; what was typed here stays."""
        with self.telling():
            if self._seen is not None and self._base is not None:
                await self._merge(self._base, self._seen.interview.id or 0)
            if isinstance(conflict.theirs, Contact):
                self._people.catch_up(conflict.theirs)
            self.followup.tell(conflict.what, "What you typed is still here. Look, then save again.")

    async def _merge(self, base: InterviewForm, interview_id: int) -> None:
        self._seen, theirs = await self.ask(lambda journal: _read(journal, interview_id))
        mine = self._form
        texts, clashes = merged(base.texts, mine.texts, theirs.texts)
        self._fields.fill(texts)
        await self._people.fill(merged_people(base.people, mine.people, theirs.people))
        self._base = theirs
        for name, text in clashes.items():
            self._fields.say(name, Echo(f"elsewhere it is now: {text or 'empty'}", True))

    async def action_person(self) -> None:
        """Go to the next person."""
        await self._taken_in()
        await self._people.action_next()

    async def action_previous_person(self) -> None:
        """Go to the previous person."""
        await self._taken_in()
        self._people.action_previous()

    async def _taken_in(self) -> None:
        """Wait until the field has what was typed into it: a key with priority overtakes that."""
        if self.focused is not None:
            done = asyncio.Event()
            self.focused.call_later(done.set)
            await done.wait()

    async def action_remove_person(self) -> None:
        """Take the person off the form."""
        await self._people.remove_person()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """People are removed while one of them has the focus; what was typed is not left for elsewhere."""
        if action in {"search", "application"}:
            return False
        return action != "remove_person" or self._people.has_focus_within

    def action_back(self) -> None:
        """Leave the field; then the form, after asking where something was typed."""
        if self.focused is not None:
            self._left = self.focused
            self.set_focus(None)
        else:
            self._leave()

    @work(exclusive=True, group="leave")
    async def _leave(self) -> None:
        if not self._is_dirty or await self.app.push_screen_wait(discarding()):
            self.dismiss(None)
        else:
            self.set_focus(self._left)


def _read(journal: Journal, interview_id: int) -> tuple[InterviewView, InterviewForm]:
    view = journal.interviews.view(interview_id)
    return view, interview_form(view)
