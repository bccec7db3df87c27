"""The profile that signs every text."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import select

from followup_tui.domain.models import Profile
from followup_tui.storage.store import Store


class Profiles:
    """The candidate's profile.

    Args:
        store: the transactions.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self) -> Profile | None:
        """The profile; None while it was never filled in."""
        with self._store.read() as session:
            return session.exec(select(Profile)).first()

    def save(self, values: Mapping[str, Any], version: int | None) -> Profile:
        """Store the profile.

        Args:
            values: by field.
            version: the version that the form had read; None where there was none.

        Raises:
            ConflictError: it was changed elsewhere since.
            InvalidError: something can't be stored as it is.
        """
        with self._store.change("Edited the profile") as work:
            known = work.session.exec(select(Profile)).first()
            if known is None:
                return work.add(Profile, values)
            profile = work.get(Profile, known.id or 0, 0 if version is None else version)
            work.change(profile, values)
            return profile
