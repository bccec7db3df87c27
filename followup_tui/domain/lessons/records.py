"""What is known of all interviews and questions, as plain rows: thousands of them are read at once."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from followup_tui.domain.results import Result
from followup_tui.domain.words import Category, Foreseen, Verdict


class Attended(NamedTuple):
    """One interview that has begun.

    `starts_at` is on the clock over there, so that its date is that of the interview; `result` is what came
    of it, as far as it is known now; `prediction` is in percent, and only there where it was sealed before
    that; `answered_at` is when they first said something that counts (news, a rejection, an offer, a further
    round), None while they have not; `waited_until` is when the wait for that ended: then, or when the user
    withdrew, or now; None where nobody waits: it was cancelled, it is not over, or the next round was set all
    along.
    """

    id: int
    application_id: int
    company: str
    role: str
    round: str
    starts_at: datetime
    ends_at: datetime
    result: Result
    prediction: int | None
    answered_at: datetime | None
    waited_until: datetime | None


class Asked(NamedTuple):
    """One question of one of these interviews; `star` is None where nobody looked at the story's parts."""

    id: int
    interview_id: int
    text: str
    topic: str
    category: Category
    verdict: Verdict
    foreseen: Foreseen
    star: str | None


class Records(NamedTuple):
    """Everything that figures are made of, interviews and questions each the earliest first."""

    attended: Sequence[Attended]
    asked: Sequence[Asked]
