"""A user's own templates: the kinds they make, what they say about themselves, and files that are none."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_tui.composing import own
from followup_tui.composing.kinds import KINDS, Channel
from followup_tui.composing.render import TemplateError, starter
from tests.composing.written import FACTS, NAME, begun, refused


def test_a_kind_of_ones_own_is_made_by_what_its_template_says(tmp_path: Path) -> None:
    source = """---
title: "Thanks for lunch"
kind: thank_interviewer
subject: {{ role }}: {% if met %}lunch{% endif %}
language: de
# a remark
shortest: 20
longest: 80
channel: linkedin
---

{{ recipient.greeting }}

Danke!
"""
    (tmp_path / NAME).write_text(source, encoding="utf-8")
    kind = own.kinds(tmp_path)["lunch"]
    like = KINDS["thank_interviewer"]
    assert (kind.name, kind.title, kind.limits) == ("lunch", "Thanks for lunch", "20–80")
    assert (kind.channel, kind.personal, kind.must) == (Channel.linkedin, True, like.must)
    made = starter(kind, FACTS, [tmp_path])
    assert (made.subject, made.body, made.language) == ("Engineer: lunch", "Dear Maya,\n\nDanke!", "de")


def test_kinds_are_ours_and_then_the_users(tmp_path: Path) -> None:
    assert own.kinds(tmp_path / "nowhere") == KINDS
    (tmp_path / f"after-lunch_2{own.ENDING}").write_text("Hello.", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Hello.", encoding="utf-8")
    (tmp_path / f"Not A Kind{own.ENDING}").write_text("Hello.", encoding="utf-8")
    found = own.kinds(tmp_path)
    assert [*found] == [*KINDS, "after-lunch_2"]
    assert (found["after-lunch_2"].title, found["after-lunch_2"].limits) == ("After lunch 2", "at most 150")
    assert begun(tmp_path, "x", f"after-lunch_2{own.ENDING}") == "x"


def test_a_file_of_the_name_of_ours_wins(tmp_path: Path) -> None:
    name = f"status_check{own.ENDING}"
    assert begun(tmp_path, "---\nlongest: 70\n---\nHow are things?", name) == "How are things?"
    kind = own.kinds(tmp_path)["status_check"]
    assert (kind.title, kind.limits, kind.must) == ("Status check", "50–70", KINDS["status_check"].must)


def test_a_template_that_cant_be_used_is_still_a_kind_and_says_why(tmp_path: Path) -> None:
    name = f"status_check{own.ENDING}"
    assert "There is no entry" in str(refused(tmp_path, "---\ntitel: x\n---\n", name))
    assert own.kinds(tmp_path)["status_check"] == KINDS["status_check"]


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        ("---\ntitle: x\ntitel: y\n---\n", 3, "Did you mean “title”?"),
        ("---\nauthor: y\n---\n", 2, "Known are: title, kind, subject"),
        ("---\ntitle\n---\n", 2, "Write it as"),
        ("---\ntitle: a\n\ntitle: b\n---\n", 4, "given twice"),
        ("---\ntitle: a\n", 1, "does not end"),
        ("---\ntitle:\n---\n", 2, "at most 60 characters"),
        ("---\ntitle: " + "x" * 61 + "\n---\n", 2, "at most 60 characters"),
        ("---\ntitle: a\x1b[31m\n---\n", 2, "can't be the title"),
        ("---\nkind: thank_interviewr\n---\n", 2, "Did you mean “thank_interviewer”?"),
        ("---\nchannel: email\n---\n", 2, "Did you mean “mail”?"),
        ("---\nchannel: fax\n---\n", 2, "Write one of: mail, phone, linkedin"),
        ("---\nlanguage: German\n---\n", 2, "a tag such as"),
        ("---\nlongest: many\n---\n", 2, "from 0 to 2000"),
        ("---\nlongest: -5\n---\n", 2, "from 0 to 2000"),
        ("---\nlongest: 2001\n---\n", 2, "from 0 to 2000"),
        ("---\nlongest: ٣\n---\n", 2, "from 0 to 2000"),
        ("---\nshortest: 9\nlongest: 8\n---\n", 1, "Exchange the two"),
        ("---\nsubject:\n---\n", 2, "leave the line out"),
        ("---\nsubject: a\n---\n\nSubject: b\n", 4, "given twice"),
        ("---\nlanguage: de\nsubject: {{ rol }}\n---\n", 3, "Did you mean “role”?"),
        ("---\nlanguage: de\nsubject: {{ 1 + 1 }}\n---\n", 3, "can't calculate"),
        ("---\nlanguage: de\n---\none\n{{ rol }}\n", 5, "Did you mean “role”?"),
        ("---\r\nlanguage: de\r\n---\r\none\r\n{% fo %}\r\n", 5, "unknown tag 'fo'"),
    ],
)
def test_a_mistake_is_told_with_its_line_in_the_file(
    tmp_path: Path, source: str, line: int, said: str
) -> None:
    problem = refused(tmp_path, source)
    assert said in str(problem)
    assert problem.line == line


def test_a_file_may_begin_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    assert begun(tmp_path, b"\xef\xbb\xbf---\nsubject: a\n---\nGr\xc3\xbc\xc3\x9fe") == "Grüße"


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"one\ntwo \xff\xfe", 2, "no text in UTF-8"),
        (b"\xed\xa0\x80", 1, "no text in UTF-8"),
        ("one".encode("utf-16"), 1, "no text in UTF-8"),
        (b"one\n\ntwo\0", 3, "null character"),
        (b"x" * (own.LARGEST + 1), 0, "larger than 32 KiB"),
    ],
)
def test_what_is_no_text_is_told(tmp_path: Path, content: bytes, line: int, said: str) -> None:
    problem = refused(tmp_path, content)
    assert said in str(problem)
    assert problem.line == line


def _folder(path: Path) -> None:
    path.mkdir()


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def _outside(path: Path) -> None:
    elsewhere = path.parent.parent / "secret"
    elsewhere.write_text("secret", encoding="utf-8")
    path.symlink_to(elsewhere)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_folder, "This is a folder"),
        (os.mkfifo, "This is a pipe"),
        (_socket, "This is a socket"),
        (_outside, "a link to somewhere else"),
        (lambda path: path.symlink_to("/etc/passwd"), "a link to somewhere else"),
        (lambda path: path.symlink_to("/dev/zero"), "a link to somewhere else"),
        (lambda path: path.symlink_to("../templates/../secret"), "No such file"),
        (lambda path: path.symlink_to(path.name), "symbolic links"),
        (lambda path: path.symlink_to("gone"), "No such file"),
    ],
)
@pytest.mark.parametrize("name", [NAME, f"status_check{own.ENDING}"])
def test_what_is_no_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], said: str, name: str
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    monkeypatch.chdir(folder)  # the path of a socket can't be long
    make(folder / name)
    kind = own.kinds(folder)[name.removesuffix(own.ENDING)]
    with pytest.raises(TemplateError, match=said) as caught:
        starter(kind, FACTS, [folder])
    assert caught.value.file == folder / name


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("Hello.", encoding="utf-8")
    (tmp_path / NAME).symlink_to("real.txt")
    assert starter(own.kinds(tmp_path)["lunch"], FACTS, [tmp_path]).body == "Hello."


@pytest.mark.parametrize("name", ["Lunch", "a b", "ä", ".hidden", "a" * 61, "-", "a.b", "x\ny"])
def test_a_name_that_is_no_kind_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}{own.ENDING}").write_text("x", encoding="utf-8")
    assert own.kinds(tmp_path) == KINDS
    (path,) = own.files(tmp_path)
    with pytest.raises(TemplateError, match="can't be a kind of text"):
        own.read(path)
