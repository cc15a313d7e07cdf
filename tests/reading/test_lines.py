"""Lines: where the lines of a text start, and at which line and column each of its characters is."""

from itertools import product

from dashboard.reading.yaml.source import lines_of, place, starts_of_lines

BREAKS = ("\r\n", "\n", "\r", "\x85", "\u2028")


def walked(text: str) -> list[tuple[int, int]]:
    """Return the line and the column of each character and of the end of `text`, from 1, step by step."""
    line, column, at, found = 1, 1, 0, []
    while at < len(text):
        end = next((b for b in BREAKS if text.startswith(b, at)), "")
        for _ in range(len(end) or 1):
            found.append((line, column))
            column += 1
        at += len(end) or 1
        line, column = (line + 1, 1) if end else (line, column)
    return [*found, (line, column)]


def test_each_character_has_the_line_and_the_column_that_a_reader_counts() -> None:
    for length in range(5):
        for letters in product(("a", "\f", *BREAKS[1:]), repeat=length):
            text = "".join(letters)
            places = walked(text)
            starts = [n for n, (_, column) in enumerate(places) if column == 1]
            assert starts_of_lines(text) == starts
            lines = [
                text[a:b].rstrip("".join(BREAKS)) for a, b in zip(starts, [*starts[1:], None], strict=True)
            ]
            assert lines_of(text) == (lines if lines[-1] else lines[:-1])
            for index, expected in enumerate(places):
                if text[index - 1 : index + 1] != "\r\n":  # a break of two characters is one
                    assert place(text, index, "t.yaml") == ("t.yaml", *expected)
