"""Which questions are due for practice, as SQL that the first screen and the journal share.

Standard library only: the first screen needs it.
"""

import sqlite3
from datetime import date

# Looked at are those that came due last, however many lie there. Where a question was noted again later, that
# one counts: noted, not asked, since it is one step in the index of topics. One nobody has judged yet says
# nothing.
MOST = 200
DUE = f"""
    SELECT q.id FROM (
        SELECT id, topic FROM question WHERE practise_on <= :day ORDER BY practise_on DESC LIMIT {MOST}
    ) q WHERE q.topic = '' OR NOT EXISTS (
        SELECT 1 FROM question o WHERE o.topic = q.topic AND o.id > q.id AND o.verdict <> 'open'
    )
"""  # noqa: S608


def count(connection: sqlite3.Connection, day: date) -> int:
    """How many questions are due.

    Args:
        connection: to the journal.
        day: the candidate's day.
    """
    found = connection.execute(f"SELECT COUNT(*) FROM ({DUE})", {"day": day.isoformat()})  # noqa: S608
    return int(found.fetchone()[0])
