"""A mailto link holds the whole letter or is none; it opens in the mail program, or one is told why not."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import FollowupError
from followup_tui.exchange.mail import Address, Outgoing
from followup_tui.exchange.mailto import HANDED, LONGEST_LINK, mailto, open_mail
from followup_tui.text import one_line, prose
from tests.exchange.desk import TEXT, Desk, on_linux

MAYA = Address("Maya Chen", "maya.chen@example.com")
TRICKY = "a+b & c=d? #1 100% ü 谢谢 “x” 'y' /z; \\"


def by_the_standard_library(link: str) -> dict[str, str]:
    """What a link says, by field; `to` is its path."""
    parts = urlsplit(link)
    assert (parts.scheme, parts.netloc, parts.fragment) == ("mailto", "", "")
    pairs = [pair.split("=") for pair in parts.query.split("&") if pair]
    return {"to": unquote(parts.path), **{name: unquote(text, errors="strict") for name, text in pairs}}


def by_hand(link: str) -> dict[str, str]:
    """The same, as RFC 6068 has it: no plus for a blank, bytes of UTF-8."""
    path, _, query = link.removeprefix("mailto:").partition("?")
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    return {"to": _decoded(path), **{name: _decoded(text) for name, _, text in pairs}}


def _decoded(text: str) -> str:
    return re.sub(rb"%([0-9A-F]{2})", lambda hit: bytes([int(hit[1], 16)]), text.encode("ascii")).decode()


def check(letter: Outgoing, link: str) -> None:
    """Whether both readings find what was meant, and nothing else."""
    texts = {"subject": one_line(letter.subject), "body": prose(letter.body).replace("\n", "\r\n")}
    said = {name: text for name, text in texts.items() if text}
    wanted = {"to": ",".join(one.email for one in letter.to), **said}
    assert by_the_standard_library(link) == wanted
    assert by_hand(link) == wanted
    assert re.fullmatch(r"[\w:@,?&=%.~-]+", link, re.ASCII)


@pytest.mark.parametrize("text", [TEXT, TRICKY, "a\n\nb\n", "x&bcc=y@z.example", "x\r\nBcc: y@z.example"])
def test_a_letter_comes_back_out_of_its_link(text: str) -> None:
    letter = Outgoing((MAYA, Address("", "o'neill+jobs/x=1&bcc@example.org")), text, text)
    link = mailto(letter)
    assert link is not None
    check(letter, link)


@given(st.text(max_size=80), st.text(max_size=200))
def test_whatever_is_written_comes_back_or_is_too_long(subject: str, body: str) -> None:
    letter = Outgoing((MAYA,), subject, body)
    link = mailto(letter)
    if link is None:
        assert len(one_line(subject).encode()) + len(prose(body).encode()) > LONGEST_LINK / 4
    else:
        check(letter, link)


def test_what_is_missing_is_left_out() -> None:
    assert mailto(Outgoing((Address("Ewan", ""),), "", "Hi")) == "mailto:?body=Hi"
    assert mailto(Outgoing((MAYA,), "", "")) == "mailto:maya.chen@example.com"


def test_a_link_that_programs_would_cut_off_is_none() -> None:
    room = LONGEST_LINK - len("mailto:maya.chen@example.com?body=")
    link = mailto(Outgoing((MAYA,), "", "x" * room))
    assert link is not None
    assert len(link) == LONGEST_LINK
    assert mailto(Outgoing((MAYA,), "", "x" * (room + 1))) is None
    assert mailto(Outgoing((MAYA,), "", "谢" * 230)) is None


@pytest.mark.parametrize(
    "address", ["a@b.example?bcc=c@d.example,x", "a@b.example\r\nBcc: c@d.example", "a b@c.d"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(FollowupError, match="no address"):
        mailto(Outgoing((Address("", address),), "Hello", "Hello"))


@on_linux
class TestOpening:
    """The stand-in opener writes down what it was given."""

    def test_the_link_reaches_the_opener_untouched_and_without_a_shell(self, desk: Desk) -> None:
        desk.add("xdg-open", 'printf "%s|" "$#" "$@" > "${0%/*}/kept"; echo loud; echo louder >&2')
        link = mailto(Outgoing((MAYA,), "$(touch x); `y` | z > w", "'"))
        assert link is not None
        assert open_mail(link, desk.environment | {"DISPLAY": ":0"}) == HANDED
        assert desk.kept() == f"1|{link}|"

    def test_a_mail_program_that_stays_open_is_not_waited_for_and_not_ended(self, desk: Desk) -> None:
        desk.add("xdg-open", 'echo $$ > "${0%/*}/pid"; exec /bin/sleep 20')
        assert open_mail("mailto:", desk.environment | {"WAYLAND_DISPLAY": "w"}, limit=0.3) == HANDED
        assert Path(f"/proc/{desk.pid()}").exists()

    @pytest.mark.parametrize(
        ("status", "told"), [(3, "no mail program"), (4, "not be started"), (9, "status 9")]
    )
    def test_one_that_fails_is_told_of(self, desk: Desk, status: int, told: str) -> None:
        desk.add("xdg-open", f"exit {status}")
        with pytest.raises(FollowupError, match=told) as caught:
            open_mail("mailto:", desk.environment | {"DISPLAY": ":0"})
        assert ".eml" in caught.value.remedy

    def test_without_an_opener_it_is_said(self, desk: Desk) -> None:
        with pytest.raises(FollowupError, match="xdg-open is not installed"):
            open_mail("mailto:", desk.environment | {"DISPLAY": ":0"})

    @pytest.mark.parametrize(
        "variables",
        [{}, {"DISPLAY": ""}, {"SSH_CONNECTION": "1"}, {"SSH_CONNECTION": "1", "DISPLAY": ":0"}],
        ids=str,
    )
    def test_without_a_desktop_nothing_is_started(self, desk: Desk, variables: Mapping[str, str]) -> None:
        desk.add("xdg-open", 'echo > "${0%/*}/kept"')
        with pytest.raises(FollowupError, match="no desktop") as caught:
            open_mail("mailto:", desk.environment | dict(variables))
        assert ".eml" in caught.value.remedy
        assert not (desk.folder / "kept").exists()

    def test_a_forwarded_display_is_a_desktop(self, desk: Desk) -> None:
        desk.add("xdg-open", "exit 0")
        assert (
            open_mail("mailto:", desk.environment | {"SSH_TTY": "x", "DISPLAY": "localhost:10.0"}) == HANDED
        )
