"""The colours: a dark and a light theme of our own, and the terminal's own sixteen."""

from textual.theme import Theme

DARK = Theme(
    name="followup-dark",
    dark=True,
    primary="#7fb8a4",
    secondary="#5d8f80",
    accent="#7fb8a4",
    warning="#e0b060",
    error="#e2806f",
    success="#7fb8a4",
    foreground="#d9dbe0",
    background="#15171c",
    surface="#1a1d23",
    panel="#242830",
    variables={
        "muted": "#8f95a1",
        "block-cursor-background": "#2c3a38",
        "block-cursor-foreground": "#f2f4f5",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#22262d",
        "block-cursor-blurred-foreground": "#d9dbe0",
        "block-hover-background": "#20242b",
        "border": "#5d8f80",
        "border-blurred": "#3a3f49",
        "footer-background": "#1a1d23",
        "footer-key-foreground": "#7fb8a4",
        "footer-description-foreground": "#a5a9b3",
        "input-selection-background": "#7fb8a4 35%",
        "scrollbar": "#3a3f49",
        "scrollbar-hover": "#5d8f80",
        "scrollbar-active": "#5d8f80",
        "scrollbar-background": "#15171c",
        "scrollbar-background-hover": "#15171c",
        "scrollbar-background-active": "#15171c",
        "scrollbar-corner-color": "#15171c",
    },
)
LIGHT = Theme(
    name="followup-light",
    dark=False,
    primary="#1f6f5f",
    secondary="#3d8a7a",
    accent="#1f6f5f",
    warning="#8a5a00",
    error="#a83a2a",
    success="#1f6f5f",
    foreground="#2a2c31",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#e8e5de",
    variables={
        "muted": "#6b6e76",
        "block-cursor-background": "#d5e6e0",
        "block-cursor-foreground": "#16201d",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#eceae4",
        "block-cursor-blurred-foreground": "#2a2c31",
        "block-hover-background": "#efede7",
        "border": "#3d8a7a",
        "border-blurred": "#c4c0b6",
        "footer-background": "#f4f2ed",
        "footer-key-foreground": "#1f6f5f",
        "footer-description-foreground": "#5b5e66",
        "input-selection-background": "#1f6f5f 25%",
        "scrollbar": "#c4c0b6",
        "scrollbar-hover": "#3d8a7a",
        "scrollbar-active": "#3d8a7a",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
    },
)
# The terminal's own colours; the cursor is underlined, so that it is seen without any colour, too.
ANSI = Theme(
    name="followup-ansi",
    ansi=True,
    dark=True,
    primary="ansi_cyan",
    secondary="ansi_cyan",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "muted": "ansi_bright_black",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border": "ansi_cyan",
        "border-blurred": "ansi_bright_black",
        "block-cursor-background": "ansi_white",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-text-style": "bold underline",
        "block-cursor-blurred-background": "ansi_default",
        "block-cursor-blurred-foreground": "ansi_default",
        "block-hover-background": "ansi_default",
        "footer-background": "ansi_default",
        "footer-key-foreground": "ansi_cyan",
        "footer-description-foreground": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_bright_blue",
        "screen-selection-foreground": "ansi_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)
THEMES = (DARK, LIGHT, ANSI)

# For themes that are not ours and know nothing of it.
DEFAULTS = {"muted": "ansi_bright_black"}

NAMES = {"dark": DARK.name, "light": LIGHT.name, "ansi": ANSI.name}


def theme_name(chosen: str, *, colourless: bool) -> str:
    """The name under which a theme is registered.

    Args:
        chosen: the setting: "auto", "dark", "light" or "ansi".
        colourless: whether the environment asks for no colours.
    """
    return ANSI.name if colourless else NAMES.get(chosen, DARK.name)
