"""The style sheet reads each piece once, and all of them again where a colour changes."""

from followup_tui.ui.styles import Styles


def test_a_piece_is_read_once_until_a_colour_changes() -> None:
    styles = Styles(variables={"shade": "red"})
    for number in range(100):
        styles.add_source(f"#kept-{number} {{ color: $shade; }}", (f"kept-{number}.tcss", ""))
    before = styles.rules
    styles.add_source("#new { color: $shade; }", ("new.tcss", ""))
    styles.reparse()
    assert styles.rules[:100] == before
    assert "#new" in styles.rules_map
    styles.set_variables({"shade": "blue"})
    styles.reparse()
    assert {rule.styles.color.hex for rule in styles.rules} == {"#0000FF"}
