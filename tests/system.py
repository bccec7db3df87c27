"""What tests need from the machine they run on."""

import os
import shutil

import pytest


def need(*programs: str) -> None:
    """Skip the test where a program is missing, or fail it where FOLLOWUP_REQUIRE_SYSTEM=1 promises them all.

    Args:
        programs: the names that are looked for on PATH.
    """
    missing = [program for program in programs if shutil.which(program) is None]
    if not missing:
        return
    reason = f"not installed: {', '.join(missing)}"
    if os.environ.get("FOLLOWUP_REQUIRE_SYSTEM") == "1":
        pytest.fail(reason)
    pytest.skip(reason)
