"""What is looked for in which kind of draft."""

# By kind: first what must be in it, then what must not.
BELONGS: dict[str, tuple[str, ...]] = {
    "thank_interviewer": ("says_thanks", "names_role", "asks_to_forward", "asks_for_decision"),
    "group_note": (
        "says_thanks", "names_role", "asks_to_forward", "pretends_personal", "asks_for_decision",
    ),
    "linkedin_note": ("asks_for_job",),
    "thank_company": ("says_thanks", "names_role", "asks_for_decision"),
    "offer_acknowledge": ("says_thanks", "asks_in_writing", "accepts"),
    "offer_accept": ("verb_and_terms",),
    "offer_decline": ("says_thanks", "verb_and_terms", "criticises"),
    "rival_offer": ("names_date", "ultimatum"),
    "contact_request": ("whose_and_what_for", "private_number"),
    "phone_script": ("says_thanks", "names_role", "who_you_are", "one_question"),
    "voicemail": ("names_role", "who_you_are", "number_twice"),
    "status_check": ("one_question", "promised_day", "questions", "blames", "repeats_pitch"),
    "second_nudge": ("one_question", "something_new", "questions", "blames"),
    "closing_note": ("says_thanks", "door_open", "questions", "guilt"),
    "feedback_request": ("says_thanks", "one_request", "argues"),
    "withdrawal": ("says_thanks", "clear_first", "criticises"),
    "reschedule": ("slots_and_zone", "irritated"),
}  # fmt: skip
