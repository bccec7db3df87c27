"""The numbered steps from one schema of the journal to the next, run on a filled journal by Alembic.

A new step, after a change of the models:

1. Raise `HEAD` below, then `python -m tests.storage.make_revision "what changes"` drafts a file in
   `versions/` from what the models have and the last revision has not. Read it, mend it, move the data in it.
2. `python -m tests.storage.make_journal` writes the filled dump `tests/storage/journals/NUMBER.sql`.
   Dumps of earlier revisions stay as they are: they are what people have on their disks.

A new column that can't be NULL takes a `server_default` for the rows that are there, and loses it again in
the same step. A revision runs inside one transaction with foreign keys off, so a table can be rebuilt
(`op.batch_alter_table`) without losing the rows that hang on it. It never commits, and has no way down:
the way back is the copy that was made before.

The index of the search is taken away before the steps and made anew behind them (`env.py`), so no step has to
care for it; where what is searched changes, an empty step is enough.
"""

HEAD = "0003"
"""The newest revision, which a journal made today has."""
