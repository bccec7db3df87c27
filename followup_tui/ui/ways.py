"""The ways from screen to screen; a screen is loaded when it is first gone to."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from followup_tui.domain.found import Found, Thing
from followup_tui.domain.reflection.questionnaire import Pass
from followup_tui.domain.steps import Step, Task

if TYPE_CHECKING:
    from followup_tui.domain.models import Application
    from followup_tui.domain.words import Category
    from followup_tui.ui.app import FollowupApp


def to_today(app: App[Any]) -> None:
    """Go back to the first screen."""
    first = app.screen_stack[0]
    _back_to(app, lambda screen: screen is first)


def to_application(app: App[Any], application_id: int) -> None:
    """Go to an application, or back to it where one came from there."""
    from followup_tui.ui.screens.application import ApplicationScreen

    def there(screen: Screen[Any]) -> bool:
        return isinstance(screen, ApplicationScreen) and screen.application_id == application_id

    if not _back_to(app, there):
        app.push_screen(ApplicationScreen(application_id))


def to_checklist(app: App[Any], interview_id: int) -> None:
    """Go to the checklist of an interview, or back to it where one came from there."""
    from followup_tui.ui.screens.checklist import ChecklistScreen

    def there(screen: Screen[Any]) -> bool:
        return isinstance(screen, ChecklistScreen) and screen.interview_id == interview_id

    if not _back_to(app, there):
        app.push_screen(ChecklistScreen(interview_id))


def to_interview(app: App[Any], interview_id: int | None, application: "Application | None" = None) -> None:
    """Go to the form of an interview.

    Args:
        app: the app.
        interview_id: the interview; None for a new one, whose checklist comes next.
        application: what a new interview is a further round of; None for an application that is new too.
    """
    from followup_tui.ui.screens.interview import InterviewScreen

    def recorded(new_id: int | None) -> None:
        if interview_id is None and new_id is not None:
            to_checklist(app, new_id)

    app.push_screen(InterviewScreen(interview_id, application), recorded)


def to_reflection(app: App[Any], interview_id: int, *, pass_: Pass | None = None, place: str = "") -> None:
    """Go to the reflection on an interview.

    Args:
        app: the app.
        interview_id: the interview.
        pass_: the pass to begin with; None for where it was left.
        place: the stop to begin at; empty for where it was left.
    """
    from followup_tui.ui.screens.reflection import ReflectionScreen

    app.push_screen(ReflectionScreen(interview_id, pass_=pass_, place=place))


def to_preparation(
    app: App[Any], interview_id: int | None = None, category: "Category | None" = None
) -> None:
    """Go to the questions that are likely to come, with the best answers there are.

    Args:
        app: the app.
        interview_id: the interview that one gets ready for; None for none of its own.
        category: the sort of question to begin with; None for all.
    """
    from followup_tui.ui.screens.preparation import PreparationScreen

    app.push_screen(PreparationScreen(interview_id, category))


def to_composer(
    app: App[Any], interview_id: int, task: Task | None = None, subject_id: int | None = None
) -> None:
    """Go to the composer.

    Args:
        app: the app.
        interview_id: the interview that the text is about.
        task: what it is to do; None for the first thing that is to be written.
        subject_id: the participant whom it is for; None for the company.
    """
    from followup_tui.ui.screens.composer import ComposerScreen

    app.push_screen(ComposerScreen(interview_id, task, subject_id))


def to_letter(app: App[Any], interview_id: int, letter: str) -> None:
    """Go on with a text that was begun.

    Args:
        app: the app.
        interview_id: the interview that it is about.
        letter: its key.
    """
    from followup_tui.ui.screens.composer import ComposerScreen

    app.push_screen(ComposerScreen(interview_id, letter=letter))


def to_panel(app: App[Any], interview_id: int, letter: str = "") -> None:
    """Go to the letters of an interview side by side.

    Args:
        app: the app.
        interview_id: the interview.
        letter: the key of the letter under the cursor at first; empty for the first one.
    """
    from followup_tui.ui.screens.panel import PanelScreen

    app.push_screen(PanelScreen(interview_id, letter))


def from_panel(app: App[Any], interview_id: int, letter: str) -> None:
    """Go from the panel to a letter, in the place of the composer that one came from.

    Args:
        app: the app.
        interview_id: the interview.
        letter: the key of the letter.
    """
    from followup_tui.ui.screens.composer import ComposerScreen
    from followup_tui.ui.screens.panel import PanelScreen

    def gives_way(screen: Screen[Any]) -> bool:
        return isinstance(screen, ComposerScreen | PanelScreen) and screen.interview_id == interview_id

    while gives_way(app.screen):
        app.pop_screen()
    to_letter(app, interview_id, letter)


def to_calling(app: App[Any], interview_id: int, letter: str) -> None:
    """Go to the card that one reads from while calling.

    Args:
        app: the app.
        interview_id: the interview that the call is about.
        letter: the key of the script, or of the message for an answering machine.
    """
    from followup_tui.ui.screens.calling import CallingScreen

    app.push_screen(CallingScreen(interview_id, letter))


def to_insights(app: App[Any]) -> None:
    """Go to what all interviews together teach, or back to it where one came from there."""
    from followup_tui.ui.screens.insights import InsightsScreen

    if not _back_to(app, lambda screen: isinstance(screen, InsightsScreen)):
        app.push_screen(InsightsScreen())


def to_practice(app: App[Any]) -> None:
    """Go to the questions that are due for practice, or back to them where one came from there."""
    from followup_tui.ui.screens.practice import PracticeScreen

    if not _back_to(app, lambda screen: isinstance(screen, PracticeScreen)):
        app.push_screen(PracticeScreen())


def to_contact(app: App[Any], interview_id: int, participant_id: int) -> None:
    """Go to the form of a person in an interview."""
    from followup_tui.ui.modals.contact import edit_contact

    app.run_worker(edit_contact(app, interview_id, participant_id))


def to_profile(app: App[Any]) -> None:
    """Go to the form of the candidate's profile."""
    from followup_tui.ui.modals.profile import edit_profile

    app.run_worker(edit_profile(app))


def to_step(app: App[Any], step: Step, application_id: int) -> None:
    """Go to where a step is done.

    Args:
        app: the app.
        step: the step.
        application_id: the application that it belongs to.
    """
    match step.task:
        case Task.ask:
            to_contact(app, step.interview_id, step.subject_id)
        case Task.first_pass:
            to_reflection(app, step.interview_id, pass_=Pass.first)
        case Task.second_look:
            to_reflection(app, step.interview_id, pass_=Pass.second)
        case Task.outcome:
            to_reflection(app, step.interview_id, pass_=Pass.outcome)
        case Task.thank:
            to_composer(app, step.interview_id, step.task, step.subject_id)
        case Task.room | Task.answer_offer:
            to_checklist(app, step.interview_id)
        case Task.prepare:
            to_preparation(app, step.interview_id)
        case Task.park | Task.reply:
            to_application(app, application_id)
        case _:
            to_composer(app, step.interview_id, step.task)


def to_search(app: "FollowupApp") -> None:
    """Search everything, and go to what is chosen of what is found."""
    from followup_tui.ui.modals.search import SearchModal

    def chosen(found: Found | None) -> None:
        if found is not None:
            to_found(app, found)

    app.push_screen(SearchModal(), chosen)


def to_found(app: "FollowupApp", found: Found) -> None:
    """Go to what a search has found."""
    from followup_tui.domain.reflection.stops import bookmark

    match found:
        case Found(thing=Thing.application | Thing.log_entry, application_id=int(number)):
            to_application(app, number)
        case Found(thing=Thing.question, interview_id=int(number)):
            to_reflection(app, number, place=bookmark("walk", found.row_id))
        case Found(thing=Thing.answer, interview_id=int(number)):
            to_reflection(app, number, place=bookmark(found.key))
        case Found(thing=Thing.detail, interview_id=int(number)):
            to_contact(app, number, found.row_id)
        case Found(thing=Thing.draft, interview_id=int(number)):
            to_letter(app, number, found.key)
        case Found(interview_id=int(number)):
            to_checklist(app, number)
        case _:
            app.tell(f"{found.title.text} is in none of your interviews.")


def to_place(app: App[Any], interview_id: int, place: str) -> None:
    """Go to a screen by its name: checklist, reflection or composer."""
    match place:
        case "checklist":
            to_checklist(app, interview_id)
        case "reflection":
            to_reflection(app, interview_id)
        case "composer":
            to_composer(app, interview_id)
        case _:
            raise ValueError(f"there is no screen {place!r}")


def _back_to(app: App[Any], wanted: Callable[[Screen[Any]], bool]) -> bool:
    """Leave whatever lies over a screen, each storing itself as it goes; whether there is such a screen."""
    if not any(map(wanted, app.screen_stack)):
        return False
    while not wanted(app.screen):
        app.pop_screen()
    return True
