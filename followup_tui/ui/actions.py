"""What can be done on a screen, for its help and for the command palette."""

from textual.actions import parse
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen


def actions(screen: Screen[object]) -> list[tuple[DOMNode, Binding]]:
    """Every action that is possible now, those included whose keys are letters in a field that has the focus.

    Args:
        screen: the screen.

    Returns:
        A binding for each action, with the node that it is run on.
    """
    found = {
        active.binding.action: (active.node, active.binding)
        for active in screen.active_bindings.values()
        if active.binding.id  # a field's own keys have none
    }
    for _, binding in screen._bindings:
        namespace, name, parameters = parse(binding.action)
        if (
            binding.id
            and not namespace
            and binding.action not in found
            and screen.check_action(name, parameters)
        ):
            found[binding.action] = (screen, binding)
    return list(found.values())
