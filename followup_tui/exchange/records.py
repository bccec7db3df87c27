"""Plain records for other programs, and how they are written. Standard library only."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from followup_tui.text import escaped

Record = dict[str, Any]


def dumped(records: Record | Sequence[Mapping[str, Any]]) -> str:
    """Records as JSON that is safe to show.

    Args:
        records: one record, or several.
    """
    import json

    return escaped(json.dumps(records, ensure_ascii=False, indent=2))


def instant(moment: datetime | None) -> str | None:
    """An instant as records have it: ISO 8601 in UTC; None where there is none."""
    return None if moment is None else moment.astimezone(UTC).isoformat()
