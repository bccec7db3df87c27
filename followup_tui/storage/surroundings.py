"""What stands around a draft: who belongs to other applications, and what was written in earlier rounds."""

from dataclasses import dataclass

from sqlmodel import col, select

from followup_tui.domain.models import Application, Contact, Draft, Interview, Participant
from followup_tui.storage.store import Store

# Names are mixed up with those of the same weeks: the newest are enough, however long the journal is.
_NEWEST = 500


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A name that belongs to another application.

    Args:
        name: the full name of a person; that of the company itself, where it is the company.
        salutation: how the person prefers to be addressed.
        company: the company of that application.
    """

    name: str
    salutation: str
    company: str


class Surroundings:
    """Questions about what a draft may be mixed up with.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self, application_id: int) -> list[Elsewhere]:
        """The people and companies of the newest other applications who have no part in this one.

        Args:
            application_id: the application that a draft belongs to.
        """
        with self._store.read() as session:
            people = session.exec(
                select(Contact.full_name, Contact.salutation, Application.company)
                .select_from(Interview)
                .join(Participant, col(Participant.interview_id) == col(Interview.id))
                .join(Contact, col(Contact.id) == col(Participant.contact_id))
                .join(Application, col(Application.id) == col(Interview.application_id))
                .where(Application.id != application_id)
                .order_by(col(Interview.starts_at).desc(), col(Interview.id).desc())
                .limit(_NEWEST)
            ).all()
            companies = session.exec(
                select(Application.company)
                .where(Application.id != application_id)
                .order_by(col(Application.id).desc())
                .limit(_NEWEST)
            ).all()
            here = {
                name.casefold()
                for name in (
                    *session.exec(select(Application.company).where(Application.id == application_id)),
                    *session.exec(
                        select(Contact.full_name)
                        .join(Participant, col(Participant.contact_id) == col(Contact.id))
                        .join(Interview, col(Interview.id) == col(Participant.interview_id))
                        .where(Interview.application_id == application_id)
                    ),
                )
            }
        found = [Elsewhere(*row) for row in people] + [Elsewhere(name, "", name) for name in companies]
        return [one for one in dict.fromkeys(found) if one.name.casefold() not in here]

    def drafts(self, application_id: int) -> list[Draft]:
        """Every draft of an application, whatever the round, the oldest first."""
        with self._store.read() as session:
            query = select(Draft).where(Draft.application_id == application_id).order_by(col(Draft.id))
            return list(session.exec(query).all())
