"""Whether now is the time to send it, and whether it may be sent at all."""

from followup_tui.composing.review.remarks import Rule

RULES: tuple[Rule, ...] = ()
