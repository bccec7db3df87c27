"""Why and how, for each heading of the checklist: what is evidence and what is only etiquette. All data."""

from dataclasses import dataclass

from followup_tui.domain.steps import Task
from followup_tui.domain.words import Heading


@dataclass(frozen=True, slots=True)
class Guidance:
    """What to know about a heading.

    Args:
        short: one sentence, for where there is room for a line.
        text: paragraphs of a few sentences, in the order in which they are read.
    """

    short: str
    text: tuple[str, ...]


# What is easy to ask face to face and hard to find out from home.
IN_THE_ROOM = (
    "how to reach each of them: a card, an address",
    "what the next step is, and who takes it",
    "by when you will hear: a date, not “soon”",
)

GUIDANCE: dict[Heading, Guidance] = {
    Heading.room: Guidance(
        "Keep the last two minutes for three small questions.",
        (
            "Keep the last two minutes for these three. “What happens next, and by when may I expect to "
            "hear?” Everybody in that chair has been asked this before.",
            "A date is worth more than a good feeling: everything that you are told here about waiting is "
            "counted from it.",
            "Too many people to ask? The receptionist, or whoever walks you to the door, can tell you "
            "their names and how they are spelt.",
        ),
    ),
    Heading.ask: Guidance(
        "Ask before you leave; later the reception, the website. Never guess.",
        (
            "“May I have your email address, in case a question comes up?” Ask each of them before you "
            "leave. What is printed on a business card is enough; nobody’s private number is needed.",
            "Home already? Ask the reception or the recruiter. Failing that, look on the company’s "
            "website, its Facebook page or its LinkedIn page. “Send it to me and I will pass it on” is a "
            "good answer, too.",
            "Never guess an address. A wrong guess reaches a stranger or nobody, and you would not know "
            "which.",
        ),
    ),
    Heading.analyse: Guidance(
        "Write down each question that was asked, and how you answered it.",
        (
            "Write down every question that was asked, then how you answered it: properly, partly or not. "
            "Do it today. By next week you will remember the story that you told about it instead.",
            "How it felt says little about how it went. One bad answer colours a whole hour; counted one "
            "by one, it is one bad answer.",
            "People who look back in an orderly way do better the next time: that has been measured in "
            "teams and in training. Nobody seems to have measured it for interviews.",
            "It comes before the letters, since what was said in the room is what they are made of.",
        ),
    ),
    Heading.thank: Guidance(
        "One for each person, about what you two said, and one for the company.",
        (
            "A note of its own for each person, about something the two of you really talked about. One "
            "more for the company: for its time and effort, and for having you. Name the job, and say why "
            "it matters to you.",
            "Short is kind: it is read between two meetings. People on a panel may show each other their "
            "mail, so no two notes should be alike.",
            "Surveys of employers say that thank-yous help; no controlled study shows that they change "
            "who is hired. That it should be within a day is etiquette, and it is also easier: you still "
            "remember.",
        ),
    ),
    Heading.call: Guidance(
        "Only where a mail went unheard, or where they asked you to ring.",
        (
            "A call takes somebody’s time at a moment that you chose. It makes sense when a mail went "
            "unheard, or when they asked you to ring; otherwise write.",
            "Have the script before you: who you are, which job, one question, thanks. Two minutes, in "
            "their office hours. Be yourself; they know that you have a script.",
            "Nobody there? One voicemail, with your name and your number twice. Not a second one.",
            "All of this is etiquette. That calls get anybody hired has not been shown.",
        ),
    ),
    Heading.wait: Guidance(
        "Waiting is the step. Until the day comes, nothing is asked of you.",
        (
            "Waiting is a step, and you are doing it. Behind the silence are holidays, budgets, another "
            "candidate on Thursday. You can’t see which, and silence is not a verdict on you.",
            "From the day that stands here, one short question is normal. Before it, asking looks "
            "desperate, and the answer would be “not yet”.",
            "The day follows from what they said, in their business days. It is etiquette, not science: "
            "no study tells how long is right.",
            "Rest, or get ready for somebody else. Both are better than looking at the inbox.",
        ),
    ),
    Heading.answer: Guidance(
        "Now they wait for you: a short and kind answer, within a day or two.",
        (
            "Now it is they who wait. What stands here they want from you, or it is only decent that they "
            "hear it: an answer, a new date, a word of thanks, a withdrawal.",
            "Within a day or two is soon enough. The days beside it are the ones that they named, or are "
            "counted in their business days.",
        ),
    ),
}

# For steps that want other words than their heading.
OF_A_TASK: dict[Task, Guidance] = {
    Task.answer_offer: Guidance(
        "Thanks is not yet yes: get it in writing, and take your time.",
        (
            "Well done. Thanks is not yet yes: until you have the terms in writing you need not answer, "
            "and you should not turn down anybody else.",
            "If they named no day, ask by when they would like to know. Asking for a few days is usual; "
            "letting their day pass without a word is not.",
            "Pay, holidays, the first day: now is the time to talk about them. After your yes it is over.",
        ),
    ),
    Task.second_nudge: Guidance(
        "One more short mail, and this time with something new in it.",
        (
            "A mail that nobody answered has mostly sunk below others. A second one is usual; how long to "
            "wait for it is etiquette, and nobody has measured what it changes.",
            "Bring something that the first one did not have: an offer that makes deciding easier, a piece "
            "of work, a thought about what you two discussed. The same question once more is a reproach, "
            "however kindly it is meant.",
        ),
    ),
    Task.closing_note: Guidance(
        "A friendly goodbye that asks nothing, and leaves the door open.",
        (
            "This is the last mail. It asks nothing, so nobody has to look for an excuse.",
            "Write it for later: plans change, people move to other firms, and they remember who took leave "
            "kindly. That is experience, no study.",
            "You don’t owe it to anybody. Skip it where you would rather be silent.",
        ),
    ),
    Task.park: Guidance(
        "Parking is normal, not a failure; a reply makes it live again.",
        (
            "Parking is normal, not a failure. Many applications end without a word, and the silence tells "
            "nothing about you: it may be a budget, a reorganisation, or a mail that nobody felt like "
            "writing.",
            "A parked application leaves Today, and all of it is kept. If they write after all, it is live "
            "again. Nothing presses you to do it on this day, or at all.",
        ),
    ),
    Task.reply: Guidance(
        "They asked you something: a short answer soon beats a perfect one late.",
        (
            "They asked you something, and wait. Answer all that they asked, in their order; where you need "
            "time, say by which day they will have the rest.",
            "Until then nothing else is asked of them: it is not silence on their side while it is your "
            "turn.",
        ),
    ),
    Task.reschedule: Guidance(
        "Offer two or three times that you really have, with the time zone.",
        (
            "A cancelled interview is mostly somebody’s full calendar, and not a hidden no. Say that it is "
            "no trouble, and make the next step easy: two or three times, with the time zone.",
            "The draft proposes the next days on which they work, at hours that are day for both of you. It "
            "does not know your calendar: put in times that you really have.",
        ),
    ),
    Task.feedback: Guidance(
        "Thanks, and one request. Many may not answer it, and that is no slight.",
        (
            "Somebody had to write that mail to you. Thanks for it costs nothing, and now and then the one "
            "whom they took does not come.",
            "Ask for one thing that you can use, and leave them a way out. In many firms nobody is allowed "
            "to answer; then the silence is about their rules, not about you.",
            "Don’t argue: the decision stands. If they tell you something, write it down word for word.",
        ),
    ),
    Task.withdraw: Guidance(
        "Clear in the first sentence; kind; a reason is not needed.",
        (
            "Somebody keeps an hour free for you, and somebody else waits for the place. Tell them soon, in "
            "the first sentence. A reason is not needed, and criticism helps nobody.",
            "Before you do, have what you accepted in writing: an offer that was only spoken can still fall "
            "through.",
        ),
    ),
    Task.acknowledge: Guidance(
        "Thanks and good wishes are enough; ask for the offer in writing.",
        (
            "They have made up their minds, so there is nobody left to convince. One note, to whoever "
            "made the offer: thanks, good wishes, that you are glad.",
            "Ask for the offer in writing, and by when they would like your answer. Take care not to "
            "accept by accident: “I look forward to starting” is a yes.",
        ),
    ),
    Task.prepare: Guidance(
        "The questions that may come again, and the best answers that you have.",
        (
            "Another round often asks what an earlier one asked, in other words and by somebody else. Look "
            "at what you were asked here, the weak answers first.",
            "Say your best answers aloud, once. Read silently, they feel better known than they are: calling "
            "something to mind is what keeps it there, and that has been measured many times.",
            "Then the one change that you planned, and enough. The evening before is for sleep.",
        ),
    ),
    Task.outcome: Guidance(
        "Your sealed guess beside what came of it; what they said, word for word.",
        (
            "Now that you know, open the guess that you sealed. Memory bends towards what happened: that has "
            "been measured, and it is why the guess was sealed before.",
            "One guess proves nothing, whichever way it went. From twenty on, Insights can say whether you "
            "see your interviews too bright or too dark.",
            "Note what they told you, word for word, and one thing that you will plan otherwise. Nothing "
            "presses you: after a while it is not asked for any more.",
        ),
    ),
    Task.second_look: Guidance(
        "A night later: what went well, one better answer, one change.",
        (
            "A night later the same hour looks different. Begin with what went well, and why: you want to "
            "do that again on purpose.",
            "Then write the answer that you would give now to the weakest question, and say it aloud. It "
            "will be asked again, by somebody else.",
            "End with one change, as “if they ask for an example, then I will say when and where it was”. "
            "Plans of that form are kept more often than good intentions: that much has been measured.",
        ),
    ),
}


def guidance(heading: Heading, task: Task | None = None) -> Guidance:
    """What to know about a heading, or about a step under it that wants words of its own."""
    own = OF_A_TASK.get(task) if task else None
    return own or GUIDANCE[heading]
