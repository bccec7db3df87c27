"""Greetings for nobody, attachments, and money: what is remarked on, and what is left alone."""

import pytest

from followup_tui.composing.names import Named
from followup_tui.composing.review import Level
from tests.composing.drafts import about, found, passages


@pytest.mark.parametrize(
    ("body", "passage", "mend"),
    [
        ("To whom it may concern,\n\nthank you", "To whom it may concern", "Greet Maya Chen."),
        ("To Whom It May Concern:", "To Whom It May Concern", "Greet Maya Chen."),
        ("Dear Sir or Madam,", "Dear Sir or Madam", "Greet Maya Chen."),
        ("Dear Sir/Madam,", "Dear Sir/Madam", "Greet Maya Chen."),
        ("Respected Sir,", "Respected Sir", "Greet Maya Chen."),
        ("Dear hiring manager,\n\nthank you", "Dear hiring manager", "Greet Maya Chen."),
        ("\nDear Hiring Team\n\nthank you", "Dear Hiring Team", "Greet Maya Chen."),
        ("Hello recruiter,", "Hello recruiter", "Greet Maya Chen."),
    ],
)
def test_a_greeting_for_nobody_is_warned_about(body: str, passage: str, mend: str) -> None:
    (remark,) = found("to_whom", body, about())
    assert (remark.level, body[remark.start : remark.end], remark.mend) == (Level.warn, passage, mend)


@pytest.mark.parametrize(
    "body",
    [
        "Dear Maya,\n\nthe hiring manager and the recruiter were kind, Sir.",
        "Dear Sir John,",
        "Dear Hiring Manager Chen,",
        "Hello,",
        "Dear all,",
        "Hi there,",
        "Dear Maya, I wrote to whom I could, and it concerned many.",
    ],
)
def test_another_greeting_is_left_alone(body: str) -> None:
    assert passages("to_whom", body, about()) == []


def test_the_company_may_be_greeted_by_its_offices_but_not_as_nobody() -> None:
    facts = about("thank_company", None)
    assert not found("to_whom", "Dear hiring team,", facts)
    (remark,) = found("to_whom", "Dear Sir or Madam,", facts)
    assert remark.mend == "Greet the team of Halden Robotics."


@pytest.mark.parametrize(
    "body",
    [
        "Please find my CV attached.",
        "Please find attached my CV.",
        "I have attached a copy of my résumé.",
        "My portfolio is attached.",
        "Attached is the sketch that I promised.",
        "Attached please find two references.",
        "I enclose my certificates.",
        "Enclosed you will find it.",
        "See the attachment.",
        "The attached document says more.",
        "I am attaching the slides.",
        "I attached it for you.",
        "As attached, the plan",
    ],
)
def test_what_is_said_to_be_attached_is_warned_about(body: str) -> None:
    (remark,) = found("attached", f"Dear Maya,\n\n{body}", about())
    assert remark.level is Level.warn
    assert "mail program" in remark.mend


@pytest.mark.parametrize(
    "body", ["Attached you find it.", "Attached is the sketch.", "Attached please find it."]
)
def test_the_word_alone_is_marked_where_the_sentence_goes_on(body: str) -> None:
    assert passages("attached", body, about()) == ["Attached"]


@pytest.mark.parametrize(
    "body",
    [
        "I am attached to this city, and was attached to the fire brigade for a year.",
        "You are attached to the platform team. No strings attached.",
        "We attached the sensor with tape, and I attached it to the wing. The camera was attached.",
        "Volumes are attached by the operator; the disk is attached. Detached houses.",
        "I attach great importance to tests. I attach much value to notes.",
        "An enclosed yard, an enclosed bearing. The fence encloses the yard.",
        "Attachment theory was my subject. The attachment of the wing was hard.",
        "I could send you my CV. You can find it on my site.",
        "I find the attached houses of the quarter pretty.",
    ],
)
def test_other_attachments_are_left_alone(body: str) -> None:
    assert passages("attached", f"Dear Maya,\n\n{body}", about()) == []


@pytest.mark.parametrize(
    "body",
    [
        "What salary do you have in mind?",
        "My salary expectations are 70,000 euros.",
        "I would like to discuss compensation.",
        "the total compensation for the role",
        "Is there a signing bonus?",
        "How about the bonus?",
        "stock options and such",
        "Do you offer equity?",
        "pay and benefits",
        "What benefits do you have? The benefits package, I mean.",
        "the benefits that you offer",
        "What benefits do you offer?",
        "How much does the job pay?",
        "What does the position pay?",
        "What is the pay?",
        "a pay rise",
        "I expect to earn € 65k a year.",
        "expecting 72.000 EUR gross",
        "How many vacation days do you give?",
        "the holiday allowance",
        "a relocation package",
        "my expected remuneration",
        "my pension plan",
        "May I ask about the salary for this role?",
        "the salary for this role",
        "I would be glad to discuss benefits with you, and to discuss compensation with Tom.",
        "I am looking for a salary around 60k.",
        "Regarding salary, I am flexible.",
        "What salaries do you pay?",
        "I would like to discuss salary and benefits.",
        "Could we talk about wages?",
        "The salary would have to be at least 70,000 euros.",
        "I wonder what the salary is.",
        "Is the salary negotiable?",
        "My last salary was higher. I earn a good salary now.",
        "How high is the salary?",
    ],
)
def test_money_before_an_offer_blocks(body: str) -> None:
    remarks = found("money", f"Dear Maya,\n\n{body}", about("status_check"))
    assert remarks
    assert {remark.level for remark in remarks} == {Level.block}
    assert not found("money", body, about("status_check", offered=True))
    assert not found("money", body, about("offer_acknowledge"))
    assert not found("money", body, about("status_check"), language="de")


@pytest.mark.parametrize(
    "body",
    [
        "remuneration",
        "Wages stayed with me as a topic.",
        "You spoke of salaries, too.",
        "How are salaries reviewed?",
        "Could you tell me the salary that people get here?",
        "Your customers book employee benefits.",
        "The pension plan, which your clients choose, is a nice puzzle.",
    ],
)
def test_where_it_is_not_clear_whose_money_is_meant_it_warns(body: str) -> None:
    remarks = found("money", f"Dear Maya,\n\n{body}", about("status_check"))
    assert {remark.level for remark in remarks} == {Level.warn}


@pytest.mark.parametrize(
    "body",
    [
        "Our payroll service pays 40,000 salaries a month.",
        "The salary system of the whole plant was fixed by Monday.",
        "I wrote the salary run, the salary slips and a wage statement.",
        "I kept the books and the wages of 300 drivers for six years.",
        "We calculated the wages twice. Payroll is where salaries must be right.",
        "How do you transfer the salaries of all employees at once?",
        "I negotiated the wages of the nurses. I would love to see how you compute wages.",
        "I would like to work on your salary engine. We paid salaries and bonuses of 300 drivers.",
        "You pay attention to detail; it pays to listen. I'd pay for it. Pay-per-use, payload, payroll.",
        "I would benefit from your experience. The benefits of tests are plain; users get the benefits.",
        "the benefits you offer to patients; the benefits of the new pump",
        "The equity team, private equity, equity research; diversity, equity and inclusion; equity in care.",
        "The bonus question was fun. As a bonus, you use Rust. That is a bonus track, a bonus level.",
        "the bonus accrual held us up; the pay station; the salary calculator",
        "The npm package, the whole package, a parcel and package sorter. The package arrived.",
        "Drift compensation, the compensation of errors, compensation for families.",
        "We saved $50,000 a year, and earned the trust of 200 customers a month.",
        "How much attention you pay to it! How much you care! How much customers pay matters to the product.",
        "They waged war on flaky tests. I am on annual leave and on holiday until 12 May. Vacation rentals.",
        "I expect 500 orders a month. A stock of options; stock optional.",
        "The stock is low, and the options are many. Take stock. Pay day. She paid for lunch.",
    ],
)
def test_what_is_no_money_of_ones_own_is_left_alone(body: str) -> None:
    assert passages("money", f"Dear Maya,\n\n{body}", about()) == []


def test_the_words_of_company_and_role_are_no_money() -> None:
    facts = about(
        role="Compensation & Benefits Manager", company="Salary Street", detail="a bonus scheme for nurses"
    )
    body = "a Compensation and Benefits Manager at Salary Street; your salary tool; the benefits package"
    assert passages("money", body, facts) == []
    (remark,) = found("money", "I remember your bonus scheme.", facts)
    assert remark.level is Level.warn


def test_a_name_with_such_words_is_greeted() -> None:
    assert not found("to_whom", "Dear Madam Ki,", about(recipient=Named("Ki")))
