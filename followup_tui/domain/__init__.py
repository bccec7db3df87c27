"""What the journal knows and how it thinks: no I/O, no clock, no interface."""
