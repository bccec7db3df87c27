"""Which parts of a story were told: situation, task, action, result; one digit each."""

from collections.abc import Mapping

from followup_tui.domain.words import STORY

NONE_KEY = "0"
# The parts by their keys, in the order in which a story is told.
STAR_KEYS: Mapping[str, str] = {str(number): part for number, part in enumerate(STORY, 1)}


def toggled(told: str | None, key: str) -> str | None:
    """The parts that were told once a key is pressed: its part comes or goes.

    Args:
        told: the letters of the parts that were told; None while nobody looked.
        key: one of `STAR_KEYS`, or `NONE_KEY` for none of them.

    Returns:
        The letters; None again when the only answer was taken back.
    """
    if key == NONE_KEY:
        return None if told == "" else ""
    parts = set(told or "") ^ {STAR_KEYS[key]}
    return "".join(part for part in STORY if part in parts) or None


def parts_shown(told: str | None) -> tuple[tuple[str, str], ...]:
    """Each part behind its key, with a sign for told or not once somebody looked.

    Args:
        told: the letters of the parts that were told; None while nobody looked.
    """
    signs = {key: "" if told is None else "✓ " if part in told else "· " for key, part in STAR_KEYS.items()}
    shown = [(key, signs[key] + STORY[part]) for key, part in STAR_KEYS.items()]
    return (*shown, (NONE_KEY, "none"))
