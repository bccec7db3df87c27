"""A journal in the terminal for the hours and days after a job interview."""

__version__ = "0.1.0"
