"""The style sheet of the app, read piece by piece as its screens are shown."""

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

# More than there are kinds of widgets and files of styles: each has a piece of its own.
_PIECES = 256


class Styles(Stylesheet):
    """Reads each piece once: Textual reads all of them anew for the few rules that a screen brings along.

    Args:
        variables: the colours and the like, by name.
    """

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(_PIECES)

    def reparse(self) -> None:
        """Read what is new; other variables have made Textual forget the rest."""
        self.parse()
