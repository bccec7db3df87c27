"""The languages that a draft may be written in."""

from collections.abc import Mapping

LANGUAGES: Mapping[str, str] = {
    "en": "English", "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(tag: str) -> str:
    """What people call a language: "German" for "de" and "de-AT"; the tag itself where it is not known.

    Args:
        tag: a language tag.
    """
    return LANGUAGES.get(tag.partition("-")[0].casefold(), tag)
