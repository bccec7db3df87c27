"""Questions put over a screen, each with a typed answer."""
