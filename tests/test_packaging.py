"""The wheel has all that it needs: installed into an empty environment, it starts."""

import os
import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_every_style_template_and_migration_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    kept = {"*.py", "*.tcss", "*.j2", "*.mako"}
    wanted = {
        str(file.relative_to(ROOT)) for pattern in kept for file in (ROOT / "followup_tui").rglob(pattern)
    }
    assert wanted <= inside
    assert not {name for name in inside if name.startswith(("tests/", "assets/", ".ci/"))}


@pytest.mark.system
def test_it_starts_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "empty"
    # Our own pip, where there is one, fills it quicker; what is never started need not be compiled.
    ours = find_spec("pip") is not None
    venv.create(home, with_pip=not ours)
    python = home / "bin" / "python"
    pip: list[str | Path] = (
        [sys.executable, "-m", "pip", "--python", python] if ours else [python, "-m", "pip"]
    )
    done = subprocess.run(
        [*pip, "install", "-q", "--no-compile", "-c", ROOT / ".ci" / "constraints.txt", wheel],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and not os.environ.get("FOLLOWUP_REQUIRE_SYSTEM"):
        pytest.skip("pip could not fetch the dependencies of the wheel")
    assert done.returncode == 0, done.stderr
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    command = str(home / "bin" / "followup")
    next_ = subprocess.run([command, "next"], env=environment, capture_output=True, text=True, check=True)
    assert next_.stdout.startswith("Nothing to do")
    with Terminal([command, "demo"], environment) as terminal:
        terminal.expect("Halden Robotics")
        terminal.press("q")
        assert terminal.expect_end() == 0
