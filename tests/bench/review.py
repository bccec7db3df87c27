"""How quick the review is: `python -m tests.bench.review`, in about ten seconds.

A letter of 2,000 words is set beside 30 others of that length, a fifth of each taken from its neighbour, with
2,000 strangers of other applications. Then one word after the other is changed, as somebody types, and each
time everything is reviewed: the median and the 95th percentile are to stay within a frame, 16 ms. The first
review, for which the others are prepared, is told apart, and so is a letter of 150 words beside such. What is
measured is processor time.

`--rules` shows what each rule takes. Nothing is asserted.
"""

import argparse
import gc
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

from followup_tui.composing.kinds import KINDS
from followup_tui.composing.likeness import prepared
from followup_tui.composing.names import Named
from followup_tui.composing.review import RULES, DraftText, Other, ReviewFacts, Rule, Stranger, review
from followup_tui.composing.review.alike import known_names
from followup_tui.composing.tokens import word_set

_FRAME = 16.0
_WORDS = sorted(word_set(
    "I you we they the a this that your our of in on about with from for and but when while because if"
    " what how team work role release firmware rollback test bench office night shift customer question"
    " answer plan risk budget sensor report meeting conversation interview manager engineer colleague"
    " week month year spring project deadline failure success habit tool list note letter story joke"
    " kettle window train machine robot arm belt line warehouse harbour thank thanks enjoyed liked"
    " learned heard saw met spoke wrote built moved broke mended asked told showed tried wanted kept"
    " found made gave took read good better quiet careful honest small large early late first last next"
    " Thursday Friday November Maya Tom Lisbon Halden Robotics Kubernetes is are was were would could"
    " may will must not never always often again already soon here there then so too very quite rather"
))  # fmt: skip
_GIVEN = sorted(word_set(
    "Ada Björk Chen Dara Elif Femi Grace Hana Ines Jay Kofi Lena Mark May Noor Ola Paul Rose Sami Will"
))  # fmt: skip
_FAMILY = sorted(word_set(
    "Abel Brandt Cruz Dietz Ellery Fischer Grant Hunt Ito Jensen Khan Lind Moreau Ngata Oduya Park"
    " Quist Reed Silva Tan Ueda Vogel Weiß Xu Yates Zeller"
))  # fmt: skip
_COMPANIES = sorted(word_set("Labs Works Systems Freight Energy Foods Clinic Studio"))


def letter(chance: random.Random, words: int, beginning: Sequence[str] = ()) -> list[str]:
    """A letter as a list of words, with sentences and paragraphs, greeting and sign-off.

    Args:
        chance: what decides.
        words: how many it has, roughly.
        beginning: words of another letter that it begins with.
    """
    text = ["Dear Maya,\n\n", *beginning]
    while len(text) < words:
        sentence = chance.choices(_WORDS, k=chance.randint(6, 22))
        sentence[0] = sentence[0].capitalize()
        sentence[-1] += chance.choice([".", ".", ".", ".", "?", "!"]) + chance.choice(
            ["", "", "", "", "\n\n"]
        )
        text += sentence
    return [*text, "\n\nKind regards,\nLena Fischer"]


def others(chance: random.Random, words: int, count: int) -> Iterator[list[str]]:
    """Letters of which each has a fifth from the one before."""
    last: list[str] = []
    for _ in range(count):
        last = letter(chance, words, last[-words // 5 : -1])
        yield last


def surroundings(chance: random.Random) -> ReviewFacts:
    """What the letter is compared with, without other drafts."""
    strangers = {
        f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}-{chance.choice(_FAMILY)}" for _ in range(1900)
    }
    companies = {f"{chance.choice(_FAMILY)} {chance.choice(_COMPANIES)}" for _ in range(100)}
    return ReviewFacts(
        kind=KINDS["thank_interviewer"],
        company="Halden Robotics",
        role="Test Engineer",
        me="Lena Fischer",
        phone="+49 170 1234567",
        recipient=Named("Maya Chen"),
        others=(Named("Tom Brandt"), Named("Mark May"), Named("Will Teller")),
        detail="how they roll back a bad firmware",
        strangers=tuple(Stranger(Named(name), "Other Ltd") for name in sorted(strangers | companies)),
        interview_on=date(2026, 11, 19),
        interviews_on=(date(2026, 11, 19),),
        now=datetime(2026, 11, 20, 9, tzinfo=UTC),
        there=datetime(2026, 11, 20, 9, tzinfo=UTC),
    )


def milliseconds(action: Callable[[], object]) -> float:
    """What something takes of a processor: what else the machine does makes little difference."""
    start = time.thread_time()
    action()
    return (time.thread_time() - start) * 1000


def typed(words: Sequence[str], chance: random.Random, count: int) -> Iterator[DraftText]:
    """The letter again and again, each time with another word changed."""
    changed = list(words)
    for _ in range(count):
        changed[chance.randrange(1, len(changed) - 1)] = chance.choice(_WORDS)
        yield DraftText("Thank you for Thursday", " ".join(changed))


def measure(words: int, changes: int, *, by_rule: bool) -> None:
    """Print what a letter of so many words takes."""
    chance = random.Random(words)  # noqa: S311
    facts = surroundings(chance)
    texts = [" ".join(text) for text in others(chance, words, 30)]
    written = letter(chance, words, texts[3].split(" ")[50 : 50 + words // 5])

    def prepare() -> ReviewFacts:
        bodies = (prepared(text, known_names(facts)) for text in texts)
        return replace(facts, drafts=tuple(Other(f"letter {at}", body) for at, body in enumerate(bodies)))

    beginning = next(typed(written, chance, 1))
    first = milliseconds(lambda: review(beginning, prepare()))
    beside = prepare()
    took = [milliseconds(partial(review, draft, beside)) for draft in typed(written, chance, changes)]
    median, p95 = statistics.median(took), statistics.quantiles(took, n=20)[-1]
    print(f"{words} words: the first review {first:.1f} ms")
    print(f"{words} words, one changed: median {median:.1f} ms, p95 {p95:.1f} ms, to hold {_FRAME:.0f} ms")
    for name, each in _by_rule([*typed(written, chance, changes)], beside) if by_rule else ():
        print(f"  {name:<20}{each:8.2f} ms")


def _by_rule(drafts: Sequence[DraftText], facts: ReviewFacts) -> list[tuple[str, float]]:
    """What each rule takes, the slowest first; who first needs the words pays for all."""
    took = defaultdict(list)
    for draft in drafts:
        for rule in RULES:
            took[rule.name].append(milliseconds(partial(_exhaust, rule, draft, facts)))
    return sorted(((name, statistics.median(each)) for name, each in took.items()), key=lambda one: -one[1])


def _exhaust(rule: Rule, draft: DraftText, facts: ReviewFacts) -> None:
    for _ in rule.remarks(draft, facts):
        pass


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rules", action="store_true", help="show what each rule takes")
    parser.add_argument("--changes", type=int, default=100, help="how many words are changed")
    options = parser.parse_args()
    gc.freeze()  # as the interface does when it starts
    for size in (2000, 150):
        measure(size, options.changes, by_rule=options.rules and size == 2000)
