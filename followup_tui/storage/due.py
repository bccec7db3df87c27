"""Which questions are due for practice, as SQL that the first screen and the journal share.

Standard library only: the first screen needs it.
"""

import sqlite3
from datetime import date

# Looked at are those that came due last, and of one topic those that were noted last, however many there are.
# Of a topic only the question that was asked last counts; one that nobody has judged yet says nothing.
DUE = """
    SELECT q.id FROM (
        SELECT id, topic FROM question WHERE practise_on <= :day ORDER BY practise_on DESC LIMIT 100
    ) q WHERE q.topic = '' OR q.id = (
        SELECT o.id FROM (
            SELECT id, reflection_id FROM question WHERE topic = q.topic AND verdict <> 'open'
            ORDER BY id DESC LIMIT 10
        ) o JOIN reflection r ON r.id = o.reflection_id JOIN interview i ON i.id = r.interview_id
        ORDER BY i.starts_at DESC, o.id DESC LIMIT 1
    )
"""


def count(connection: sqlite3.Connection, day: date) -> int:
    """How many questions are due.

    Args:
        connection: to the journal.
        day: the candidate's day.
    """
    found = connection.execute(f"SELECT COUNT(*) FROM ({DUE})", {"day": day.isoformat()})  # noqa: S608
    return int(found.fetchone()[0])
