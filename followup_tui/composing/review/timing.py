"""Whether now is the time to send it, and whether it may be sent at all."""

from collections.abc import Iterator

from followup_tui.composing.kinds import Channel
from followup_tui.composing.review.remarks import DraftText, Finding, Level, ReviewFacts, Rule
from followup_tui.domain.saying import WEEKDAYS, say_day
from followup_tui.domain.words import ContactRule

_SATURDAY = 5
_ACKNOWLEDGEMENT = "offer_acknowledge"


def contact_rule(_: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A text that the employer asked not to get."""
    rule, kind = about.contact_rule, about.kind
    # Thanks for an offer are an answer, and one that is waited for.
    if rule is ContactRule.no_thanks and kind.thanks and kind.basis != _ACKNOWLEDGEMENT:
        yield Finding("They asked for no thank-yous.", mend="Leave it, and say thanks when you next speak.")
    if rule is ContactRule.no_calls and kind.channel is Channel.phone:
        yield Finding("They asked not to be called.", mend="Write instead.")
    if rule is ContactRule.recruiter_only and not about.recipient_is_office:
        mend = "Send it to the recruiter, or ask them to pass it on."
        yield Finding("They asked to be written to through the recruiter only.", mend=mend)


def too_early(_: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A text whose day has not come yet."""
    if about.opens is None or about.now is None or about.opens <= about.now:
        return
    today = about.there or about.now
    opens = about.opens.astimezone(today.tzinfo)
    day = say_day(opens.date(), today.date())
    if opens.date() == today.date():
        day = f"{opens.hour:02}:{opens.minute:02} today" + (", their time" if about.there else "")
    yield Finding(f"It is early for this: from {day} on it is fine.")


def hours(_: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A call or a LinkedIn note that reaches somebody who is not at work."""
    there, limits = about.there, about.limits
    if there is None or about.kind.channel is Channel.mail:
        return
    if limits.contact_from <= there.hour < limits.contact_until and there.weekday() < _SATURDAY:
        return
    what = f"Over there it is {WEEKDAYS[there.weekday()]}, {there.hour:02}:{there.minute:02}."
    fine = f"from {limits.contact_from} to {limits.contact_until} o’clock"
    yield Finding(what, mend=f"From Monday to Friday, {fine} over there, it disturbs nobody.")


def second_voicemail(_: DraftText, about: ReviewFacts) -> Iterator[Finding]:
    """A message on an answering machine that has one already."""
    if about.kind.basis == "voicemail" and about.voicemails:
        yield Finding("You left them a message already, and they have not answered it.")


RULES = (
    Rule(
        "contact_rule",
        Level.block,
        "a text or a call that the employer asked not to get",
        "They said what they want, and who keeps to it is remembered well.",
        "Do as they asked.",
        contact_rule,
    ),
    Rule(
        "too_early",
        Level.warn,
        "a text whose day has not come yet",
        "Asking before its day seems impatient, and is seldom answered.",
        "Finish it now, and send it then.",
        too_early,
    ),
    Rule(
        "hours",
        Level.warn,
        "a call or a LinkedIn note outside their working hours",
        "Both ring where they are. Mail waits until it is read, at whatever hour it is written.",
        "Wait until they are at work.",
        hours,
    ),
    Rule(
        "second_voicemail",
        Level.warn,
        "a second message on their answering machine",
        "One is friendly; with the second they feel pursued.",
        "Hang up without a word, and write, or call at another time.",
        second_voicemail,
    ),
)
