"""What a journal teaches: figures over all its interviews, each with what it can't say."""
