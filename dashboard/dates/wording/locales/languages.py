"""Languages: those in which dates have words, known without loading the words."""

LANGUAGES = ("en", "sq", "fa")
"""BCP 47 primary tags; where we have no words, the first is spoken."""


def primary(language: str) -> str:
    """The language of a BCP 47 tag, without its script and region."""
    return language.partition("-")[0].lower()


def has_words(language: str) -> bool:
    """Whether dates have words in the language of a BCP 47 tag."""
    return primary(language) in LANGUAGES
