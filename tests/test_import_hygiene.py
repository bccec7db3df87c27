"""The layers point one way, and nothing heavy is loaded before it is needed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PACKAGE = Path(__file__).parent.parent / "followup_tui"
HEAVY = ("textual", "sqlmodel", "jinja2", "sqlalchemy", "pydantic", "alembic", "holidays", "icalendar")


def test_the_contracts_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(PACKAGE.parent)
    assert lint_imports(config_filename="pyproject.toml", cache_dir=str(tmp_path)) == 0


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_the_shortest_commands_load_nothing_heavy(option: str) -> None:
    assert _loaded(option) == []


def test_next_loads_neither_sqlmodel_nor_textual_nor_holidays(tmp_path: Path) -> None:
    assert _loaded("--at", str(tmp_path), "next") == []


def test_nothing_happens_at_import(tmp_path: Path) -> None:
    """Importing every module makes no file and reads no clock."""
    modules = [
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)
        for file in PACKAGE.rglob("*.py")
        if file.name not in ("__main__.py", "env.py") and "versions" not in file.parts
    ]
    script = "import importlib, sys\n" + "\n".join(f"importlib.import_module({name!r})" for name in modules)
    home = {"HOME": str(tmp_path), "FOLLOWUP_HOME": str(tmp_path), "FOLLOWUP_NOW": "no instant"}
    subprocess.run([sys.executable, "-c", script], check=True, env=home, capture_output=True)
    assert list(tmp_path.iterdir()) == []


def test_the_domain_has_no_session_and_no_clock() -> None:
    forbidden = {
        "Session",
        "create_engine",
        "open",
        "datetime.now",
        "datetime.utcnow",
        "date.today",
        "time.time",
    }
    for file in (PACKAGE / "domain").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert not called & forbidden, file


def _loaded(*arguments: str) -> list[str]:
    script = (
        "import sys\n"
        "from followup_tui.cli import main\n"
        f"try: main({list(arguments)!r}, prog_name='followup')\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded: list[str] = ast.literal_eval(done.stderr.strip().splitlines()[-1])
    return loaded
