"""Drafts the next revision of the schema: python -m tests.storage.make_revision [--again] "what changes".

With --again the newest revision is made anew, which only is right as long as nobody has it.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import create_engine

from followup_tui.storage.migrations import HEAD
from followup_tui.storage.upgrade import MIGRATIONS, configuration


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--again", action="store_true", help="make the newest revision anew")
    parser.add_argument("message", help="what changes, in a few words")
    wanted = parser.parse_args()
    present = list((MIGRATIONS / "versions").glob(f"{HEAD}_*.py"))
    if present and not wanted.again:
        sys.exit(
            f"{present[0].name} is there already: raise HEAD in migrations/__init__.py first, or use --again."
        )
    for file in present:
        file.unlink()
    draft(wanted.message)


def draft(message: str) -> None:
    """Write the difference between the models and the revisions so far as a new revision."""
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'journal.db'}")
        with engine.begin() as connection:
            config = configuration(MIGRATIONS, connection)
            command.upgrade(config, "head")
            command.revision(config, message, autogenerate=True, rev_id=HEAD)
        engine.dispose()
    files = sorted((MIGRATIONS / "versions").glob(f"{HEAD}_*.py"))
    for file in files:
        written = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in written if "# ###" not in line), encoding="utf-8")
    subprocess.run(["ruff", "check", "--fix", "-q", *map(str, files)], check=False)
    subprocess.run(["ruff", "format", "-q", *map(str, files)], check=True)
    print(*files)  # noqa: T201


if __name__ == "__main__":
    main()
