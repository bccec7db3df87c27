"""The keys at the foot of a screen."""

from textual.screen import Screen
from textual.widgets import Footer


class Keys(Footer):
    """A footer that is made anew only where its keys differ: most moves of the focus change none of them."""

    _shown: tuple[object, ...] = ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Follow the bindings of the screen; Textual calls it whenever the focus has moved."""
        keys = tuple(
            (one.binding.key, one.binding.description, one.binding.action, one.enabled, one.tooltip)
            for one in screen.active_bindings.values()
            if one.binding.show
        )
        if keys != self._shown and screen.app.app_focus and self.is_attached and screen is self.screen:
            self._shown = keys
            super().bindings_changed(screen)
