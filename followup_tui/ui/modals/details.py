"""The form of something that happened: what has to be known of it, and what else there is to say."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from followup_tui.composing.kinds import KINDS
from followup_tui.domain import echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.facts import Facts
from followup_tui.domain.happenings import Sort, Want
from followup_tui.domain.models import Contact
from followup_tui.storage.applications import ApplicationView
from followup_tui.storage.forms.common import Texts
from followup_tui.storage.forms.happened import interview_of, said_on, told
from followup_tui.ui.modals.form import FormModal
from followup_tui.ui.widgets.form import Field

WRITTEN = tuple(kind for kind in KINDS.values() if kind.is_written)
_WANTED: Mapping[Want, Field] = {
    Want.day: Field("day", "By which day", "27 Nov, friday, in two weeks, end of next week"),
    Want.deadline: Field("day", "Answer by", "friday, 4 Dec; empty if they named no day"),
    Want.time: Field("time", "New time", "tuesday 10:00-11:00"),
    Want.kind: Field(
        "kind",
        "What you wrote",
        options=(*((kind.name, kind.title) for kind in WRITTEN), ("", "something else")),
    ),
    Want.note: Field("note", "Note", "anything to remember"),
}
_WHEN = Field("when", "When", "now, or yesterday 16:00")
_NOTE = Field("note", "Note", "in your words", lines=3)


class DetailsModal(FormModal):
    """Asks for what has to be known of something that happened, and logs it.

    Args:
        sort: what sort of thing it is.
        view: the application.
        now: the present instant, aware.
        in_full: whether to ask for everything that may be said of it.
    """

    def __init__(self, sort: Sort, view: ApplicationView, now: datetime, *, in_full: bool) -> None:
        self._sort, self._view = sort, view
        fields = (*_in_full(sort, view.facts),) if in_full else (_WANTED[sort.want],)
        guidance = f"{sort.meaning[0].upper()}{sort.meaning[1:]}."
        about = interview_of(sort, {}, view.facts, now)
        super().__init__(sort.title, guidance, fields, {"round": str(about.id) if about else ""})

    async def store(self, texts: Texts) -> None:
        """Log it."""
        clock = self.followup.desk.clock
        entry = told(self._sort, texts, self._view.facts, clock.now(), clock.zone)
        await self.ask(entry.store)

    async def read(self) -> Mapping[str, str]:
        """Read the application anew; what is typed has nothing to be brought together with."""
        number = self._view.application.id or 0
        self._view = await self.ask(lambda journal: journal.applications.view(number))
        return self._base

    def echo(self, name: str, text: str) -> Echo:
        """Say back days and times."""
        clock, texts = self.followup.desk.clock, self.form.texts
        now, here = clock.now(), clock.zone
        match name:
            case "when":
                if "day" in texts:  # "in two weeks" counts from the day on which it was said
                    self.form.rows["day"].say(self.echo("day", texts["day"]))
                return echoes.past(text, now, here)
            case "day":
                return echoes.day(text, now.astimezone(here).date(), said_on(texts, now, here))
            case "time":
                about = interview_of(self._sort, texts, self._view.facts, now)
                return echoes.span(text, about.zone if about else here.key, now, here)
            case _:
                return NOTHING


def people_of(facts: Facts) -> list[Contact]:
    """Everybody whom one met there, each once."""
    found = {person.contact.id: person.contact for one in facts.rounds for person in one.people}
    return [*found.values()]


def _in_full(sort: Sort, facts: Facts) -> Iterator[Field]:
    """The fields that make sense for a sort: what has to be known first."""
    if sort.want is Want.note:
        yield _NOTE
    elif sort.want in _WANTED:
        yield _WANTED[sort.want]
    people = tuple((str(one.id), one.full_name) for one in people_of(facts))
    if sort.want is not Want.time:  # a move is noted at once
        yield _WHEN
        if people:
            yield Field("whom", "Who", options=(("", "nobody in particular"), *people))
    if len(facts.rounds) > 1:
        rounds = ((str(one.interview.id), one.interview.round) for one in facts.rounds)
        yield Field("round", "Which round", options=tuple(rounds))
    if sort.want is not Want.note:
        yield _NOTE
