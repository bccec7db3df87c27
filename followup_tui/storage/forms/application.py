"""The form of an application: from its texts to what is stored, and back."""

from followup_tui.domain.models import Application
from followup_tui.domain.zones import UNKNOWN, zone_like
from followup_tui.errors import InvalidError
from followup_tui.storage.forms.common import Texts, found
from followup_tui.storage.forms.interview import employer, known_employer


def application_texts(application: Application) -> dict[str, str]:
    """An application of the journal as its form shows it."""
    return known_employer(application) | {"url": application.url}


def application_values(texts: Texts) -> dict[str, str]:
    """What the journal is to store of an application.

    Raises:
        InvalidError: by field.
    """
    zone = zone_like(texts["zone"])
    values = employer(texts) | {"url": texts["url"], "zone": zone or "UTC"}
    problems = found(Application, values) | ({} if zone else {"zone": UNKNOWN})
    if problems:
        raise InvalidError(problems)
    return values
