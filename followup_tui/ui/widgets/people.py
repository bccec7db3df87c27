"""The people of an interview, a line each; somebody met before is offered."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.models import Contact
from followup_tui.domain.words import Part, Provenance
from followup_tui.storage.forms.interview import NEW_PERSON, PersonForm, known_person
from followup_tui.ui.text import typed
from followup_tui.ui.widgets.entry import Entry
from followup_tui.ui.widgets.form import Control, Field, Finder, Note, control, options, put, text_of

Look = Callable[[str], Awaitable[Sequence[Contact]]]

_NAME, *_OTHERS = (
    Field("full_name", "", "Full name"),
    Field("part", "as", options=options(Part)),
    Field("email", "", "Email"),
    Field("phone", "", "Phone"),
    Field("provenance", "from", options=options(Provenance)),
)


class NameInput(Entry):
    """A name; the right arrow at its end takes the person who is offered."""

    @dataclass
    class Taken(Message):
        """The offer is wanted."""

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on, and at the end take the offer."""
        at_end = self.cursor_at_end
        super().action_cursor_right(select)
        if at_end and not select:
            self.post_message(self.Taken())


class PersonLine(Widget):
    """One person: name, part, email, phone, where the address is from.

    Args:
        person: what is known already.
        look: finds contacts by the beginning of their name.
        company: says which company the form is about.
    """

    def __init__(self, person: PersonForm, look: Look, company: Callable[[], str]) -> None:
        super().__init__()
        self._read = person
        self._look = look
        self._company = company
        self._offer: Contact | None = None
        self._taken: Contact | None = None
        name = NameInput(
            id=_NAME.name, compact=True, placeholder=typed(_NAME.hint), suggester=Finder(self._find)
        )
        self.controls: dict[str, Control] = {_NAME.name: name}
        self.controls |= {field.name: control(field, labelled=False) for field in _OTHERS}
        for field, text in person.texts.items():
            put(self.controls[field], text)

    def compose(self) -> ComposeResult:
        """The fields, and below them what is said about the person."""
        yield from self.controls.values()
        yield Note()

    @property
    def person(self) -> PersonForm:
        """The person as the line has them now."""
        return replace(self._read, texts={name: text_of(one) for name, one in self.controls.items()})

    def say(self, echo: Echo) -> None:
        """Say something about the person."""
        self.query_one(Note).say(echo)

    def catch_up(self, contact: Contact) -> None:
        """The contact of this line has moved on; what is typed here is to go over it when saved again."""
        self._read = replace(self._read, versions=(contact.version, self._read.versions[1]))
        ways = [way for way in (contact.email, contact.phone) if way] or ["no address"]
        self.say(Echo(f"changed elsewhere meanwhile: {', '.join(ways)}", True))

    @on(Input.Changed)
    def _changed(self) -> None:
        name, taken = text_of(self.controls[_NAME.name]), self._taken
        if taken is not None and name != typed(taken.full_name):
            self._release(taken)
        self._tell()

    @on(NameInput.Taken)
    def _take_offer(self) -> None:
        if self._offer is not None and self._taken is None:
            self._take(self._offer)

    async def _find(self, name: str) -> list[str]:
        """The names of people met before; one of the same company with just this name is meant at once."""
        if self._read.contact_id is not None:
            return []
        contacts = await self._look(name)
        exact = [one for one in contacts if one.full_name.casefold() == name.strip().casefold()]
        self._offer = next(iter([*exact, *contacts]), None)
        if exact and exact[0].company.casefold() == self._company().strip().casefold():
            self._take(exact[0])
        self._tell()
        return [one.full_name for one in contacts]

    def _take(self, contact: Contact) -> None:
        """The person is one who was met before; what was typed about them already stays."""
        self._taken = contact
        self._read = PersonForm(self._read.texts, contact.id, None, (contact.version, None))
        for field, text in known_person(contact).items():
            if text_of(self.controls[field]) in {"", NEW_PERSON[field]} or field == _NAME.name:
                put(self.controls[field], text)
        self._tell()

    def _release(self, contact: Contact) -> None:
        """It is somebody else after all; what came with the contact goes with it."""
        self._taken, self._read = None, PersonForm(NEW_PERSON)
        for field, text in known_person(contact).items():
            if field != _NAME.name and text_of(self.controls[field]) == typed(text):
                put(self.controls[field], NEW_PERSON[field])

    def _tell(self) -> None:
        """Say who this is, or who it might be."""
        name, met = text_of(self.controls[_NAME.name]).strip().casefold(), self._taken or self._offer
        at = f" at {met.company}" if met and met.company else ""
        if met is None or not name or not met.full_name.casefold().startswith(name):
            self.say(NOTHING)
        elif met is self._taken:
            self.say(Echo(f"→ met before{at}"))
        else:
            self.say(Echo(f"{met.full_name} was met before{at}: the right arrow takes them over"))


class People(Vertical):
    """The lines of all people; enter in the last one begins another.

    Args:
        look: finds contacts by the beginning of their name.
        company: says which company the form is about.
        id: the id of the widget.
        classes: the classes of the widget.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", "Next person", show=False, id="people.next"),
        Binding("down", "app.focus_next", "Next field", show=False, id="people.down"),
        Binding("up", "app.focus_previous", "Previous field", show=False, id="people.up"),
    ]

    def __init__(
        self,
        look: Look,
        company: Callable[[], str],
        *,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._look, self._company = look, company

    def compose(self) -> ComposeResult:
        """A first line, empty."""
        yield self._line(PersonForm(NEW_PERSON))

    @property
    def people(self) -> tuple[PersonForm, ...]:
        """Everybody on the form, blank lines included."""
        return tuple(one.person for one in self.lines)

    @property
    def lines(self) -> list[PersonLine]:
        """The lines, from top to bottom."""
        return [*self.query(PersonLine)]

    async def fill(self, people: Sequence[PersonForm]) -> None:
        """Show these people, or one empty line."""
        await self.query(PersonLine).remove()
        await self.mount_all([self._line(person) for person in people or [PersonForm(NEW_PERSON)]])

    def say(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong, by "people.1.email"; nothing to say is said, too."""
        for place, one in enumerate(self.lines):
            start = f"people.{place}."
            said = [text for name, text in problems.items() if name.startswith(start)]
            if said:
                one.say(Echo(" ".join(said), True))

    def focus_field(self, name: str) -> None:
        """Go to a field, by "people.1.email"."""
        _, place, field = name.split(".")
        self.lines[int(place)].controls[field].focus()

    async def action_next(self) -> None:
        """Go to the next person, beginning another line after the last; from a blank last line, go on.

        The focus is set at once, not soon: what is typed right behind the key belongs to that person.
        """
        lines, place = self.lines, self._place()
        if place + 1 < len(lines):
            self.screen.set_focus(lines[place + 1].controls[_NAME.name])
        elif place >= 0 and lines[place].person.is_blank:
            self.screen.focus_next()
        else:
            line = self._line(PersonForm(NEW_PERSON))
            await self.mount(line)
            self.screen.set_focus(line.controls[_NAME.name])
            # The line has no place yet; once it has, all of it is to be seen.
            self.call_after_refresh(line.scroll_visible, animate=False)

    def action_previous(self) -> None:
        """Go to the previous person."""
        self.screen.set_focus(self.lines[max(self._place() - 1, 0)].controls[_NAME.name])

    def catch_up(self, contact: Contact) -> None:
        """A contact has moved on since their line was filled."""
        for one in self.lines:
            if one.person.contact_id == contact.id:
                one.catch_up(contact)

    async def remove_person(self) -> None:
        """Take the person under the cursor off the form."""
        place = self._place()
        if place < 0:
            return
        await self.lines[place].remove()
        if not self.lines:
            await self.mount(self._line(PersonForm(NEW_PERSON)))
        self.screen.set_focus(self.lines[min(place, len(self.lines) - 1)].controls[_NAME.name])

    @on(Input.Submitted)
    async def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        await self.action_next()

    def _line(self, person: PersonForm) -> PersonLine:
        return PersonLine(person, self._look, self._company)

    def _place(self) -> int:
        """Which person has the focus; -1 where none has."""
        return next((place for place, one in enumerate(self.lines) if one.has_focus_within), -1)
