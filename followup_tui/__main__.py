"""`python -m followup_tui` is the command `followup`."""

import atexit
import gc
import sys


def run() -> None:
    """Start the command line."""
    # What is loaded at the start stays to the end: to look through it for garbage, again and again and once
    # more at the end, takes a sixth of the time of `followup next`. The app looks again once it is there.
    gc.disable()
    atexit.register(gc.freeze)
    # The journal loads in a thread beside the first screen, and must not keep keys waiting.
    sys.setswitchinterval(0.0005)
    from followup_tui.cli import main

    main(prog_name="followup")


if __name__ == "__main__":
    run()
