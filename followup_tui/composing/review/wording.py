"""Words that press, shout or promise what is not there."""

from followup_tui.composing.review.remarks import Rule

RULES: tuple[Rule, ...] = ()
