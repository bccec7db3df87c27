"""The form of an application: the employer, the place whose clock counts, and what they asked for."""

from collections.abc import Mapping

from followup_tui.domain import echoes
from followup_tui.domain.echoes import NOTHING, Echo
from followup_tui.domain.models import Application
from followup_tui.domain.words import ContactRule
from followup_tui.storage.forms.application import application_texts, application_values
from followup_tui.storage.forms.common import Texts
from followup_tui.ui.modals.form import FormModal
from followup_tui.ui.widgets import finders
from followup_tui.ui.widgets.form import Field, Find, options

_GUIDANCE = "Their place sets the clock: its holidays, its hours, its time zone."
_FIELDS = (
    Field("company", "Company", "whom you talked to"),
    Field("role", "Role", "what the job is called"),
    Field("contact_rule", "They asked for", options=options(ContactRule)),
    Field("country", "Country", "for its public holidays"),
    Field("region", "Region", "for its public holidays"),
    Field("zone", "Time zone there", "the city, or Europe/Berlin"),
    Field("url", "Link", "where the job is described"),
)


class ApplicationModal(FormModal):
    """Shows what is known of an application as a whole, and stores what is changed.

    Args:
        application: the application.
    """

    def __init__(self, application: Application) -> None:
        self._application = application
        super().__init__(application.company, _GUIDANCE, _FIELDS, application_texts(application))

    def finders(self) -> Mapping[str, Find]:
        """Completions for the place."""
        return {
            **super().finders(),
            "country": finders.countries,
            "region": lambda text: finders.regions(self.form.texts["country"], text),
        }

    async def store(self, texts: Texts) -> None:
        """Store the application; its plan follows."""
        number, version = self._application.id or 0, self._application.version
        await self.ask(lambda journal: journal.applications.edit(number, version, application_values(texts)))

    async def read(self) -> Mapping[str, str]:
        """Read the application anew."""
        number = self._application.id or 0
        view = await self.ask(lambda journal: journal.applications.view(number))
        self._application = view.application
        return application_texts(self._application)

    def echo(self, name: str, text: str) -> Echo:
        """Say back the place."""
        clock, texts = self.followup.desk.clock, self.form.texts
        match name:
            case "country":
                self.form.rows["region"].say(self.echo("region", texts["region"]))
                return echoes.country(text)
            case "region":
                return echoes.region(texts["country"], text)
            case "zone":
                return echoes.zone(text, clock.now(), clock.zone)
            case _:
                return NOTHING
