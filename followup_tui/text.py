"""Cleans text at the door of the journal and before it meets a terminal.

Standard library only: the command line uses it before anything heavy is loaded.
"""

import re
import unicodedata

# Controls a terminal could act on: C0 and C1 (tab and newline are handled apart) and DEL.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# Characters that reorder or hide text around them; ZWJ and ZWNJ stay, emoji and scripts need them.
_REORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")
# Everything that some program takes for the end of a line.
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def one_line(text: str) -> str:
    """Clean a one-line field on its way in.

    Args:
        text: what was typed, pasted or imported.

    Returns:
        The text in NFC, blanks folded, without controls, line breaks, reordering characters and surrogates.
    """
    # Blanks first, so that a line break parts words; and again, for those that only a control kept apart.
    return _BLANKS.sub(" ", _without_controls(_BLANKS.sub(" ", text))).strip()


def prose(text: str) -> str:
    """Clean a text of several lines on its way in: as `one_line`, but lines and blanks inside them stay.

    Args:
        text: what was typed, pasted or imported.
    """
    return "\n".join(line.rstrip(" \t") for line in piece(text).split("\n")).strip("\n")


def piece(text: str) -> str:
    """Clean what is typed or pasted into the middle of a text: as `prose`, but blanks at line ends stay.

    Args:
        text: what was typed or pasted.
    """
    return _without_controls(_LINE_ENDS.sub("\n", text))


def visible(text: str) -> str:
    """Make a text safe to show: controls become visible pictures, what reorders or breaks text a replacement.

    Newlines stay, tabs become four blanks.

    Args:
        text: any text at all, from the journal or from elsewhere.
    """
    shown = text.replace("\r\n", "\n").replace("\t", "    ")
    shown = _CONTROLS.sub(_picture, shown)
    return _SURROGATES.sub(REPLACEMENT, _REORDERING.sub(REPLACEMENT, shown))


def visible_line(text: str) -> str:
    """Make a text safe to show on one line: as `visible`, with line breaks shown as "⏎".

    Args:
        text: any text at all, from the journal or from elsewhere.
    """
    return visible(text).replace("\n", "⏎")


def escaped(dumped: str) -> str:
    """Make JSON safe to show without changing what it says: escapes for what a terminal could act on.

    Args:
        dumped: JSON; its line breaks stay.
    """
    for pattern in (_CONTROLS, _REORDERING, _SURROGATES):
        dumped = pattern.sub(lambda match: f"\\u{ord(match.group()):04x}", dumped)
    return dumped


def _without_controls(text: str) -> str:
    if text.isascii() and text.isprintable():  # as most of what an import brings
        return text
    kept = _SURROGATES.sub("", _REORDERING.sub("", _CONTROLS.sub("", text)))
    return unicodedata.normalize("NFC", kept)


def _picture(match: re.Match[str]) -> str:
    """The visible picture of a control: "␛" for escape, a replacement character for C1."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else REPLACEMENT
