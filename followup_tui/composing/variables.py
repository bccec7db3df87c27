"""What templates see, as data: each fact with what it means and an example."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variable:
    """A fact that a template can use.

    Args:
        name: how a template writes it, "recipient.name"; "people.name" is one of each of `people`.
        meaning: what it is, and when it is missing.
        example: what it may be.
    """

    name: str
    meaning: str
    example: str


VARIABLES: tuple[Variable, ...] = tuple(
    Variable(*row)
    for row in (
        ("me.name", "Your full name.", "Lena Fischer"),
        ("me.email", "Your mail address.", "lena@example.org"),
        ("me.phone", "Your phone number.", "+49 170 1234567"),
        ("me.signature", "Your signature, else your name.", "Lena Fischer"),
        ("me.closing", "What a letter ends with: the sign-off and your signature.", "Kind regards, …"),
        ("company", "The employer.", "Halden Robotics"),
        ("role", "What you applied for, without the word “role”.", "Site Reliability Engineer"),
        ("interview.round", "What the interview was called.", "Onsite"),
        ("interview.format", "How it took place: on site, video or phone.", "video"),
        ("interview.talk", "What people call that.", "video call"),
        ("interview.day", "Its weekday, where it took place.", "Thursday"),
        ("interview.date", "Its date there.", "19 November"),
        ("interview.when", "The day as one says it: after a week, the date.", "on Thursday"),
        ("recipient.name", "The full name of whom it is for, or the company.", "Maya Chen"),
        ("recipient.address", "What they prefer to be called, else the full name.", "Dr Chen"),
        ("recipient.greeting", "The greeting.", "Dear Dr Chen,"),
        ("recipient.title", "Their job title.", "Head of Platform"),
        ("recipient.part", "What they did in the interview.", "hiring manager"),
        ("recipient.detail", "What you two talked about, as it stands behind “about”.", "the Lisbon office"),
        ("recipient.short_detail", "The same, where a LinkedIn note has room for it.", "the Lisbon office"),
        ("recipient.is_company", "Whether it is for the company rather than a person.", "True"),
        ("through", "Who passes it on; none where it goes there straight.", "{% if through %}"),
        ("through.name", "Their full name.", "Ana Ruiz"),
        ("through.greeting", "The greeting for them.", "Dear Ana,"),
        ("promised", "The day an answer is promised for; none where none was named.", "{% if promised %}"),
        ("promised.day", "Its weekday.", "Friday"),
        ("promised.date", "The day in full.", "Friday 27 November"),
        ("offer", "Their offer; none while they made none.", "{% if offer %}"),
        ("offer.made_on", "The day on which they made it.", "24 November"),
        ("offer.answer_by", "The day by which they want your answer; may be empty.", "Friday 4 December"),
        ("rival", "An offer of another company, still to be answered.", "{% if rival %}"),
        ("rival.made_on", "The day on which it was made.", "23 November"),
        ("rival.answer_by", "The day by which it wants your answer; may be empty.", "Monday 30 November"),
        ("thanked", "Whether thanks for this interview were sent.", "{% if thanked %}"),
        ("asked", "The day on which you last asked where things stand; or empty.", "30 November"),
        ("met", "Whether the interview took place.", "{% if met %}"),
        ("ahead", "Whether it is still to come.", "{% if ahead %}"),
        ("slots", "For an interview that was called off: times to offer.", "{% if slots %}"),
        ("slots.times", "Three days, each with its hours.", "Friday 27 November, 9:00 to 17:00"),
        ("slots.zone", "Whose clocks these are.", "Chicago time"),
        ("people", "Everybody in the interview, one after another.", "{% for person in people %}"),
        ("people.name", "The full name.", "Tom Brandt"),
        ("people.address", "What they prefer to be called.", "Tom"),
        ("people.title", "The job title.", "Test Engineer"),
        ("people.part", "What they did in the interview.", "interviewer"),
        ("people.detail", "What you two talked about.", "the test rig"),
        ("others", "The interviewers beside the recipient.", "Tom Brandt and Kim Lee"),
        ("unreached", "The interviewers whom you can't reach.", "Ewan Price and Ida Holm"),
        ("next_step", "What they said comes next, as you noted it.", "a day with the team"),
        ("unsaid", "What you did not get to say; for whoever decides alone.", "I know the CAN bus well"),
        ("tone", "How warm it is to sound: empty, warmer or plainer.", '{% if tone == "warmer" %}'),
        ("variant", "The number by which paragraphs are chosen.", "2"),
    )
)
