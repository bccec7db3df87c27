"""The fields of an interview and its employer, which say back what they understood and help each other."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from followup_tui.clock import Clock
from followup_tui.domain import countries, echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.models import Application
from followup_tui.domain.words import ContactRule, Format
from followup_tui.storage.forms.interview import NO, ROUNDS, YES, known_employer, new_interview
from followup_tui.ui.text import typed
from followup_tui.ui.widgets import finders
from followup_tui.ui.widgets.form import Field, Form, options
from followup_tui.ui.widgets.rows import titled

Look = Callable[[str], Awaitable[Sequence[Application]]]

INTERVIEW = (
    Field("company", "Company", "whom you talked to"),
    Field("role", "Role", "what the job is called"),
    Field("when", "When", "today 10:00-12:00"),
    Field("zone", "Time zone there", "the city, or Europe/Berlin"),
    Field("format", "Format", options=options(Format)),
    Field("round", "Round", "Onsite"),
)
EMPLOYER = (
    Field("country", "Country", "for its public holidays"),
    Field("region", "Region", "for its public holidays"),
    Field("promised", "Answer by", "27 Nov, or in two weeks"),
    Field("offered", "Offer on the spot", options=((NO, "no"), (YES, "yes"))),
    Field("deadline", "Answer offer by", "friday, or 4 Dec"),
    Field("contact_rule", "They asked for", options=options(ContactRule)),
)


class InterviewFields(Horizontal):
    """Two forms side by side: the interview, and the employer.

    Args:
        clock: the time and the candidate's zone.
        look: finds applications by the beginning of the company's name.
        takes_over: whether what is known of a company is filled in when its name is typed.
    """

    def __init__(self, clock: Clock, look: Look, *, takes_over: bool) -> None:
        super().__init__(id="fields")
        self._clock = clock
        self._look = look
        self._takes_over = takes_over
        self._known: Application | None = None
        self._taken_over: dict[str, str] = {}
        self._blank = new_interview(clock.zone).texts

    def compose(self) -> ComposeResult:
        """The two forms."""
        completions = {
            "company": self._find_companies,
            "role": self._find_roles,
            "zone": finders.zones,
            "round": finders.rounds,
            "country": finders.countries,
            "region": lambda text: finders.regions(self.texts["country"], text),
        }
        yield titled(Form(INTERVIEW, completions, id="interview", classes="pane"), "Interview")
        yield titled(Form(EMPLOYER, completions, id="employer", classes="pane"), "Employer")

    def on_mount(self) -> None:
        """Begin with what is always asked for."""
        self._ask_for("region", wanted=False)
        self._ask_for("deadline", wanted=False)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, by name."""
        return {name: text for one in self.query(Form) for name, text in one.texts.items()}

    @property
    def names(self) -> list[str]:
        """The names of all fields, in their order."""
        return [name for one in self.query(Form) for name in one.rows]

    def company(self) -> str:
        """The company as it is typed."""
        return self.texts["company"]

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put texts into the fields that are named."""
        for one in self.query(Form):
            one.fill(texts)

    def say(self, name: str, echo: Echo) -> None:
        """Say something beside a field."""
        for one in self.query(Form):
            if name in one.rows:
                one.rows[name].say(echo)

    def focus_field(self, name: str) -> None:
        """Go to a field."""
        self.query_one(f"#{name}").focus()

    @on(Form.Changed)
    def _follow(self, event: Form.Changed) -> None:
        """Say back what was understood."""
        texts, now, here = self.texts, self._clock.now(), self._clock.zone
        self.say(event.name, NOTHING)
        match event.name:
            case "company":
                self._follow_company()
            case "when" | "zone":
                self.say("zone", echoes.zone(texts["zone"], now, here))
                self.say("when", echoes.span(texts["when"], texts["zone"], now, here))
            case "promised" | "deadline":
                self.say(event.name, echoes.day(event.text, now.astimezone(here).date()))
            case "country" | "region":
                self._locate(texts["country"], texts["region"])
            case "offered":
                self._ask_for("deadline", wanted=event.text == YES)
            case "format":
                self.query_one("#round", Input).placeholder = typed(ROUNDS[event.text])

    def _ask_for(self, name: str, *, wanted: bool) -> None:
        """Show or hide a field of the employer that is not always asked for."""
        self.query_one("#employer", Form).rows[name].display = wanted

    @work(exclusive=True, group="place")
    async def _locate(self, country: str, region: str) -> None:
        """Holidays are looked up on a thread: loading them takes a moment."""
        self.say("country", await asyncio.to_thread(echoes.country, country))
        self.say("region", await asyncio.to_thread(echoes.region, country, region))
        self._ask_for("region", wanted=bool(await asyncio.to_thread(countries.regions, country)))

    async def _find_companies(self, text: str) -> list[str]:
        """Companies known already; a new interview at one takes its role, place and rule over."""
        known = await self._look(text)
        exact = [one for one in known if one.company.casefold() == text.strip().casefold()]
        if exact and self._takes_over and text == self.company() and self._known is None:
            self._take_over(exact[0])
        return [one.company for one in known]

    async def _find_roles(self, text: str) -> list[str]:
        """Roles at the company that are known already."""
        company = self.company()
        return [one.role for one in await self._look(company) if one.company.casefold() == company.casefold()]

    def _take_over(self, application: Application) -> None:
        """Fill in what is known of an employer, except over what was typed."""
        texts, known = self.texts, known_employer(application)
        self._known = application
        self._taken_over = {
            name: typed(text)
            for name, text in known.items()
            if name != "company" and texts[name] == self._blank[name]
        }
        self.fill(self._taken_over)
        self._follow_company()

    def _follow_company(self) -> None:
        """Say that a company is known; when it becomes another one, what was taken over goes."""
        texts = self.texts
        if self._known is None:
            return
        if texts["company"].strip().casefold() == typed(self._known.company).casefold():
            self.say("company", Echo("→ known already: role, place and rule are filled in"))
            return
        self.fill({name: self._blank[name] for name, text in self._taken_over.items() if texts[name] == text})
        self._known, self._taken_over = None, {}
