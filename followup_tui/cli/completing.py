"""The command that prints what a shell needs to complete the others."""

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print what a shell needs to complete all this.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completions(context: click.Context, shell: str) -> None:
    """Print the script with which a shell completes commands and options.

    \b
    bash  add to ~/.bashrc:  eval "$(followup completions bash)"
    zsh   add to ~/.zshrc, after compinit:  eval "$(followup completions zsh)"
    fish  once:  followup completions fish > ~/.config/fish/completions/followup.fish
    """
    script = get_completion_class(shell)
    if script is None:  # click knows all three
        raise LookupError(shell)
    click.echo(script(context.find_root().command, {}, "followup", "_FOLLOWUP_COMPLETE").source())
