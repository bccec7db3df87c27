"""From facts to a text worth sending."""
