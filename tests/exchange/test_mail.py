"""A mail file says to whom, about what and what, in two parsers that know nothing of each other."""

import email
import re
from email.header import decode_header, make_header
from email.utils import getaddresses

import pytest
from fast_mail_parser import parse_email
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.errors import FollowupError
from followup_tui.exchange.mail import Address, Outgoing, eml
from followup_tui.text import one_line, prose

MAYA = Address("Maya Chen", "maya.chen@example.com")
BODY = (
    "Dear Maya,\n\nthank you — 谢谢 👩‍💻. "
    + "A long paragraph stays one line. " * 20
    + "\n.\nFrom now on = 3\n-- \nZoë"
)

Read = tuple[list[tuple[str, str]], str, str, list[str]]


def by_the_standard_library(file: bytes) -> Read:
    """Recipients, subject, body and the names of the headers."""
    message = email.message_from_string(file.decode())
    pairs = getaddresses(message.get_all("To", []))
    to = [(str(make_header(decode_header(name))), address) for name, address in pairs]
    body = message.get_payload(decode=True)
    assert isinstance(body, bytes)
    subject = str(make_header(decode_header(message.get("Subject", ""))))
    return to, subject, body.decode(str(message.get_content_charset())), message.keys()


def by_the_other(file: bytes) -> Read:
    """The same, by a parser in another language."""
    message = parse_email(file)
    assert not message.warnings
    (body,) = message.text_plain
    to = [(one.display_name or "", one.address) for one in message.to]
    return to, message.subject, body, list(message.headers)


PARSERS = (by_the_standard_library, by_the_other)

NAMES = (
    "Björk Guðmundsdóttir",
    "鈴木美咲",
    "María-José O'Neill",
    'Chen, Maya "Mac" (she); <x@y.example>: \\ [a]',
    "Maya\r\nBcc: x@y.example",
    "Maya\nBcc: x@y.example\n\nbody",
    "Maya\r",
    "Ma\x00ya\x1b]52;c;aGk=\x07\x85\u2028\u2029\x0b\x0c Chen",
    "\u202eayaM\u2066",
    "Maya\ud800",
    "=?utf-8?q?Bcc:?= =?utf-8?b?eA==?=",
    "Zoë =?utf-8?q?Bcc:?=",
    "undisclosed-recipients:;",
    "a@b.example>, <c@d.example",
    '"',
    "\\",
    "“Maya”",
    "M" * 300,
    "鈴" * 300,
    "Maya Chen " * 30,
    "ת" * 40 + " " + "x" * 40,
    "",
)


def check(letter: Outgoing) -> None:
    """Whether both parsers find what was meant, and nothing else."""
    file = eml(letter)
    assert file.isascii()
    lines = file.split(b"\r\n")
    assert all(len(line) <= 78 for line in lines)
    assert not re.search(rb"[^\r]\n|\r[^\n]", file)
    for parsed in PARSERS:
        to, subject, body, headers = parsed(file)
        assert to == [(one_line(one.name), one.email) for one in letter.to]
        assert subject == one_line(letter.subject)
        assert body == prose(letter.body).replace("\n", "\r\n") + "\r\n"
        assert set(headers) <= {
            "X-Unsent", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        }  # fmt: skip


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_any_name_and_any_subject_arrive_as_they_are(name: str) -> None:
    others = MAYA, Address("Zoë, Dr", "z@example.org")
    check(
        Outgoing(
            (Address(name, "a.b+c@sub.example.com"), *others), name, BODY, Address(name, "me@example.org")
        )
    )


@given(st.text(max_size=120), st.text(max_size=120), st.text(max_size=300))
def test_whatever_is_written_arrives(name: str, subject: str, body: str) -> None:
    check(Outgoing((Address(name, "a@example.com"), MAYA), subject, body, Address(name, "me@example.org")))


def test_a_mail_program_takes_it_for_one_that_is_not_sent_yet() -> None:
    file = eml(Outgoing((MAYA,), "Thank you", "Dear Maya,", Address("Zoë", "zoe@example.org")))
    message = email.message_from_bytes(file)
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "text/plain"
    assert not {"date", "message-id"} & {name.lower() for name in message}
    assert message["To"] == "Maya Chen\r\n <maya.chen@example.com>"


def test_what_is_not_known_is_left_out() -> None:
    file = eml(Outgoing((Address("Ewan", ""),), "", "Hello", Address("Zoë", "")))
    for parsed in PARSERS:
        to, subject, body, headers = parsed(file)
        assert (to, subject, body) == ([], "", "Hello\r\n")
        assert not {"To", "Subject", "From"} & set(headers)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("o'neill+jobs@b-c.example.co.uk", "o'neill+jobs@b-c.example.co.uk"),
        ("Maya.Chen@Example.com", "Maya.Chen@Example.com"),
        # A domain in letters has an ASCII name, unless it is read in two ways; before the @ there is none.
        ("zoe@exämple.org", "zoe@xn--exmple-cua.org"),
        ("zoe@straße.example", "zoe@straße.example"),
        ("zoë@exämple.org", "zoë@exämple.org"),
        ("हिन्दी@उदाहरण.example", "हिन्दी@उदाहरण.example"),
        ("zoe\u0308@example.org", "zoë@example.org"),
    ],
)
def test_an_address_is_written_as_programs_write_it(address: str, written: str) -> None:
    assert Address("", address).written == written
    for parsed in PARSERS:
        to, *_ = parsed(eml(Outgoing((Address("Zoë", address), MAYA), "", "Hello")))
        assert to == [("Zoë", written), ("Maya Chen", MAYA.email)]


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example>\r\nBcc: x@y.example", "a@b.example\r\n", "a@b.example\n\nbody", "a@b.example\x00",
        "a@b@c.example", "a b@c.example", "a@b.example,c@d.example", "a@b.example;c@d.example",
        "undisclosed:;", "Maya <a@b.example>", '"a b"@c.example', "a@[127.0.0.1]", "a(x)@b.example",
        "a\\@b.example", "a..b@c.example", ".a@b.example", "@b.example", "a@", "a", "a\u202eb@c.example",
        "a\u200b@b.example", "a@b.example\u2028Bcc:x", "a\xa0b@c.example", "=?utf-8?q?x?=@b.example",
        "a\ud800@b.example", "a" * 65 + "@b.example", "a@" + "b." * 130 + "example",
    ],
    ids=ascii,
)  # fmt: skip
def test_an_address_that_is_none_is_refused_with_a_word_on_whose_it_is(address: str) -> None:
    for letter in (
        Outgoing((MAYA, Address("Tom Brandt", address)), "Hello", "Hello"),
        Outgoing((MAYA,), "Hello", "Hello", Address("Tom Brandt", address)),
    ):
        with pytest.raises(FollowupError, match="of Tom Brandt is no address") as told:
            eml(letter)
        assert told.value.remedy
