"""How an application looks: its rounds with their people, what comes next, and all that happened."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content
from textual.widgets.option_list import Option

from followup_tui.composing.kinds import KINDS
from followup_tui.domain.about import how_to_reach, said_round, why_not
from followup_tui.domain.countries import country_name
from followup_tui.domain.facts import Round
from followup_tui.domain.outlook import said_standing
from followup_tui.domain.standing import SIGNS, idle, timing
from followup_tui.domain.steps import Step, state
from followup_tui.domain.timeline import Moment, by_day, moments
from followup_tui.domain.when import place, say_span, say_time
from followup_tui.domain.words import ContactRule, State, said
from followup_tui.storage.applications import ApplicationView
from followup_tui.storage.forms.interview import region_name
from followup_tui.ui.text import line, prose
from followup_tui.ui.widgets.agenda import STYLES
from followup_tui.ui.widgets.hanging import hung
from followup_tui.ui.widgets.rows import row
from followup_tui.ui.widgets.spread import Ends, Spread, Told

_ASIDE = frozenset({State.skipped, State.not_needed})
_TIMES = frozenset({State.overdue, State.due})
_CLOSED = 3
_IN_FULL = 400
# A reason may be their question word for word; all of it is in the timeline.
_REASON = 200
_SIGN_STYLES = {"★": "bold $success", "✓": "$success", "✗": "$error", "◷": "$muted", "·": "$muted"}


def head_ends(view: ApplicationView, now: datetime, zone: ZoneInfo) -> tuple[Content, Content]:
    """Whose application it is, and where it stands."""
    application = view.application
    standing = said_standing(view.facts.log, [one.interview for one in view.facts.rounds], now, zone)
    return line((application.company, "bold"), f" · {application.role}"), line((standing, "$muted"))


def place_line(view: ApplicationView, now: datetime, zone: ZoneInfo) -> Spread:
    """Where they are, what they asked for, and where the job is described."""
    application = view.application
    there = ZoneInfo(application.zone)
    clock = "" if say_time(now, there) == say_time(now, zone) else f"{say_time(now, there)} in {place(there)}"
    rule = "" if application.contact_rule is ContactRule.anything else said(application.contact_rule)
    parts = (region_name(application), country_name(application.country), clock, rule, application.url)
    return Spread(Ends(line((" · ".join(part for part in parts if part), "$muted"))))


def all_moments(view: ApplicationView, now: datetime, zone: ZoneInfo) -> tuple[Moment, ...]:
    """All that happened, with the kinds of texts as people call them."""
    titles = {name: kind.title for name, kind in KINDS.items()}
    return moments(view.facts, view.entries, now, zone, titles)


def about_rows(view: ApplicationView, now: datetime, zone: ZoneInfo, *, wide: bool) -> Iterator[Option]:
    """The rounds, what comes next, and what is not needed.

    Args:
        view: the application.
        now: the present instant, aware.
        zone: the candidate's zone.
        wide: whether there is room for the reasons.
    """
    stands = [(step, state(step, now, zone)) for step in view.steps]
    ahead = [(step, found) for step, found in stands if found not in {*_ASIDE, State.done}]
    needless = [(step, found) for step, found in stands if found in _ASIDE]
    yield _title("Next")
    if not ahead:
        yield row(Spread(Ends(line((idle((), now, zone), "$muted")))), "nothing", heading=True)
    yield from _step_rows(sorted(ahead, key=_urgency), view, now, zone, wide=wide)
    for title, rows in (
        ("Rounds", [one for held in view.facts.rounds for one in _round_rows(held, now, zone)]),
        ("Not needed", [*_step_rows(needless, view, now, zone, wide=wide)]),
    ):
        if rows:
            yield row(Spread(Ends(line(""))), f"gap {title}", heading=True)
            yield _title(title)
            yield from rows


def timeline_rows(
    found: Sequence[Moment], now: datetime, zone: ZoneInfo, opened: Collection[str]
) -> Iterator[Option]:
    """All that happened, in its days.

    Args:
        found: the moments, the newest first.
        now: the present instant, aware.
        zone: the candidate's zone.
        opened: the ids of the rows whose note is shown in full.
    """
    for number, (day, group) in enumerate(by_day(found, now, zone)):
        if number:
            yield row(Spread(Ends(line(""))), f"gap {day}", heading=True)
        yield _title(day)
        for moment in group:
            key = moment_id(moment)
            most = _IN_FULL if key in opened else _CLOSED
            yield row(hung(_sign(moment, zone), *_told(moment), most=most), key)


def moment_id(moment: Moment) -> str:
    """The id of a moment's row."""
    return f"round:{moment.interview_id}" if moment.entry_id is None else f"entry:{moment.entry_id}"


def _title(title: str) -> Option:
    return row(Spread(Ends(line((title, "bold $foreground")))), f"title {title}", heading=True)


def _step_rows(
    group: Sequence[tuple[Step, State]], view: ApplicationView, now: datetime, zone: ZoneInfo, *, wide: bool
) -> Iterator[Option]:
    names = {one.interview.id: one.interview.round for one in view.facts.rounds}
    told = ""
    for step, found in group:
        about = f" · {names.get(step.interview_id, '')}" if len(names) > 1 else ""
        label = line((f"{SIGNS[found]} ", STYLES[found]), step.label, (about, "$muted"))
        when = why_not(step, found) if found in _ASIDE else timing(step, now, zone)
        end = line((when, STYLES[found] if found in _TIMES else "$muted"))
        reason = step.why if wide and found not in _ASIDE else ""
        # Steps that follow from one thing say it once.
        remark = line(("" if reason == told else reason, "$muted")).truncate(_REASON, ellipsis=True)
        told = reason
        # Another id, so that the cursor does not run after a step that it has settled.
        yield row(Told(Ends(label, end), remark), f"{'aside' if found in _ASIDE else 'step'}:{step.key}")


def _round_rows(held: Round, now: datetime, zone: ZoneInfo) -> Iterator[Option]:
    interview = held.interview
    when = say_span(interview.starts_at, interview.ends_at, now, ZoneInfo(interview.zone), zone)
    sign = "◆ " if interview.starts_at <= now else "◇ "
    title = line((sign, "$primary"), (said_round(interview), "bold"))
    yield row(Told(Ends(title, line((when, "$muted")))), f"round:{interview.id}")
    for one in held.people:
        name = line(f"    {one.contact.full_name}", (f" · {said(one.participant.part)}", "$muted"))
        reach = line((how_to_reach(one, held.people), "$muted"))
        yield row(Told(Ends(name, reach), indent=6), f"person:{interview.id}:{one.participant.id}")


def _urgency(one: tuple[Step, State]) -> tuple[int, datetime]:
    step, found = one
    order = (State.overdue, State.due, State.open, State.waiting)
    return order.index(found), step.due or step.opens if found is not State.waiting else step.opens


def _sign(moment: Moment, zone: ZoneInfo) -> Content:
    style = "$muted" if moment.struck else _SIGN_STYLES.get(moment.sign, "$primary")
    return line((f"{say_time(moment.at, zone)}  ", "$muted"), (f"{moment.sign} ", style))


def _told(moment: Moment) -> tuple[Content, ...]:
    """The title, and below it what else there is to say."""
    style = "$muted strike" if moment.struck else ""
    title = line((moment.title, style), ("  struck out" if moment.struck else "", "$muted"))
    return (title, prose((moment.detail, "$muted"))) if moment.detail else (title,)
