"""`python -m followup_tui` is the command `followup`."""

from followup_tui.cli import main

if __name__ == "__main__":
    main()
