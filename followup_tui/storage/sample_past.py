"""Earlier interviews for the made-up journal: over or parked, so that there is something to learn from."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from followup_tui.clock import Clock
from followup_tui.domain.models import Answer, Application, Interview, LogEntry, Mark, Question, Reflection
from followup_tui.domain.reflection.same import topic_of
from followup_tui.domain.rules import Rules
from followup_tui.domain.steps import Task, step_key
from followup_tui.domain.words import Category, Foreseen, Format, Happening, MarkKind, Verdict
from followup_tui.storage.database import open_database
from followup_tui.storage.store import Store
from followup_tui.storage.work import Work

P, H, N = Verdict.properly, Verdict.partly, Verdict.not_answered
EXPECTED, SURPRISE = Foreseen.expected, Foreseen.surprise
_TALK = "Phone screen"
_TECHNICAL = "Technical interview"


@dataclass(frozen=True, slots=True)
class Past:
    """One interview that was looked back at.

    Args:
        days: how many days ago it was.
        company: the company.
        role: the role.
        round: the round.
        predicted: the prediction, in percent.
        ending: what was logged in the end; None where a further round came.
        answered: after how many days that was, or the call for the further round came.
        asked: which questions were asked, by their names below, and how each was answered.
    """

    days: int
    company: str
    role: str
    round: str
    predicted: int
    ending: Happening | None
    answered: int
    asked: str


@dataclass(frozen=True, slots=True)
class Sort:
    """A question that is asked again and again, and what there is to say to it."""

    text: str
    category: Category
    say_now: str = ""


_QUESTIONS = {
    "self": Sort("Tell us about yourself.", Category.motivation),
    "why": Sort("Why do you want to work here?", Category.motivation),
    "slow": Sort(
        "How would you find out why a nightly job got slow?", Category.technical,
        "First I would ask since when, then compare the plan of the run before with the one of today.",
    ),
    "design": Sort("Design a service that takes a million orders a day.", Category.case),
    "review": Sort("What do you look for in a code review?", Category.technical),
    "failure": Sort(
        "Tell me about a time when something you shipped failed.", Category.behavioural,
        "The import that lost orders: I saw it on a Friday, told the team at once, and wrote the check that "
        "has caught two such mistakes since.",
    ),
    "conflict": Sort("Tell me about a conflict with a colleague.", Category.behavioural),
    "lead": Sort("When did you last lead something without being asked to?", Category.behavioural),
    "money": Sort(
        "What are your salary expectations?", Category.salary,
        "I name the range that I wrote down, and ask how they set theirs.",
    ),
    "gap": Sort("What did you do in the year between your last two jobs?", Category.cv),
    "ask": Sort("What questions do you have for us?", Category.closing),
}  # fmt: skip
_ANSWERS = {
    "went_well": "I wrote down their questions as they came.",
    "one_change": "If they ask about a failure, then I will begin with what I changed since.",
    "plan_change": "Practise the stories aloud on the evening before.",
}
# p, h, n: properly, half, not; e, x: expected, a surprise; then the parts of the story that were told.
_PAST = (
    Past(74, "Kestrel Logistics", "Backend engineer", _TALK, 70, None, 4, "self:pe why:pe money:nx ask:pe"),
    Past(66, "Kestrel Logistics", "Backend engineer", _TECHNICAL, 60, Happening.rejection, 9,
         "slow:nx design:hx review:pe failure:hxSA ask:pe"),
    Past(61, "Marram Energy", "Data engineer", _TALK, 50, Happening.rejection, 12,
         "self:pe gap:hx money:nx why:he"),
    Past(52, "Bluff & Vale", "Software engineer", _TALK, 80, Happening.parked, 33,
         "self:pe why:pe money:he ask:pe"),
    Past(45, "Ostrava Tools", "Platform engineer", _TALK, 75, None, 3, "self:pe why:pe gap:pe money:he"),
    Past(38, "Ostrava Tools", "Platform engineer", _TECHNICAL, 55, None, 6,
         "slow:he review:pe design:pe conflict:hxST"),
    Past(29, "Ostrava Tools", "Platform engineer", "Onsite", 65, Happening.rejection, 8,
         "failure:peSTAR lead:nxS conflict:peSTA design:pe ask:pe"),
    Past(24, "Lantern Health", "Backend engineer", _TALK, 60, None, 5, "self:pe why:pe money:pe ask:pe"),
    Past(16, "Lantern Health", "Backend engineer", _TECHNICAL, 45, Happening.rejection, 7,
         "slow:pe design:he review:pe failure:peSTAR lead:hxSTA"),
)  # fmt: skip


def fill_past(path: Path, clock: Clock) -> None:
    """Add the earlier interviews to the sample, all at once: a start that waits for them would be slow.

    Args:
        path: the journal.
        clock: the present, from which every date is counted back.
    """
    engine = open_database(path, clock.now())
    known: dict[str, Application] = {}
    with Store(engine, clock, Rules()).change() as work:
        for past in _PAST:
            day = clock.now().astimezone(clock.zone).date() - timedelta(days=past.days)
            begun = datetime.combine(day, time(14), clock.zone)
            _write(work, past, known, begun)
    engine.dispose()


def _write(work: Work, past: Past, known: dict[str, Application], begun: datetime) -> None:
    """One interview, looked back at three hours later, and what came of it."""
    evening, later = begun + timedelta(hours=3), begun + timedelta(days=past.answered)
    zone = str(begun.tzinfo)
    if past.company not in known:
        values = {"company": past.company, "role": past.role, "zone": zone, "recorded_at": evening}
        known[past.company] = work.add(Application, values)
    application = known[past.company].id
    interview = work.add(
        Interview,
        {
            "application_id": application,
            "round": past.round,
            "format": Format.phone if past.round == _TALK else Format.video,
            "starts_at": begun,
            "ends_at": begun + timedelta(hours=1),
            "zone": zone,
            "recorded_at": evening,
        },
    )
    _look_back(work, past, interview, evening, later)
    if past.ending is not None:
        place = {"application_id": application, "interview_id": interview.id}
        work.add(LogEntry, {**place, "happening": past.ending, "at": later, "recorded_at": later})
        asked = {"key": step_key(Task.feedback, interview.id or 0), "kind": MarkKind.done, "at": later}
        work.add(Mark, {"application_id": application, **asked})


def _look_back(work: Work, past: Past, interview: Interview, evening: datetime, later: datetime) -> None:
    reflection = work.add(
        Reflection,
        {
            "interview_id": interview.id,
            "prediction": past.predicted,
            "sealed_at": evening,
            "first_pass_at": evening,
            "second_look_at": evening,
            "outcome_at": later,
        },
    )
    for position, (name, _, how) in enumerate(one.partition(":") for one in past.asked.split()):
        work.add(Question, {"reflection_id": reflection.id, "position": position, **_asked(name, how)})
    for prompt, value in _ANSWERS.items():
        work.add(Answer, {"reflection_id": reflection.id, "prompt": prompt, "value": value})


def _asked(name: str, how: str) -> dict[str, object]:
    """A question by its name, and how it was answered by the letters."""
    sort, verdict = _QUESTIONS[name], {"p": P, "h": H, "n": N}[how[0]]
    return {
        "text": sort.text,
        "topic": topic_of(sort.text),
        "category": sort.category,
        "verdict": verdict,
        "foreseen": {"e": EXPECTED, "x": SURPRISE}[how[1]],
        "star": how[2:] if sort.category is Category.behavioural else None,
        "say_now": "" if verdict is P else sort.say_now,
    }
