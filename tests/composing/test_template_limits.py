"""What templates may not do: each known way out of a sandbox and to a machine's end is refused in words.

A template that is not refused in time hangs the test run: none of these may ever be computed.
"""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.composing import own
from followup_tui.composing.mistakes import TemplateError
from followup_tui.composing.render import TEMPLATES, starter
from followup_tui.composing.sandbox import LONGEST_OUTPUT, Sandbox
from tests.composing.written import FACTS, NAME, begun, refused

ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ recipient.__class__ }}",
    "{{ recipient['__class__'] }}",
    "{{ recipient[x] }}",
    "{{ recipient['__cl' ~ 'ass__'] }}",
    "{{ recipient | attr('__class__') }}",
    "{{ people | map(attribute='__class__') | join }}",
    "{{ people | map('upper') }}",
    "{{ people | join(attribute='name') }}",
    "{{ people | selectattr('name') | list }}",
    "{{ people | groupby('__class__') }}",
    "{{ times | sort }}",
    "{{ role | format(role) }}",
    "{{ role | safe }}",
    "{{ role | tojson }}",
    "{{ '{0.__class__}'.format(role) }}",
    "{{ '%s' % role }}",
    "{{ '%c' | format(65) }}",
    "{{ ''.join(times) }}",
    "{{ role.upper() }}",
    "{{ recipient.items() }}",
    "{{ recipient.update(role='x') }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ cycler }}",
    "{{ joiner.__init__ }}",
    "{{ joiner }}",
    "{{ namespace() }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ lipsum() }}",
    "{{ lipsum }}",
    "{{ dict(a=1) }}",
    "{{ range(3) }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.x() }}",
    "{{ request }}",
    "{{ config.SECRET_KEY }}",
    "{{ super() }}",
    "{{ caller() }}",
    "{{ varargs }}{{ kwargs }}",
    "{{ loop }}",
    "{{ loop.first }}",
    "{% for one in people %}{{ loop }}{% endfor %}",
    "{% for one in people %}{{ loop.__class__ }}{% endfor %}",
    "{% for one in people %}{{ loop.changed(one) }}{% endfor %}",
    "{% for one in people %}{{ loop.cycle('a') }}{% endfor %}",
    "{% for one in people %}{{ loop._iterator.gi_frame }}{% endfor %}",
    "{% for self in people %}{{ self.name }}{% endfor %}",
    "{% for _one in people %}{% endfor %}",
    "{% for a, b in people %}{% endfor %}",
    "{% for ns.a in people %}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% include ['/etc/passwd', x] ignore missing %}",
    "{% include x %}",
    "{% import '/etc/passwd' as p %}",
    "{% from '/etc/passwd' import p %}",
    "{% extends '/etc/passwd' %}",
    "{% block a %}{% endblock %}",
    "{% set a = 1 %}",
    "{% set a %}x{% endset %}",
    "{% set recipient.name = 'x' %}",
    "{% do role.upper() %}",
    "{% with a = role %}{{ a }}{% endwith %}",
    "{% macro m() %}{{ caller }}{% endmacro %}",
    "{% call role() %}x{% endcall %}",
    "{% autoescape true %}{% endautoescape %}",
    "{% debug %}",
    "{% trans %}x{% endtrans %}",
    "{% filter upper %}x{% endfilter %}",
    "{% filter vary | upper %}x{% endfilter %}",
    "{% filter vary('x') %}x{% endfilter %}",
    "{% filter format(role) %}%s{% endfilter %}",
    "{{ role | vary }}",
    "{{ role is sameas role }}",
    "{{ role is callable }}",
    "{{ role is filter }}",
    "{{ role is defined(1) }}",
    "{{ role | default(company) }}",
    "{{ role | default(*times) }}",
    "{{ role | default(**recipient) }}",
    "{{ role | default('a', true) }}",
    "{{ [role] | first }}",
    "{{ {'a': role} }}",
    "{{ (role, role) }}",
    "{{ role[0:2] }}",
    "{{ role[::-1] }}",
    "{{ recipient.0 }}",
    "{{ ('x').upper }}",
    "{{ (role or company).name }}",
    "{{ ｒｏｌｅ }}",
    "{{ recipient.ｎame }}",
    "{{ role\u200b }}",
    "{{ _ﬁ }}",
    "{{ \N{LATIN SMALL LIGATURE FI} }}",
    "{{ recipient.\\x5f\\x5fclass__ }}",
    "{{ 1.5 }}",
    "{{ -role }}",
    "{{ role ~ company }}",
    "{{ role + company }}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_no_way_out_of_a_template(tmp_path: Path, source: str) -> None:
    assert refused(tmp_path, f"one\n{source}\n").line == 2


@pytest.mark.parametrize(
    "source", ["# for one in people", "% set a = 1", "## x", "${ role }", "<% x %>", "{role}"]
)
def test_what_is_no_mark_is_text(tmp_path: Path, source: str) -> None:
    assert begun(tmp_path, source) == source


def test_what_a_fact_says_is_never_a_template(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{{ role }} {{ recipient.name | upper }}", encoding="utf-8")
    facts = FACTS | {"role": "{{ 7 * 7 }}{% include 'x' %}", "recipient": {"name": "{% raw %}"}}
    made = starter(own.kinds(tmp_path)["lunch"], facts, [tmp_path])
    assert made.body == "{{ 7 * 7 }}{% include 'x' %} {% RAW %}"


IN_LOOP = "{{% for one in people %}}{}{{% endfor %}}"
BOMBS = {
    "range": "{{ range(10**9) }}",
    "loop over a range": "{% for i in range(10**9) %}x{% endfor %}",
    "repeated text": "{{ 'a' * 10**9 }}",
    "repeated text in a condition": "{% if 'a' * 10**9 %}{% endif %}",
    "repeated text behind a filter": "{{ ('a' * 10**9) | upper }}",
    "power": "{{ 10**10**10 }}",
    "power in front matter": "---\nsubject: '{{ 10**10**10 }}'\n---\nx",
    "shift by division": "{{ 10**10 // 3 % 7 }}",
    "constant joined": "{{ 'x' ~ ('y' * 10**9) }}",
    "nested loops": IN_LOOP.format(IN_LOOP.format("x")),
    "nested loops through a block": IN_LOOP.format(
        "{% filter vary %}" + IN_LOOP.format("x") + "{% endfilter %}"
    ),
    "nested loops in else": "{% for a in x %}{% else %}" + IN_LOOP.format("x") + "{% endfor %}",
    "loop over letters of a constant": "{% for a in 'aaaa' %}x{% endfor %}",
    "loop over a list of its own": "{% for a in [" + "1," * 10_000 + "] %}x{% endfor %}",
    "loop with a condition": "{% for a in people if a.name %}x{% endfor %}",
    "recursive loop": "{% for a in people recursive %}{{ loop(people) }}{% endfor %}",
    "recursive macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "include in a loop": IN_LOOP.format(f"{{% include '{NAME}' %}}"),
    "a template that extends itself": f"{{% extends '{NAME}' %}}",
    "long text in a loop": IN_LOOP.format("x" * 2000),
    "long text in a loop in a block": "{% filter vary %}" + IN_LOOP.format("x" * 2000) + "{% endfilter %}",
    "a long fact again and again": "{{ x }}" * 70,
    "join upon join": "{{ times | join('" + "x" * 9000 + "') }}",
    "deep parentheses": "{{ " + "(" * 10_000 + "role" + ")" * 10_000 + " }}",
    "deep brackets": "{{ " + "[" * 10_000 + "]" * 10_000 + " }}",
    "deep ifs": "{% if met %}" * 1000 + "x" + "{% endif %}" * 1000,
    "ifs somewhat deep": "{% if met %}" * 40 + "x" + "{% endif %}" * 40,
    "deep blocks": "{% filter vary %}" * 40 + "x" + "{% endfilter %}" * 40,
    "deep inline ifs": "{{ " + "'a' if met else " * 1500 + "'b' }}",
    "deep not": "{{ " + "not " * 5000 + "met }}",
    "deep minus": "{{ " + "-" * 20_000 + "1 }}",
    "deep filters": "{{ role" + " | upper" * 3000 + " }}",
    "deep names": "{{ role" + ".a" * 10_000 + " }}",
    "a long or": "{{ role" + " or role" * 3000 + " }}",
    "many comparisons": "{{ 1" + " < 1" * 6000 + " }}",
    "a long chain of elif": "{% if met %}" + "{% elif met %}x" * 2000 + "{% endif %}",
    "somewhat many elif": "{% if met %}" + "{% elif met %}x" * 25 + "{% endif %}",
    "thousands of names": "".join(f"{{{{ a{number} }}}}" for number in range(3000)),
    "thousands of unknown blocks": "{% x %}" * 4000,
    "a huge list": "{{ [" + "1," * 16_000 + "] }}",
    "a huge dictionary": "{{ {" + "1:1," * 8000 + "} }}",
    "a huge call": "{{ role(" + "1," * 16_000 + ") }}",
    "a huge slice": "{{ role[0:10**9] }}",
    "a huge number": "{{ " + "9" * 30_000 + " }}",
    "a huge number in sixteens": "{{ 0x" + "f" * 30_000 + " }}",
    "a huge float": "{{ 1e99999 }}",
    "a number of many parts": "{{ " + "1_" * 15_000 + " }}",
    "a huge name": "{{ " + "a" * 30_000 + " }}",
    "a huge tag": "{% " + "a" * 30_000 + " %}",
    "a huge string left open": "{{ '" + "\\'" * 15_000 + " }}",
    "a huge filter name": "{{ role | " + "a" * 30_000 + " }}",
    "center": "{{ role | center(10**9) }}",
    "center by a number": "{{ role | center(1000000000) }}",
    "indent": "{{ role | indent(10**9) }}",
    "batch": "{{ people | batch(10**9, 'x') | list }}",
    "slice": "{{ people | slice(10**9) | list }}",
    "replace upon replace": "{{ role" + " | replace('e', 'eeeeeeeeee')" * 12 + " }}",
    "wordwrap": "{{ role | wordwrap(0) }}",
    "urlize": "{{ x | urlize }}",
    "truncate": "{{ x | truncate(10**9) }}",
    "filesizeformat": "{{ 10 | filesizeformat }}",
    "lorem": "{{ lipsum(10**9) }}",
    "cycler": "{{ cycler(1) }}",
    "tests of numbers": "{{ 5 is divisibleby(0) }}",
    "unclosed block": "{% if met %}" * 2000,
    "unclosed loop": "{% for a in people %}",
    "unclosed comment": "{# " * 10_000,
    "unclosed names": "{{ " * 10_000,
    "unclosed raw": "{% raw %}" * 3000,
    "blanks in a tag": "{% if" + " " * 30_000 + "%}",
    "giant line": "x" * 100_000,
    "giant file": "x\n" * 1_000_000,
    "front matter without end": "---\n" + "a: b\n" * 5000,
    "front matter of blanks": "---\ntitle:" + " " * 20_000 + "\n---\nx",
    "front matter of colons": "---\n" + ":" * 20_000 + "\n---\nx",
    "front matter of quotes": "---\ntitle: " + "\"'" * 10_000 + "\n---\nx",
    "front matter of a long word": "---\n" + "shortes" * 4000 + ": 1\n---\nx",
    "front matter of a long number": "---\nlongest: " + "9" * 20_000 + "\n---\nx",
    "front matter of a long language": "---\nlanguage: " + "de-" * 9000 + "\n---\nx",
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_template_can_take_all_the_time_or_memory(tmp_path: Path, name: str) -> None:
    refused(tmp_path, BOMBS[name])


def test_a_template_is_stopped_while_it_writes(tmp_path: Path) -> None:
    said = refused(tmp_path, "{% for one in people %}\n" + "x" * 1000 + "\n{% endfor %}")
    assert "It writes more than 64 KiB" in str(said)
    assert len(begun(tmp_path, "x" * 30_000 + "{{ x }}" * 30)) == 60_000 < LONGEST_OUTPUT


PIECES = (
    "{{", "}}", "{%", "%}", "{#", "#}", "if", "elif", "else", "endif", "for", "in", "endfor",
    "filter", "vary", "endfilter", "and", "or", "not", "is", "defined", "none", "(", ")", "[", "]",
    ".", ",", "|", "==", "<", "*", "**", "~", "-", ":", "=", "role", "recipient.name", "loop",
    "loop.last", "people", "one", "1", "'x'", '"', "default", "upper", "set", "do", "macro", "raw",
    "\n",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_whatever_is_written_is_refused_in_words_or_can_be_used(source: str) -> None:
    with suppress(TemplateError):
        Sandbox().compiled(source, Path("any.txt.j2"))


@pytest.mark.parametrize("path", sorted(TEMPLATES.iterdir()), ids=lambda path: path.name)
def test_ours_keep_to_what_a_users_may_do(tmp_path: Path, path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert path.stat().st_size < own.LARGEST
    assert not source.startswith("---")
    (tmp_path / path.name).write_text(source, encoding="utf-8")
    Sandbox().compiled(own.read(tmp_path / path.name), path)


@pytest.mark.parametrize("part", [" | trim", " or role", " and role"])
def test_a_name_that_is_as_long_as_it_may_be_still_works(tmp_path: Path, part: str) -> None:
    assert begun(tmp_path, f"{{{{ role{part * 26} }}}}") == "Engineer"


@pytest.mark.parametrize(("begin", "end"), [("if met", "endif"), ("filter vary", "endfilter")])
def test_what_is_as_deep_as_it_may_be_still_works(tmp_path: Path, begin: str, end: str) -> None:
    assert begun(tmp_path, f"{{% {begin} %}}" * 26 + "\nx\n" + f"{{% {end} %}}" * 26) == "x"
