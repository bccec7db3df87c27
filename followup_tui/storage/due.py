"""Which questions are due for practice, as SQL that the first screen and the journal share.

Standard library only: the first screen needs it.
"""

import sqlite3
from datetime import date

# Looked at are the `among` that came due last, those that were asked again since among them, and of one topic
# those that were noted last, however many there are.
# Of a topic only the question that was asked last counts; one that nobody has judged yet says nothing, nor
# does a weak one that will come back only once its first pass is finished.
AMONG, AMONG_FIRST = 2_000, 100  # the first screen has less time
DUE = """
    SELECT q.id FROM (
        SELECT id, topic FROM question WHERE practise_on <= :day ORDER BY practise_on DESC LIMIT :among
    ) q WHERE q.topic = '' OR q.id = (
        SELECT o.id FROM (
            SELECT id, reflection_id, verdict FROM question WHERE topic = q.topic AND verdict <> 'open'
            ORDER BY id DESC LIMIT 10
        ) o JOIN reflection r ON r.id = o.reflection_id JOIN interview i ON i.id = r.interview_id
        WHERE o.verdict = 'properly' OR r.first_pass_at IS NOT NULL
        ORDER BY i.starts_at DESC, o.id DESC LIMIT 1
    ) LIMIT 100
"""


# An offer was accepted, and no interview followed: nothing is to be practised for.
_OVER = """
    SELECT 1 FROM log_entry l
    WHERE l.happening IN ('accepted', 'sent') AND l.struck_at IS NULL AND (
        l.happening = 'accepted' OR l.kind = 'offer_accept'
    ) AND l.application_id IN (
        SELECT application_id FROM log_entry WHERE happening IN ('accepted', 'offer')
    ) AND NOT EXISTS (SELECT 1 FROM interview WHERE starts_at > l.at) LIMIT 1
"""


def offered(connection: sqlite3.Connection, day: date) -> int:
    """How many questions to offer for practice: those that are due, while one still looks for work.

    Args:
        connection: to the journal.
        day: the candidate's day.
    """
    values = {"day": day.isoformat(), "among": AMONG_FIRST}
    found = connection.execute(f"SELECT COUNT(*) FROM ({DUE})", values).fetchone()  # noqa: S608
    return int(found[0]) if found[0] and connection.execute(_OVER).fetchone() is None else 0
