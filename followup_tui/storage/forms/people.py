"""The forms of a contact and of the candidate's profile: from their texts to what is stored, and back."""

from typing import Any

from followup_tui.domain.models import Contact, Participant, Profile
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import Texts, found, maybe_zone

CONTACT_FIELDS = (
    "full_name", "salutation", "title", "company", "email", "phone", "linkedin", "provenance", "zone",
)  # fmt: skip


def contact_texts(contact: Contact, participant: Participant) -> dict[str, str]:
    """A person of the journal as the form of a contact shows them."""
    return {name: str(getattr(contact, name)) for name in CONTACT_FIELDS} | {
        "part": participant.part,
        "detail": participant.detail,
        "through": str(participant.through_id or ""),
    }


def contact_values(texts: Texts) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the journal is to store of a person: the contact's values, and the participant's.

    Raises:
        InvalidError: by field.
    """
    contact: dict[str, Any] = {name: texts[name] for name in CONTACT_FIELDS}
    contact["zone"], problems = maybe_zone(texts["zone"])
    participant = {
        "part": texts["part"],
        "detail": texts["detail"],
        "through_id": int(texts["through"]) if texts["through"] else None,
    }
    problems = found(Contact, contact) | found(Participant, participant) | problems
    if problems:
        raise InvalidError(problems)
    return contact, participant


def profile_texts(profile: Profile | None) -> dict[str, str]:
    """The candidate's profile as its form shows it."""
    names = ("full_name", "email", "phone", "signature", "zone")
    return {name: str(getattr(profile, name)) if profile else "" for name in names}


def profile_values(texts: Texts) -> dict[str, Any]:
    """What the journal is to store of the candidate; without a signature, name and phone number are one.

    Raises:
        InvalidError: by field.
    """
    values: dict[str, Any] = dict(texts)
    if not texts["signature"].strip():
        values["signature"] = f"{texts['full_name'].strip()}\n{texts['phone'].strip()}".strip()
    values["zone"], problems = maybe_zone(texts["zone"])
    problems = found(Profile, values) | problems
    if problems:
        raise InvalidError(problems)
    return values
