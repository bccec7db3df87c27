"""How a letter names a day."""

import re
from datetime import date

from followup_tui.composing.review.belongs.phrases import Phrases
from followup_tui.domain.saying import MONTHS, WEEKDAYS


def _short_or_whole(name: str) -> str:
    return f"{name[:3]}(?:{name[3:]})?".lower()


_WEEKDAY, _MONTH = ("|".join(map(_short_or_whole, names)) for names in (WEEKDAYS, MONTHS))

# Any day that can be looked up in a calendar, "the 20th" among them.
DAY = Phrases(f"""
    (?:{_WEEKDAY})s?
    \\d{{1,2}}(?:st|nd|rd|th)?\\.? (?:of )?(?:{_MONTH})
    (?:{_MONTH})\\.? \\d{{1,2}}(?:st|nd|rd|th)?
    \\d{{1,2}}(?:st|nd|rd|th)
    \\d{{4}}-\\d{{2}}-\\d{{2}}
    \\d{{1,2}}[./]\\d{{1,2}}(?:[./](?:\\d{{2}}|\\d{{4}}))?\\.?
    (?:end|beginning|middle|close) of (?:the|this|next|{_MONTH}) ?(?:week|month|year|day)?
""")
# A time of day, "9:00", "at 14", "2 pm", "noon".
TIME = Phrases("""
    \\d{1,2}[:.h]\\d{2}
    (?:at|from|after|before|between|until|till|and|or|to) \\d{1,2}
    \\d{1,2} ?(?:a\\.?m|p\\.?m)\\.?
    noon
    midday
    (?:in the |every )?(?:morning|afternoon|evening)s?
""")


def names_day(text: str, day: date) -> bool:
    """Whether a text names a day: by its weekday, with its month, as "the 20th", in figures, or by its week.

    Args:
        text: any text.
        day: the day.
    """
    weekday, month = _short_or_whole(WEEKDAYS[day.weekday()]), _short_or_whole(MONTHS[day.month - 1])
    number = day.day
    said = Phrases(f"""
        {weekday}
        {number}(?:st|nd|rd|th)?\\.? (?:of )?{month}
        {month}\\.? {number}(?:st|nd|rd|th)?
        {number}(?:st|nd|rd|th)
        {day.isoformat()}
        0?{number}[./]0?{day.month}(?:[./]\\d+)?\\.?
        0?{day.month}[./]0?{number}(?:[./]\\d+)?
        (?:last|this|that|next|the) week
        week of (?:the )?
        (?:end|beginning|middle) of (?:the (?:month|year)|{month})
    """)
    return bool(said.within(text))


def days_and_times(text: str) -> int:
    """How many different days and times of day a text names.

    Args:
        text: any text.
    """
    found = [text[start:end] for phrases in (DAY, TIME) for start, end in phrases.spans(text)]
    return len({re.sub(r"\W+", " ", one).casefold() for one in found})
