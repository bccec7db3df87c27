"""Text of the user stays text in Markdown, whatever it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from followup_tui.exchange.markdown import inline, listed, paragraphs, quoted
from followup_tui.text import visible, visible_line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = [
    "# no heading", "- no list", "+ none", "1. none", "12) none", "> no quote", "```", "~~~ x", "    code",
    "* * *", "---", "===", "[a](http://x.example)", "![a](b)", "<b>bold</b>", "<!-- x -->", "&lt;", "a | b",
    "\\", "*a*", "_a_", "**a**", "`a`", "[x]: http://x.example", "~~a~~", "http://x.example/a_b", "a\\",
    ": x",    "\x1b]52;c;x\x07",
]  # fmt: skip
texts = st.text() | st.lists(st.sampled_from([*HOSTILE, "", " ", "word"])).map("\n".join)


def said(tokens: list[Token]) -> str:
    """The plain text of what was parsed; only plain text may be in it."""
    parts = []
    for token in tokens:
        for child in token.children or ():
            assert child.type in {"text", "text_special", "hardbreak", "softbreak"}, child
            parts.append("\n" if child.type.endswith("break") else child.content)
        parts += ["\n"] if token.type == "paragraph_close" else []
    return "".join(parts).rstrip("\n")


def squeezed(text: str) -> list[str]:
    return re.sub(r"\s+", " ", text).split()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_line_is_only_a_line(text: str) -> None:
    tokens = PARSER.parse(inline(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert squeezed(said(tokens)) == squeezed(visible_line(text))


@given(texts)
def test_paragraphs_are_only_paragraphs(text: str) -> None:
    tokens = PARSER.parse(paragraphs(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert squeezed(said(tokens)) == squeezed(visible(text))


@given(texts)
def test_a_quotation_and_a_bullet_hold_all_of_it(text: str) -> None:
    for written, block in ((quoted(text), "blockquote"), (listed(text), "bullet_list")):
        tokens = PARSER.parse(f"# Before\n\n{written}\n\nAfter")
        assert [token.type for token in tokens if token.level == 0 and token.nesting == 1] == [
            "heading_open", f"{block}_open", "paragraph_open",
        ]  # fmt: skip


@given(texts)
def test_a_heading_ends_as_it_was_written(text: str) -> None:
    tokens = PARSER.parse(f"## 1. {inline(f'{text} #')}")
    assert [one.type for one in tokens] == ["heading_open", "inline", "heading_close"]
    assert squeezed(said(tokens)) == squeezed(f"1. {visible_line(f'{text} #')}")


@pytest.mark.parametrize("blank", ["", "\u00a0", "\u3000\n\u2003"])
def test_a_bullet_without_a_word_leaves_the_line_above_alone(blank: str) -> None:
    tokens = PARSER.parse("- Tom\n" + f"  {listed(blank)}".replace("\n", "\n  "))
    assert not [one for one in tokens if one.type == "heading_open"]


def test_line_breaks_stay() -> None:
    assert said(PARSER.parse(paragraphs("a\nb\n\nc"))) == "a\nb\nc"
    assert len([one for one in PARSER.parse(paragraphs("a\nb\n\nc")) if one.type == "paragraph_open"]) == 2
