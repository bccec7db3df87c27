"""The child process that talks to pyperclip: `python worker.py copy` or `python worker.py paste`.

It runs as a file of its own and imports nothing of the package, so that it starts fast.
"""

import sys

NO_PROGRAM = 3  # exit status: this desktop has nothing that pyperclip could use


def main(action: str) -> int:
    """Copy standard input to the clipboard, or write the clipboard to standard output; both UTF-8.

    Args:
        action: "copy" or "paste".

    Returns:
        The exit status.
    """
    try:
        import pyperclip  # type: ignore[import-untyped]

        copy, paste = pyperclip.determine_clipboard()
        if not copy:
            return NO_PROGRAM
        if action == "copy":
            copy(sys.stdin.buffer.read().decode("utf-8"))
        else:
            sys.stdout.buffer.write(paste().encode("utf-8"))
    except Exception as error:  # noqa: BLE001 - whatever happens in here is one line for the parent
        sys.stderr.write(f"{error or type(error).__name__}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
