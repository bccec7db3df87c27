"""A letter as a mail file (.eml) that a mail program opens ready to be looked over and sent.

The headers are put together here, from the encoded words of `email.header`. The newer header classes of the
standard library take what only looks like an encoded word in a name or a subject for one, and change it; in
some of the Pythons that this runs on they encode the comma between two recipients, too.
"""

import quopri
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from email.header import Header

from followup_tui.errors import FollowupError
from followup_tui.text import one_line, prose, visible_line

_LINE = 75  # characters of a header's line; RFC 5322 wants fewer than 79, an encoded word has at most 75
_LONGEST_LOCAL, _LONGEST = 64, 254  # bytes before the @, and of an address as a whole: RFC 5321
# One @, and nothing that is punctuation of a header: no quotes, brackets, commas, colons, semicolons.
_ATOM = r"""[^\s"(),.:;<>@\[\\\]]+"""
_ADDRESS = re.compile(rf"(?P<local>{_ATOM}(?:\.{_ATOM})*)@(?P<host>{_ATOM}(?:\.{_ATOM})*)")
_ENCODED = "=?"  # how an encoded word begins
_PLAIN_NAME = re.compile(r"[\w!#$%&'*+/=?^`{|}~ -]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody who gets or sends a mail.

    Args:
        name: as people write it, any text; empty where it is not known.
        email: the address; empty where there is none.
    """

    name: str
    email: str

    @property
    def written(self) -> str:
        """The address as programs write it: a domain in the letters of its language as its ASCII name.

        Raises:
            FollowupError: it is none that a mail program would take for the one that is meant.
        """
        email = unicodedata.normalize("NFC", self.email)
        parts = _ADDRESS.fullmatch(email)
        # Category C is controls and what can't be seen, Z is every sort of blank.
        unseen = any(unicodedata.category(character)[0] in "CZ" for character in email)
        if parts is None or unseen or _ENCODED in email:
            raise _unusable(self)
        local, host = parts["local"], parts["host"]
        address = f"{local}@{_ascii_host(host) if local.isascii() else host}"
        if len(local.encode()) > _LONGEST_LOCAL or len(address.encode()) > _LONGEST:
            raise _unusable(self)
        return address


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter that leaves the journal.

    Args:
        to: who gets it; those without an address are left out.
        subject: one line.
        body: paragraphs, not wrapped.
        sender: whose letter it is; None where the mail program is to know.
    """

    to: tuple[Address, ...]
    subject: str
    body: str
    sender: Address | None = None

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Those who have an address."""
        return tuple(one for one in self.to if one.email)


def eml(letter: Outgoing) -> bytes:
    """A letter as a mail file: marked as not yet sent, with neither date nor id.

    Args:
        letter: the letter; whatever its texts hold, each stays what it is, and no header is added by it.

    Returns:
        ASCII with CR LF; UTF-8 where an address has letters before its @ that need it.

    Raises:
        FollowupError: an address can't be used.
    """
    headers = "".join(f"{name}: {value}\r\n" for name, value in _headers(letter) if value)
    body = prose(letter.body).replace("\n", "\r\n")
    return f"{headers}\r\n".encode() + quopri.encodestring(f"{body}\r\n".encode())


def _headers(letter: Outgoing) -> Iterator[tuple[str, str]]:
    yield "X-Unsent", "1"
    if letter.sender and letter.sender.email:
        yield "From", _mailbox(letter.sender)
    yield "To", ",\r\n ".join(map(_mailbox, letter.recipients))
    subject = one_line(letter.subject)
    yield "Subject", subject if _is_plain(subject) else _encoded(subject, "Subject")
    yield "MIME-Version", "1.0"
    yield "Content-Type", 'text/plain; charset="utf-8"'
    yield "Content-Transfer-Encoding", "quoted-printable"


def _mailbox(address: Address) -> str:
    name = one_line(address.name)
    return f"{_phrase(name)}\r\n <{address.written}>" if name else address.written


def _phrase(name: str) -> str:
    """A name in front of an address: as it is, in quotes, or as encoded words."""
    if not _is_plain(name):
        return _encoded(name, "From")  # so that it fits behind the name of either header
    if _PLAIN_NAME.fullmatch(name):
        return name
    escaped = re.sub(r'(["\\])', r"\\\1", name)
    return f'"{escaped}"'


def _is_plain(text: str) -> bool:
    """Whether a text fits a line as it is, and nobody takes a part of it for an encoded word."""
    short = len(text) < _LINE - len("Subject: ")
    return short and text.isascii() and text.isprintable() and _ENCODED not in text


def _encoded(text: str, header: str) -> str:
    return Header(text, "utf-8", maxlinelen=_LINE, header_name=header).encode(linesep="\r\n")


def _ascii_host(host: str) -> str:
    """The ASCII name of a domain, if turning it back gives the same: letters like “ß” have two readings."""
    try:
        name = host.encode("idna")
        return name.decode("ascii") if name.decode("idna") == host.lower() else host
    except UnicodeError:
        return host


def _unusable(address: Address) -> FollowupError:
    whose = f" of {visible_line(one_line(address.name))}" if address.name else ""
    return FollowupError(
        f"“{visible_line(address.email)}”{whose} is no address that a mail program can take.",
        "Mend it where the person's address is noted.",
    )
