"""The days that a draft names."""

from followup_tui.composing.review.remarks import Rule

RULES: tuple[Rule, ...] = ()
