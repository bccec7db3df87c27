"""Templates: what they are given, and what is said when one is wrong."""

import os
from datetime import date
from pathlib import Path

import pytest

from followup_tui.composing.card import ANSWERS
from followup_tui.composing.kinds import KINDS, kind_for
from followup_tui.composing.render import TEMPLATES, TemplateError, starter
from followup_tui.domain.steps import Task

KIND = KINDS["thank_company"]
FACTS: dict[str, object] = {
    "role": "Engineer", "company": "Halden Inc.", "promised": None, "recipient": {"name": "Maya"},
    "variant": 1, "met": True, "people": [{"name": "Maya", "detail": ""}, {"name": "Tom", "detail": "tests"}],
    "times": ["Monday", "Tuesday"],
}  # fmt: skip


def written(folder: Path, text: str) -> list[Path]:
    (folder / KIND.template).write_text(text, encoding="utf-8")
    return [folder]


def test_every_kind_has_a_template_and_every_template_a_kind() -> None:
    kinds = (*KINDS.values(), ANSWERS)
    assert {kind.template for kind in kinds} == {path.name for path in TEMPLATES.iterdir()}


@pytest.mark.parametrize(
    ("task", "name"),
    [
        (Task.thank, "thank_interviewer"),
        (Task.thank_company, "thank_company"),
        (Task.acknowledge, "offer_acknowledge"),
        (Task.status_check, "status_check"),
        (Task.call, "phone_script"),
        (Task.first_pass, None),
        (Task.answer_offer, None),
    ],
)
def test_a_step_leads_to_its_kind(task: Task, name: str | None) -> None:
    kind = kind_for(task)
    assert (kind.name if kind else None) == name


def test_the_first_line_gives_the_subject(tmp_path: Path) -> None:
    text = starter(
        KIND, FACTS, written(tmp_path, "Subject: {{ role }}:  thanks\n\n\n\nDear {{ recipient.name }},\n")
    )
    assert (text.subject, text.body) == ("Engineer: thanks", "Dear Maya,")


def test_a_template_without_a_subject_is_all_body(tmp_path: Path) -> None:
    text = starter(KIND, FACTS, written(tmp_path, "Hello.\nSubject: none\n"))
    assert (text.subject, text.body) == ("", "Hello.\nSubject: none")


def test_paragraphs_are_parted_by_one_blank_line_and_blanks_are_single(tmp_path: Path) -> None:
    source = "One  two   \n\n{% if promised %}\nnever\n{% endif %}\n\n\nThree at {{ company }}.\n\n\n"
    assert starter(KIND, FACTS, written(tmp_path, source)).body == "One two\n\nThree at Halden Inc."


def test_an_ellipsis_stays(tmp_path: Path) -> None:
    assert starter(KIND, FACTS, written(tmp_path, "Well... {{ role }}")).body == "Well... Engineer"


@pytest.mark.parametrize(
    ("variant", "chosen"), [(0, "A Engineer"), (1, "B"), (2, "C - - d"), (3, "A Engineer")]
)
def test_a_paragraph_is_chosen_by_variant(tmp_path: Path, variant: int, chosen: str) -> None:
    source = "{% filter vary %}\nA {{ role }}\n---\nB\n---\nC - - d\n{% endfilter %}\n\nend"
    body = starter(KIND, FACTS | {"variant": variant}, written(tmp_path, source)).body
    assert body == f"{chosen}\n\nend"


def test_facts_are_never_read_as_templates(tmp_path: Path) -> None:
    facts = FACTS | {"role": "{{ company }} {% raise %}"}
    assert starter(KIND, facts, written(tmp_path, "{{ role }}")).body == "{{ company }} {% raise %}"


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("one\ntwo {{ recipent.name }}", 2, "Did you mean “recipient”?"),
        ("\n\n{{ recipient.nam }}", 3, "Did you mean “recipient.name”?"),
        (
            "{{ promised.date }}",
            1,
            "“date” is looked for in facts that are not known here. Write it between {% if … %}",
        ),
        ("x\n{{ promised }}", 2, "not known"),
        ("x\n{% if role %}\n", 2, "endif"),
        ("x\n\n{{ role", 3, "end of print statement"),
        ("{{ role | shout }}", 1, "shout"),
        ("x\n{{ recipient }}", 2, "group of facts"),
        ("x\n{{ people }}", 2, "list"),
        ("x\n{{ met }}", 2, "yes or a no"),
        ("x\n{{ people | join }}", 2, "Only a list of texts can be joined"),
        ("x\n{{ people | upper }}", 2, "takes a text"),
        ("{{ role + 1 }}", 1, "can't calculate"),
        ("\n{{ 1 / 0 }}", 2, "can't calculate"),
        ("\n\n{% if company < 1 %}{% endif %}", 3, "not supported"),
        ("{% filter vary %}\na\n---\n{{ nothing }}\n{% endfilter %}", 4, "nothing"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, source: str, line: int, said: str) -> None:
    with pytest.raises(TemplateError) as caught:
        starter(KIND, FACTS, written(tmp_path, source))
    assert said in str(caught.value)
    assert (caught.value.file, caught.value.line) == (tmp_path / KIND.template, line)
    assert f"line {line}:" in caught.value.what
    assert caught.value.as_line.startswith(f"{tmp_path / KIND.template}:{line}: ")


@pytest.mark.parametrize(
    ("source", "written_out"),
    [
        ("{% for one in people %}{{ one.name }}{{ '.' if loop.last else ', ' }}{% endfor %}", "Maya, Tom."),
        ("{% for one in nobody.there %}x{% else %}none{% endfor %}", "none"),
        ("{{ times | join(' or ') | lower | capitalize }}", "Monday or tuesday"),
        ("{{ times | first | upper }} {{ times | last }} {{ times | length }}", "MONDAY Tuesday 2"),
        ("{{ (people | first).name if false else 'x' }}", None),
        ("{{ recipient.nickname | default('x') }}", None),
        (
            "{{ people | length }}{% if role is defined and promised is none and not gone %} yes{% endif %}",
            "2 yes",
        ),
        ("{% if role in ['x'] %}{% endif %}", None),
        (
            "{% if role == 'Engineer' and company != 'x' or promised %}{{ role | default('y') }}{% endif %}",
            "Engineer",
        ),
        ("{{ empty | default('the role') }}{{ empty or ' then' | title }}", "the role Then"),
    ],
)
def test_what_a_template_can_do(tmp_path: Path, source: str, written_out: str | None) -> None:
    facts = FACTS | {"nobody": {"there": []}, "gone": False, "empty": ""}
    folders = written(tmp_path, source)
    if written_out is None:
        with pytest.raises(TemplateError):
            starter(KIND, facts, folders)
    else:
        assert starter(KIND, facts, folders).body == written_out


def test_a_template_is_given_plain_values_only() -> None:
    for value in (object(), date(2026, 11, 19), [[[[[["deep"]]]]]]):
        with pytest.raises(TypeError, match="can't be given"):
            starter(KIND, FACTS | {"when": value})


def test_without_a_file_of_ones_own_the_shipped_one_is_used(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        starter(KIND, {}, [tmp_path])
    assert Path(caught.value.file).parent == TEMPLATES


def test_a_template_that_was_edited_is_read_again(tmp_path: Path) -> None:
    folders = written(tmp_path, "one")
    assert starter(KIND, FACTS, folders).body == "one"
    os.utime(folders[0] / KIND.template, (1, 1))
    written(tmp_path, "two")
    assert starter(KIND, FACTS, folders).body == "two"
