"""Errors that a user can meet: what happened, and what to do about it."""


class FollowupError(Exception):
    """Something a user is told about in two sentences, never by a traceback.

    Args:
        what: what happened, a whole sentence.
        remedy: what to do about it, a whole sentence.
    """

    exit_code = 1

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} {self.remedy}".strip()


class UsageError(FollowupError):
    """What was asked for can't be understood or can't be done here."""

    exit_code = 2


class JournalError(FollowupError):
    """The journal file can't be opened or written as it is."""

    exit_code = 3


class NotFoundError(FollowupError):
    """What was asked for is not in the journal (any more)."""

    exit_code = 4


class InvalidError(FollowupError):
    """Input that can't be stored as it is.

    Args:
        problems: a sentence for each field, by the field's name.
    """

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = problems
