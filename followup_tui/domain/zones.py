"""Names of time zones. Standard library only."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

UNKNOWN = "There is no such time zone; write it like Europe/Berlin, or the name of its city."


def is_zone(name: str) -> bool:
    """Whether a name is an IANA time zone that this machine knows."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


def zone_like(text: str) -> str:
    """The IANA name of a zone, however it is typed: "chicago", "new york"; empty if unknown."""
    return _names().get(" ".join(text.replace("_", " ").casefold().split()), "")


@cache
def zone_names() -> tuple[str, ...]:
    """Every way of naming a zone by its place, for suggestions: cities first, then IANA names."""
    full = sorted(name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return tuple(sorted({_city(name) for name in full})) + tuple(full)


@cache
def _names() -> dict[str, str]:
    """Cities and IANA names, folded, with the IANA name; of namesakes the one with the shortest name."""
    known = sorted(available_timezones(), key=lambda name: (-len(name), name))
    cities = {_city(name).casefold(): name for name in known}
    return cities | {name.replace("_", " ").casefold(): name for name in known}


def _city(name: str) -> str:
    return name.rpartition("/")[2].replace("_", " ")
