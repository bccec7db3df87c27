"""Commands for the templates of letters: ours, and the user's own."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from followup_tui.cli.call import Call, say, tell
from followup_tui.cli.reading import JSON
from followup_tui.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from followup_tui.composing.kinds import Kind
    from followup_tui.exchange.records import Record


@click.group(short_help="List, read, edit and check the templates of letters.")
def templates() -> None:
    """List, read, edit and check the templates that letters begin with.

    Your own are files NAME.txt.j2 in the folder "templates" beside the settings. One of the name of ours is
    used instead of ours; any other makes a kind of letter of its own.
    """


@templates.command("list", short_help="Print the kinds of letters, and whose template each has.")
@JSON
@click.pass_obj
def list_(call: Call, as_json: bool) -> None:
    """Print the kinds of letters: name, whose template is used, title, length."""
    records = [_record(kind, folder_of(call)) for kind in _kinds(call).values()]
    if as_json:
        from followup_tui.exchange.records import dumped

        click.echo(dumped(records))
        return
    width = max(len(record["name"]) for record in records)
    say(*(
        f"{record['name']:<{width}}  {record['whose']:<5}  {record['title']}, {record['length']}"
        f"{' (can’t be used: followup templates check)' if record['problem'] else ''}"
        for record in records
    ))  # fmt: skip


@templates.command(short_help="Print a template.")
@click.argument("name")
@click.pass_obj
def show(call: Call, name: str) -> None:
    """Print the template that is used: yours, where you have one of this name, else ours."""
    from followup_tui.composing.render import source, text_of
    from followup_tui.text import visible

    path = source(_kind(call, name), [folder_of(call)])
    tell(f"This is {path}")
    click.echo(visible(text_of(path).rstrip("\n")))


@templates.command(short_help="Change a template, or write one of your own.")
@click.argument("name")
@click.option("--like", metavar="KIND", help="For a kind of your own: the one whose template it begins with.")
@click.pass_context
def edit(context: click.Context, name: str, like: str | None) -> None:
    """Open a template of yours in your editor, and check it afterwards.

    Where you have none of this name yet it begins as a copy of ours.
    """
    from followup_tui.exchange.editor import edit_file, find_editor

    folder = folder_of(context.obj)
    command = find_editor(os.environ)
    path, begun = _own_file(folder, name, like)
    edit_file(path, command, os.environ)
    if begun is not None and path.is_file() and path.read_bytes() == begun:
        path.unlink()
        tell("Nothing was changed, so there is no template of yours.")
        return
    tell(f"Your template is {path}")
    if not _checked([path]):
        context.exit(1)


@templates.command(short_help="Say what is wrong in your own templates.")
@click.argument("name", required=False)
@click.pass_context
def check(context: click.Context, name: str | None) -> None:
    """Say what is wrong in your own templates, with file and line, and try them out on made-up facts.

    The exit status is 1 where one can't be used.
    """
    from followup_tui.composing import own

    folder = folder_of(context.obj)
    found = own.files(folder)
    if name is not None:
        found = [path for path in found if path.name == f"{name}{own.ENDING}"]
        if not found:
            raise NotFoundError(
                f"You have no template {name}.", f"Begin one with: followup templates edit {name}"
            )
    if not found:
        tell(f"There is no template of yours in {folder}.")
    elif not _checked(found):
        context.exit(1)


@templates.command(short_help="Print what a template can name.")
@JSON
def variables(as_json: bool) -> None:
    """Print the facts that a template can name, what each means, and an example."""
    from followup_tui.composing.variables import VARIABLES

    if as_json:
        from followup_tui.exchange.records import dumped

        click.echo(
            dumped([{"name": one.name, "meaning": one.meaning, "example": one.example} for one in VARIABLES])
        )
        return
    width = max(len(one.name) for one in VARIABLES)
    say(*(f"{one.name:<{width}}  {one.meaning} → {one.example}" for one in VARIABLES))


def folder_of(call: Call) -> Path:
    """Where the user's own templates are."""
    return call.places().templates


def _kinds(call: Call) -> "dict[str, Kind]":
    from followup_tui.composing.own import kinds

    return dict(kinds(folder_of(call)))


def _kind(call: Call, name: str) -> "Kind":
    from followup_tui.composing.mistakes import did_you_mean

    kinds = _kinds(call)
    if name not in kinds:
        listed = "followup templates list names all of them."
        raise NotFoundError(f"There is no template {name}.", did_you_mean(name, kinds, listed))
    return kinds[name]


def _record(kind: "Kind", folder: Path) -> "Record":
    from followup_tui.composing.mistakes import TemplateError
    from followup_tui.composing.own import is_there
    from followup_tui.composing.render import source
    from followup_tui.composing.trial import tried

    problem: TemplateError | None = None
    path, whose = folder / kind.template, "yours"
    try:
        whose = "yours" if is_there(path) else "ours"
        path = source(kind, [folder])
        if whose == "yours":
            problem = next(iter(tried(path).problems), None)
    except TemplateError as found:
        problem = found
    return {
        "name": kind.name,
        "whose": whose,
        "title": kind.title,
        "length": f"{kind.limits} words",
        "shortest": kind.shortest,
        "longest": kind.longest,
        "channel": kind.channel,
        "file": str(path),
        "problem": problem.as_line if problem else None,
    }


def _own_file(folder: Path, name: str, like: str | None) -> tuple[Path, bytes | None]:
    """The user's template of a name, and what it begins with where it is new."""
    from followup_tui.composing import own
    from followup_tui.composing.kinds import KINDS
    from followup_tui.composing.mistakes import did_you_mean
    from followup_tui.composing.render import TEMPLATES

    path = folder / f"{name}{own.ENDING}"
    if not own.is_name(name):
        raise UsageError(f"A template can't be called {name}.", "Use small letters, digits, _ and -.")
    if own.is_there(path):
        return path, None
    base = name if name in KINDS else like
    if base is None or base not in KINDS:
        remedy = did_you_mean(like or name, KINDS, "followup templates list names ours.")
        raise UsageError(
            f"There is no template {like or name}.",
            remedy
            if like
            else f"{remedy} For a kind of your own: followup templates edit {name} --like KIND",
        )
    content = (TEMPLATES / KINDS[base].template).read_bytes()
    if base != name:
        title = name.replace("_", " ").replace("-", " ").capitalize()
        content = f"---\ntitle: {title}\nkind: {base}\n---\n".encode() + content
    _put(content, path)
    return path, content


def _put(content: bytes, path: Path) -> None:
    """Make a file, and its folder where it is missing, for its owner alone; never over another file."""
    from followup_tui.errors import FollowupError

    try:
        for folder in (path.parent.parent, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except OSError as problem:
        raise FollowupError(f"{path} can't be written: {problem.strerror}.", "Check the folder.") from problem


def _checked(paths: list[Path]) -> bool:
    """Say what is wrong in templates; whether all of them can be used."""
    from followup_tui.composing.trial import tried

    fine = True
    for path in paths:
        done = tried(path)
        fine = fine and done.can_be_used
        found = [problem.as_line for problem in done.problems]
        found += [f"{path}: {remark.what} {remark.mend}".rstrip() for remark in done.remarks]
        if found:
            say(*found)
        else:
            tell(f"{path.name} can be used.")
    return fine
