"""Looking back at one interview: the prompts as data, its questions, the sealed prediction, the summary."""
