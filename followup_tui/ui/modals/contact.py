"""The form of a person: how to reach them, and what the two of you talked about."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from textual.app import App

from followup_tui.domain import echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.facts import Person
from followup_tui.domain.words import Part, Provenance
from followup_tui.errors import FollowupError, NotFoundError
from followup_tui.storage.forms.common import Texts
from followup_tui.storage.forms.people import contact_texts, contact_values
from followup_tui.ui.modals.form import FormModal
from followup_tui.ui.widgets.form import Field, options

if TYPE_CHECKING:
    from followup_tui.storage.journal import Journal
    from followup_tui.ui.app import FollowupApp

_GUIDANCE = "Ask them, the receptionist, or look at the company's own pages. Never guess an address."
_FIELDS = (
    Field("full_name", "Full name", "as on their card"),
    Field("salutation", "Salutation", "Dr. Chen, if they prefer it"),
    Field("part", "Part", options=options(Part)),
    Field("title", "Title", "what they are at the company"),
    Field("company", "Company", "whom they work for"),
    Field("email", "Email", "maya.chen@example.com"),
    Field("phone", "Phone", "the office's number"),
    Field("linkedin", "LinkedIn", "linkedin.com/in/…"),
    Field("provenance", "Address is from", options=options(Provenance)),
)
_REST = (
    Field("detail", "You talked about", "one thing that only the two of you talked about", lines=2),
    Field("zone", "Time zone", "the city, if it is another one than the company's"),
)


class ContactModal(FormModal):
    """Shows what is known of a person in an interview, and stores what is changed.

    Args:
        interview_id: the interview.
        people: everybody in it.
        person: the one whom this is about.
    """

    def __init__(self, interview_id: int, people: Sequence[Person], person: Person) -> None:
        self._interview_id = interview_id
        self._person = person
        super().__init__(
            person.contact.full_name,
            _GUIDANCE,
            (*_FIELDS, _through(people, person), *_REST),
            contact_texts(person.contact, person.participant),
        )

    def on_mount(self) -> None:
        """Begin where something is missing."""
        super().on_mount()
        if not self._person.contact.reachable:
            self.form.rows["email"].control.focus()

    async def store(self, texts: Texts) -> None:
        """Store the contact and the part in the interview; what did not change stays untouched."""
        contact, participant = self._person.contact, self._person.participant

        def save(journal: "Journal") -> None:
            of_contact, of_participant = contact_values(texts)
            interviews = journal.interviews
            interviews.save_participant(participant.id or 0, participant.version, of_participant)
            interviews.save_contact(contact.id or 0, contact.version, of_contact)

        await self.ask(save)

    async def read(self) -> dict[str, str]:
        """Read the person anew."""
        _, self._person = await self.ask(
            lambda journal: _read(journal, self._interview_id, self._person.participant.id or 0)
        )
        return contact_texts(self._person.contact, self._person.participant)

    def echo(self, name: str, text: str) -> Echo:
        """Say back the time zone."""
        clock = self.followup.desk.clock
        return echoes.zone(text, clock.now(), clock.zone) if name == "zone" else NOTHING


async def edit_contact(app: App[Any], interview_id: int, participant_id: int) -> bool:
    """Show the form of a person in an interview.

    Args:
        app: the app.
        interview_id: the interview.
        participant_id: the person's part in it.

    Returns:
        Whether anything was stored.
    """
    followup = cast("FollowupApp", app)
    try:
        people, person = await followup.desk.ask(lambda journal: _read(journal, interview_id, participant_id))
    except FollowupError as problem:
        followup.tell_problem(problem)
        return False
    return await app.push_screen_wait(ContactModal(interview_id, people, person))


def _read(journal: "Journal", interview_id: int, participant_id: int) -> tuple[Sequence[Person], Person]:
    people = journal.interviews.view(interview_id).round.people
    for person in people:
        if person.participant.id == participant_id:
            return people, person
    raise NotFoundError("This person is no longer in the interview.", "Go back and look again.")


def _through(people: Sequence[Person], person: Person) -> Field:
    """How to reach somebody without an address: through one of the others who can be reached."""
    chosen = person.participant.through_id
    others = [
        one.contact
        for one in people
        if one.contact.id != person.contact.id and (one.contact.reachable or one.contact.id == chosen)
    ]
    through = tuple((str(one.id), f"through {one.full_name}") for one in others)
    return Field("through", "No address?", options=(("", "find one first"), *through))
