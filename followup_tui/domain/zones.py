"""Names of time zones. Standard library only."""

from zoneinfo import ZoneInfo


def is_zone(name: str) -> bool:
    """Whether a name is an IANA time zone that this machine knows."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True
