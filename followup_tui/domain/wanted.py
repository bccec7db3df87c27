"""What somebody searches for: words out of whatever was typed, and where they stand in a text."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from followup_tui.domain.found import Passage, Span
from followup_tui.text import one_line

# Letters that are no accented form of another one, and names of programming languages that end in signs.
FOLDS: tuple[tuple[str, str], ...] = (
    ("ß", "ss"), ("ẞ", "ss"), ("æ", "ae"), ("Æ", "ae"), ("œ", "oe"), ("Œ", "oe"), ("ø", "o"), ("Ø", "o"),
    ("ð", "d"), ("Ð", "d"), ("đ", "d"), ("Đ", "d"), ("þ", "th"), ("Þ", "th"), ("ł", "l"), ("Ł", "l"),
    ("ħ", "h"), ("Ħ", "h"), ("ı", "i"), ("++", "pp"), ("C#", "csharp"), ("c#", "csharp"), ("F#", "fsharp"),
    ("f#", "fsharp"),
)  # fmt: skip
# The letters of scripts that are written without blanks, and those of Korean, where endings stick to words:
# each of them is a word of its own, so that a part of a name is found, too. A class for `re` and for GLOB.
BLANKLESS = "ก-๛ກ-ໟက-႟ក-៿⺀-鿿가-힯豈-﫿ｦ-ﾟ\U00020000-\U0003ffff"

_WORDS_MOST = 12
_EXCERPT = 160
_BEFORE = 40
_MORE = "…"
_BLANKLESS = re.compile(f"[{BLANKLESS}]")
_TOKEN = re.compile(rf"[{BLANKLESS}]|[^\W_{BLANKLESS}]+")
_IN_WORD = rf"[^\W_{BLANKLESS}]"
_GAP = r"[\W_]"
_FOLDS = dict(FOLDS)
_SAME = {letter: plain for letter, plain in FOLDS if len(letter) == len(plain) == 1}
_LONGER = re.compile("|".join(re.escape(letter) for letter in _FOLDS.keys() - _SAME.keys()))


class _Letters(dict[int, str]):
    """Each letter in lower case and without accents, as a table for `str.translate`; one letter stays one."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = _SAME.get(letter) or "".join(
            part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part)
        )
        plain = plain.lower()
        if len(plain) != 1 or _BLANKLESS.match(letter):
            plain = letter
        self[code] = plain
        return plain


_LETTERS = _Letters()


class Wanted:
    """The words of a search. All have to be found, and the last may be the beginning of one.

    Args:
        text: anything that can be typed or pasted; only its letters and digits count.
    """

    def __init__(self, text: str) -> None:
        words = (_TOKEN.findall(_spelled_out(word)) for word in one_line(text)[:300].split())
        self.words: tuple[tuple[str, ...], ...] = tuple(tuple(word) for word in words if word)[:_WORDS_MOST]
        last = len(self.words) - 1
        patterns = [_pattern(word, open_end=place == last) for place, word in enumerate(self.words)]
        self._pattern = re.compile("|".join(patterns)) if patterns else None

    def __bool__(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self.words)

    def hits(self, text: str) -> tuple[Span, ...]:
        """Where the words stand in a text.

        Args:
            text: any text.
        """
        if self._pattern is None:
            return ()
        plain, places = _folded(text)
        return tuple(
            Span(places[found.start()], max(places[found.end()], places[found.end() - 1] + 1))
            for found in self._pattern.finditer(plain)
        )

    def whole(self, text: str) -> Passage:
        """A short text, whole."""
        return Passage(text, self.hits(text))

    def excerpt(self, texts: Iterable[str]) -> Passage:
        """The piece around the first hit, in the first text that has any; else how the first text begins.

        Args:
            texts: of one thing, the weightiest first.
        """
        lines = [" ".join(text.split()) for text in texts if text.strip()]
        for text in lines:
            if hits := self.hits(text):
                return _cut(text, hits)
        return _cut(lines[0], ()) if lines else Passage("")


def _spelled_out(text: str) -> str:
    for letter, plain in FOLDS:
        text = text.replace(letter, plain)
    return text


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """A text without case and accents, and where each of its characters, and its end, come from."""
    plain = ""
    places: list[int] = []
    done = 0
    for found in _LONGER.finditer(text):
        longer = _FOLDS[found.group()]
        plain += text[done : found.start()].translate(_LETTERS) + longer
        places += [*range(done, found.start()), *[found.start()] * len(longer)]
        done = found.end()
    rest = text[done:].translate(_LETTERS)
    return plain + rest, [*places, *range(done, len(text) + 1)] if done else range(len(text) + 1)


def _pattern(word: tuple[str, ...], *, open_end: bool) -> str:
    """A word as it is found in a folded text: whole, or with an open end as the beginning of one."""
    parts = [f"(?<!{_IN_WORD})" if not _BLANKLESS.match(word[0]) else ""]
    for before, token in zip(("", *word), word, strict=False):
        if before:
            apart = not _BLANKLESS.match(before) and not _BLANKLESS.match(token)
            parts.append(f"{_GAP}+" if apart else f"{_GAP}*")
        parts.append(re.escape(_folded(token)[0]))
    if not open_end and not _BLANKLESS.match(word[-1]):
        parts.append(f"(?!{_IN_WORD})")
    return "".join(parts)


def _cut(text: str, hits: tuple[Span, ...]) -> Passage:
    """A piece of a text with its first hit near its beginning."""
    start = 0
    if hits and hits[0].start > _BEFORE:
        near = hits[0].start - _BEFORE
        blank = text.find(" ", near, hits[0].start)
        start = near if blank < 0 else blank + 1
    end = min(len(text), start + _EXCERPT)
    before, after = _MORE if start else "", _MORE if end < len(text) else ""
    shift = len(before) - start
    inside = tuple(Span(one.start + shift, one.end + shift) for one in hits if one.end <= end)
    return Passage(f"{before}{text[start:end]}{after}", inside)
