"""Completions for fields, as they are typed."""

import asyncio

from followup_tui.domain import countries as known
from followup_tui.domain.zones import zone_names

_ROUNDS = (
    "Onsite", "Phone screen", "Video interview", "Technical interview", "Second interview", "Panel",
    "Final round",
)  # fmt: skip


async def rounds(text: str) -> list[str]:
    """What rounds are often called."""
    return [*_ROUNDS]


async def zones(text: str) -> list[str]:
    """Time zones, by their city or in full."""
    return [*zone_names()]


async def countries(text: str) -> list[str]:
    """Countries whose holidays are known; they are loaded on a thread."""
    return [name for _, name in await asyncio.to_thread(known.countries)]


async def regions(country: str, text: str) -> list[str]:
    """Regions of a country."""
    return [name for _, name in await asyncio.to_thread(known.regions, country)]
