"""A tmux of the test's own, and an environment without a desktop."""

import os
import subprocess
from contextlib import suppress
from pathlib import Path
from uuid import uuid4


def bare(**variables: str) -> dict[str, str]:
    """An environment with no desktop, no SSH and no tmux but what is given."""
    return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **variables}


class Tmux:
    """A tmux server on a socket of its own, with one session and nobody attached."""

    def __init__(self, **variables: str) -> None:
        self._name = f"followup-{uuid4().hex}"
        self._variables = bare(**variables)
        self("new-session", "-d", "-x", "80", "-y", "24")
        self.variable = self("display-message", "-p", "#{socket_path},#{pid},0").strip()

    def __call__(self, *arguments: str) -> str:
        argv = self.argv(*arguments)
        return subprocess.run(argv, env=self._variables, check=True, capture_output=True, text=True).stdout

    def argv(self, *arguments: str) -> list[str]:
        return ["tmux", "-L", self._name, "-f", "/dev/null", *arguments]

    def environment(self, **variables: str) -> dict[str, str]:
        """What a program inside has as its environment."""
        return bare(TMUX=self.variable, **variables)

    def buffer(self) -> str:
        return subprocess.run(self.argv("save-buffer", "-"), check=True, capture_output=True).stdout.decode()

    def stop(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self("kill-server")
        with suppress(FileNotFoundError):
            Path(self.variable.partition(",")[0]).unlink()
