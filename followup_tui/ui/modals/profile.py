"""The form of the candidate's own profile, which signs the letters."""

from typing import TYPE_CHECKING, Any, cast

from textual.app import App

from followup_tui.domain import echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.models import Profile
from followup_tui.errors import FollowupError
from followup_tui.storage.forms.common import Texts
from followup_tui.storage.forms.people import profile_texts, profile_values
from followup_tui.ui.modals.form import FormModal
from followup_tui.ui.widgets.form import Field

if TYPE_CHECKING:
    from followup_tui.ui.app import FollowupApp

_GUIDANCE = "Who signs the letters. It stays on this machine, and is asked once."
_FIELDS = (
    Field("full_name", "Full name", "as it stands in your application"),
    Field("email", "Email", "where they are to answer"),
    Field("phone", "Phone", "for the voicemail script"),
    Field("signature", "Signature", "your name and phone number, if left empty", lines=3),
    Field("zone", "Time zone", "follows this machine, if left empty"),
)


class ProfileModal(FormModal):
    """Shows the profile, and stores what is changed.

    Args:
        profile: the profile; None while it was never filled in.
    """

    def __init__(self, profile: Profile | None) -> None:
        self._profile = profile
        super().__init__("Your profile", _GUIDANCE, _FIELDS, profile_texts(profile))

    async def store(self, texts: Texts) -> None:
        """Store the profile."""
        version = self._profile.version if self._profile else None
        await self.ask(lambda journal: journal.profile.save(profile_values(texts), version))

    async def read(self) -> dict[str, str]:
        """Read the profile anew."""
        self._profile = await self.ask(lambda journal: journal.profile.get())
        return profile_texts(self._profile)

    def echo(self, name: str, text: str) -> Echo:
        """Say back the time zone."""
        clock = self.followup.desk.clock
        return echoes.zone(text, clock.now(), clock.zone) if name == "zone" else NOTHING


async def edit_profile(app: App[Any]) -> bool:
    """Show the form of the candidate's profile.

    Returns:
        Whether it was stored.
    """
    followup = cast("FollowupApp", app)
    try:
        profile = await followup.desk.ask(lambda journal: journal.profile.get())
    except FollowupError as problem:
        followup.tell_problem(problem)
        return False
    return await app.push_screen_wait(ProfileModal(profile))
