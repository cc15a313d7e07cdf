"""Message: an English text that the page can show in another language."""

from typing import Self


class Message(str):
    """A text, and the identifier and values from which its translation is made.

    The identifier is English with gettext's named placeholders, "no actor has the id %(id)s". A value is a
    text of the author, another message, or a number that is written without groups of digits. What a value
    contains, a per cent sign too, is only text. Compared, sorted or printed, a message is its English text.

    Without values the placeholders stay: a table can hold messages that `filled` completes.
    """

    __slots__ = ("msgid", "values")

    msgid: str
    values: dict[str, str | int]

    def __new__(cls, msgid: str, /, **values: str | int) -> Self:
        """Create the message. Raise KeyError if it has values, but not for every placeholder."""
        message = super().__new__(cls, msgid % values if values else msgid)
        message.msgid, message.values = msgid, values
        return message

    def filled(self, **values: str | int) -> "Message":
        """Return a message of a table with its values; those that it does not use are ignored."""
        return Message(self.msgid, **values)


class CountedMessage(Message):
    """A message with a singular and a plural, in which "%(count)s" is the count.

    In English it is the value `count`, if there is one: the number as it is written there, "12,000".
    """

    __slots__ = ("number", "plural")

    plural: str
    number: int  # the count

    def __new__(cls, one: str, many: str, number: int, /, **values: str | int) -> Self:
        """Create the form for `number`. Raise KeyError for a placeholder without a value."""
        text = (one if number == 1 else many) % {"count": number, **values}
        message = str.__new__(cls, text)
        message.msgid, message.values, message.plural, message.number = one, values, many, number
        return message
