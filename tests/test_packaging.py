"""The wheel has all that it needs: installed into an empty environment, it starts."""

import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distribution, distributions
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

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


def _needed(package: Distribution, extras: Iterable[str] = ()) -> dict[str, Distribution]:
    """What a package says that it needs, and what that needs, by name, as our own environment has it."""
    found: dict[str, Distribution] = {}
    for line in package.requires or ():
        wanted = Requirement(line)
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": one}) for one in ("", *extras)):
            have = distribution(wanted.name)
            assert wanted.specifier.contains(have.version), f"{wanted} is wanted, {have.version} is here"
            found |= {wanted.name: have} | _needed(have, wanted.extras)
    return found


def _lend(packages: Path, lent: Mapping[str, Distribution]) -> None:
    """Link packages of our own environment into another one: no index is asked, nothing compiled again."""
    for package in lent.values():
        for name in {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
            link = packages / name
            if not link.exists():
                link.symlink_to(Path(str(package.locate_file(name))))


def test_it_starts_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "empty"
    # Our own pip, where there is one, fills it quicker.
    ours = find_spec("pip") is not None
    venv.create(home, with_pip=not ours)
    python = home / "bin" / "python"
    pip: list[str | Path] = (
        [sys.executable, "-m", "pip", "--python", python] if ours else [python, "-m", "pip"]
    )
    subprocess.run([*pip, "install", "-q", "--no-deps", "--no-index", wheel], check=True)
    (packages,) = home.glob("lib/*/site-packages")
    (installed,) = distributions(name="followup-tui", path=[str(packages)])
    _lend(packages, _needed(installed))
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    command = str(home / "bin" / "followup")
    next_ = subprocess.run([command, "next"], env=environment, capture_output=True, text=True, check=True)
    assert next_.stdout.startswith("Nothing to do")
    with Terminal([command, "demo"], environment) as terminal:
        terminal.expect("Halden Robotics")
        terminal.press("q")
        assert terminal.expect_end() == 0
