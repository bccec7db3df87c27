"""Settings and the user's own prompts, read from TOML files, and where files live.

The settings are plain dataclasses: a start without a config.toml loads nothing heavy. Pydantic checks a file.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from followup_tui.composing.limits import Limits
from followup_tui.domain.rules import Rules
from followup_tui.toml_file import read_toml

if TYPE_CHECKING:
    from followup_tui.domain.reflection.questionnaire import Questionnaire

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

    @property
    def questionnaire(self) -> Path:
        """The user's own prompts, a TOML file that need not exist."""
        return self.config / "questionnaire.toml"

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
    found = read_toml(file, "settings")
    if found is None:
        return Settings()
    settings = found.checked(Settings, "There is no such setting; the README lists them")
    tables: dict[str, Rules | Limits] = {"clock": settings.clock, "letters": settings.letters}
    for table, numbers in tables.items():
        for name, sentence in numbers.out_of_range().items():
            if name in found.values.get(table, {}):
                raise found.wrong([table, name], sentence)
    return settings


def read_questionnaire(file: Path) -> "Questionnaire":
    """Our prompts, with those of a file among them where there is one.

    Args:
        file: a TOML file with a table `[[prompt]]` for each of the user's own.

    Raises:
        UsageError: the file can't be read, is no TOML, or holds what can't be asked; with the line.
    """
    from followup_tui.domain.reflection.questionnaire import OURS

    found = read_toml(file, "prompts")
    if found is None:
        return OURS
    from followup_tui.domain.reflection.own_prompts import (  # only where there are some
        MOST,
        OwnPrompts,
        among,
    )

    own = found.checked(OwnPrompts, "A prompt has no such key; the README lists them")
    if len(own.prompt) > MOST:
        raise found.wrong(["prompt", MOST], f"There are {len(own.prompt)} prompts, and {MOST} fit")
    for place, prompt in enumerate(own.prompt):
        for key, sentence in prompt.problems(own.prompt[:place]).items():
            raise found.wrong(["prompt", place, key], sentence)
    return among(own.prompt)
