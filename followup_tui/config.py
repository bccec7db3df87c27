"""Settings, read from config.toml and the environment, and where files live.

The settings are plain dataclasses: a start without a config.toml loads nothing heavy. Pydantic checks a file.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Literal

from followup_tui import text
from followup_tui.composing.limits import Limits
from followup_tui.domain.rules import Rules
from followup_tui.errors import UsageError

Clipboard = Literal["auto", "native", "tmux", "osc52", "command", "off"]
Theme = Literal["auto", "dark", "light", "ansi"]


@dataclass(frozen=True, slots=True)
class Places:
    """Where files live: the journal with its backups, and the settings.

    Args:
        data: the folder of the journal, 0700.
        config: the folder of config.toml.
    """

    data: Path
    config: Path

    @property
    def journal(self) -> Path:
        """The journal, one SQLite file."""
        return self.data / "journal.db"

    @property
    def backups(self) -> Path:
        """Where a copy goes before an upgrade changes the journal."""
        return self.data / "backups"

    @property
    def drafts(self) -> Path:
        """Where texts go that are saved as files."""
        return self.data / "drafts"

    @property
    def exports(self) -> Path:
        """Where files for other programs go."""
        return self.data / "exports"

    @property
    def crashes(self) -> Path:
        """Where the details of a crash are written."""
        return self.data / "crashes"

    @property
    def templates(self) -> Path:
        """Where the user's own templates are; it need not exist."""
        return self.config / "templates"

    @property
    def settings(self) -> Path:
        """The settings, a TOML file that need not exist."""
        return self.config / "config.toml"

    @classmethod
    def find(cls, at: Path | None = None, environment: Mapping[str, str] = os.environ) -> "Places":
        """Where everything is: in `at`, else in `FOLLOWUP_HOME`, else where the system keeps such things.

        Args:
            at: one folder for everything.
            environment: the environment variables.
        """
        home = at or (Path(named) if (named := environment.get("FOLLOWUP_HOME", "")) else None)
        if home is not None:
            home = home.expanduser().absolute()
            return cls(home, home)
        from platformdirs import PlatformDirs

        folders = PlatformDirs("followup", appauthor=False)
        return cls(folders.user_data_path, folders.user_config_path)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose. Each has a default; config.toml need not exist.

    Args:
        theme: the colours: "dark", "light", "ansi", or "auto": ANSI where NO_COLOR is set, else dark.
        clipboard: the way to the clipboard.
        copy_command: the program that gets a copied text on its standard input, with `clipboard = "command"`.
        clock: the timing of plans.
        letters: from where on a text is too long, or too like another.
        keys: other keys for an action, by the id of its binding: `"today.new" = "n"`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    theme: Theme = "auto"
    clipboard: Clipboard = "auto"
    copy_command: tuple[str, ...] = ()
    clock: Rules = field(default_factory=Rules)
    letters: Limits = field(default_factory=Limits)
    keys: dict[str, str] = field(default_factory=dict)


def read_settings(file: Path) -> Settings:
    """The settings of a file, or the defaults where there is none.

    Args:
        file: a TOML file.

    Raises:
        UsageError: the file can't be read, is no TOML, or has an unknown key or a bad value; with the line.
    """
    try:
        written = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings()
    except (OSError, UnicodeError) as problem:
        raise UsageError(
            f"The settings in {file} can't be read: {problem}.", "Mend or remove the file."
        ) from problem
    import tomllib  # only where there are settings

    try:
        values = tomllib.loads(written)
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{file} is no valid TOML: {problem}.", "Mend that line.") from problem
    return _checked(values, written, file)


def _checked(values: dict[str, Any], written: str, file: Path) -> Settings:
    from pydantic import TypeAdapter, ValidationError

    try:
        settings = TypeAdapter(Settings).validate_python(values)
    except ValidationError as problem:
        error = problem.errors(include_url=False)[0]
        path = [str(part) for part in error["loc"]]
        if error["type"] == "unexpected_keyword_argument":
            raise _wrong(file, written, path, "There is no such setting; the README lists them") from problem
        raise _wrong(file, written, path, error["msg"]) from problem
    tables: dict[str, Rules | Limits] = {"clock": settings.clock, "letters": settings.letters}
    for table, numbers in tables.items():
        for name, sentence in numbers.out_of_range().items():
            if name in values.get(table, {}):
                raise _wrong(file, written, [table, name], sentence)
    return settings


def _wrong(file: Path, written: str, path: list[str], sentence: str) -> UsageError:
    name = text.visible_line(".".join(path))
    return UsageError(f"{file}, line {_line_of(path, written)}: {name}: {sentence}.", "Mend that line.")


def _line_of(path: list[str], written: str) -> int:
    """The line on which a key is set, found by its table's header and its name; 1 where it can't be found."""
    tables, key = path[:-1], path[-1]
    table = ""
    for number, line in enumerate(written.splitlines(), start=1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = stripped.strip("[] ").split("#")[0].strip(" ]")
            if table == ".".join(path):
                return number
        name = stripped.split("=")[0].strip().strip("\"'")
        if (name == key and table == ".".join(tables)) or (tables and name == tables[0] and not table):
            return number
    return 1
