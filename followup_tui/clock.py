"""The one place that asks what time it is and where the candidate sits."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_tui.domain.zones import is_zone
from followup_tui.errors import UsageError


@dataclass(frozen=True, slots=True)
class Clock:
    """The time and the candidate's zone; both can be fixed for demonstrations and tests.

    Args:
        zone: the zone in which times are read and typed.
        fixed: the instant that `now` always answers; None for the real time.
    """

    zone: ZoneInfo
    fixed: datetime | None = None

    def now(self) -> datetime:
        """The present instant, in UTC."""
        return self.fixed or datetime.now(UTC)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Clock":
        """Read `FOLLOWUP_NOW` (an ISO 8601 instant) and `FOLLOWUP_ZONE` (an IANA name); else the machine's.

        Raises:
            UsageError: one of the two can't be understood.
        """
        zone = zone_named(environment.get("FOLLOWUP_ZONE") or local_zone_name(environment))
        return cls(zone, _instant(environment.get("FOLLOWUP_NOW", "")))


def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name.

    Raises:
        UsageError: there is no such zone.
    """
    if not is_zone(name):
        raise UsageError(
            f"There is no time zone “{name}”.", "Use an IANA name such as Europe/Berlin or America/Chicago."
        )
    return ZoneInfo(name)


def local_zone_name(environment: Mapping[str, str] = os.environ) -> str:
    """The IANA name of this machine's zone; "UTC" where the machine does not say."""
    named = environment.get("TZ", "").removeprefix(":")
    if named and is_zone(named):
        return named
    for name in _machine_says():
        if is_zone(name):
            return name
    return "UTC"


def _machine_says() -> list[str]:
    """Where systems keep the name of their zone: a link into the zone folder, or a file with the name."""
    target = os.path.realpath("/etc/localtime")
    names = [target.split("/zoneinfo/", 1)[1]] if "/zoneinfo/" in target else []
    named = Path("/etc/timezone")
    return names + ([named.read_text(encoding="utf-8").strip()] if named.is_file() else [])


def _instant(text: str) -> datetime | None:
    if not text:
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as problem:
        raise UsageError(
            f"FOLLOWUP_NOW is “{text}”, which is no instant.", "Write it like 2026-11-26T09:14:00+01:00."
        ) from problem
    if instant.tzinfo is None:
        raise UsageError(f"FOLLOWUP_NOW is “{text}” and names no offset.", "Add one, such as Z or +01:00.")
    return instant.astimezone(UTC)
