"""A letter as it leaves the journal: as text, as a record for other programs, and as a mail."""

from dataclasses import dataclass

from followup_tui.composing.dossier import Dossier
from followup_tui.composing.kinds import Channel
from followup_tui.composing.letters import Letter, reached_by
from followup_tui.composing.render import Text
from followup_tui.composing.review import DraftText, Level, Remark
from followup_tui.composing.waiving import Reviewed
from followup_tui.exchange.mail import Address, Outgoing
from followup_tui.exchange.records import Record
from followup_tui.text import visible_line

_SIGNS = {Level.block: "✕", Level.warn: "!"}


def address_of(letter: Letter, dossier: Dossier) -> str:
    """Where a letter goes: a mail address, a phone number or a LinkedIn page; empty where none is noted.

    Args:
        letter: the letter.
        dossier: what is known about its interview.
    """
    contact, _ = reached_by(letter, dossier.known)
    if contact is None:
        return ""
    match letter.kind.channel:
        case Channel.phone:
            return contact.phone
        case Channel.linkedin:
            return contact.linkedin
        case Channel.mail:
            return next(iter(contact.addresses), "")


def outgoing(letter: Letter, dossier: Dossier, text: Text) -> Outgoing:
    """A letter as a mail: to whoever gets it or passes it on, from the candidate.

    Args:
        letter: the letter.
        dossier: what is known about its interview.
        text: its subject and body.
    """
    contact, _ = reached_by(letter, dossier.known)
    to = (Address(contact.full_name, next(iter(contact.addresses), "")),) if contact else ()
    profile = dossier.profile
    sender = Address(profile.full_name, profile.email) if profile and profile.email else None
    return Outgoing(to, text.subject, text.body, sender)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A letter with its text and what the review says of it.

    Args:
        letter: the letter.
        dossier: what is known about its interview.
        draft: its text.
        found: what the review says.
    """

    letter: Letter
    dossier: Dossier
    draft: DraftText
    found: Reviewed

    @property
    def text(self) -> str:
        """The whole text; a subject is its first line, marked as such."""
        subject = f"Subject: {self.draft.subject}\n\n" if self.draft.subject else ""
        return f"{subject}{self.draft.body}"

    @property
    def blocks(self) -> list[str]:
        """What should be mended before it is sent, a line each, safe to show."""
        return [_line(remark) for remark in self.found.of(Level.block)]

    @property
    def concerns(self) -> list[str]:
        """That, and then what is worth a second look, a line each, safe to show."""
        return [*self.blocks, *(_line(remark) for remark in self.found.of(Level.warn))]

    def record(self) -> Record:
        """A record; offsets count characters of the subject or the body, and what is not known is None."""
        contact, _ = reached_by(self.letter, self.dossier.known)
        person = self.letter.person.contact if self.letter.person else None
        passed_on = contact.full_name if contact and person and contact.id != person.id else None
        standing = [_record(remark, None) for remark in self.found.remarks]
        return {
            "kind": self.letter.kind.name,
            "interview": self.dossier.known.round.interview.id,
            "recipient": person.full_name if person else None,
            "through": passed_on,
            "address": address_of(self.letter, self.dossier) or None,
            "subject": self.draft.subject or None,
            "body": self.draft.body,
            "language": self.draft.language,
            "state": str(self.dossier.stand(self.letter)),
            "remarks": [*standing, *(_record(remark, one.reason) for remark, one in self.found.waived)],
        }


def _line(remark: Remark) -> str:
    return visible_line(f"{_SIGNS[remark.level]} {remark.what} {remark.mend}".rstrip())


def _record(remark: Remark, waived: str | None) -> Record:
    """A remark; `waived` is the reason for which it was set aside."""
    return {
        "rule": remark.rule,
        "level": str(remark.level),
        "what": remark.what,
        "why": remark.why,
        "mend": remark.mend or None,
        "where": remark.where,
        "start": remark.start,
        "end": remark.end,
        "waived": waived,
    }
