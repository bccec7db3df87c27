"""The keys at the foot of a screen."""

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from followup_tui.ui.text import line
from followup_tui.ui.widgets.spread import Ends, Spread

_Key = tuple[str, str, str, bool]


class Keys(Widget):
    """One line with the keys that work here, and at its right end the one of the palette; a click presses it.

    Textual's own footer makes a widget for each key, and all of them anew wherever the focus changes one:
    that took longer than the rest of a move.
    """

    ALLOW_SELECT = False

    _keys: reactive[tuple[_Key, ...]] = reactive(())

    def on_mount(self) -> None:
        """Follow the bindings of the screen from now on."""
        self.screen.bindings_updated_signal.subscribe(self, self.bindings_changed)

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Follow the bindings of the screen; Textual calls it whenever the focus has moved."""
        if not screen.app.app_focus or not self.is_attached or screen is not self.screen:
            return
        by_action: dict[str, _Key] = {}
        for one in screen.active_bindings.values():
            binding = one.binding
            is_palette = binding.key == self.app.COMMAND_PALETTE_BINDING
            if binding.show or is_palette:
                display = self.app.get_key_display(binding)
                by_action.setdefault(binding.action, (binding.key, display, binding.description, one.enabled))
        self._keys = tuple(by_action.values())

    def render(self) -> Spread:
        """The line."""
        palette = self.app.COMMAND_PALETTE_BINDING
        left = [_shown(one, " {} ", "{} ") for one in self._keys if one[0] != palette]
        right = [
            line(("▏", "$foreground 20%"), _shown(one, "{}", " {}"), " ")
            for one in self._keys
            if one[0] == palette
        ]
        return Spread(Ends(line(*left), line(*right)))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Press the key that was clicked."""
        key = event.style.meta.get("key")
        if key is not None:
            self.app.simulate_key(key)


def _shown(one: _Key, key_form: str, description_form: str) -> Content:
    key, display, description, enabled = one
    dim = "" if enabled else " dim"
    shown = line(
        (key_form.format(display), f"bold $footer-key-foreground{dim}"),
        (description_form.format(description), f"$footer-description-foreground{dim}"),
    )
    return shown.stylize(Style.from_meta({"key": key})) if enabled else shown
