"""Tables: what people read in them, in which order, and that a saved one is read back as it was."""

from io import StringIO

import pandas as pd
import pytest
from conftest import examples
from full_dossiers import full_dossiers
from hypothesis import given, settings
from pandas.testing import assert_frame_equal

from dashboard import Dossier, Query, select
from dashboard.query.chronology import in_time
from dashboard.query.table import FORMULA_SIGNS, claims_table, events_table
from dashboard.reading import read_text

STORY = """title: A story
kinds: {labour: Labour}
actors:
  union: {name: Dockers' union, is: group}
  firm: {name: Kalvora Harbour Ltd, short: The company}
places: {basin: {name: The old basin}, quay: {name: North quay}}
sources:
  paper: {title: Cranes stand still, author: Zoë Åkerblom, publisher: Courier, date: 2019-03,
    url: "https://example.org/a;b"}
  inquiry: {title: Report of the inquiry}
questions:
  cause: {ask: Why did the crane fall?, positions: {gust: The gust, brake: A worn brake}}
events:
  - id: fall
    date: 2019-04-02T06:40
    title: A crane falls
    summary: Its driver is unhurt.
    kind: labour
    weight: 3
    place: basin
    actors: {affected: [firm, union], hosted: firm}
    sources: [paper ¶3, inquiry p. 2]
    claims:
      - {by: union, says: The brake was worn., on: cause, holds: brake, stance: accuses, date: 2019-04,
         sources: paper ¶4}
      - {by: firm, says: It was the wind., on: cause, holds: gust}
      - {says: It was bad luck.}
    added: 2019-04-03
  - {id: ban, date: 2019-04-03/.., title: A ban, status: {of: firm, by: union}}
  - {id: move, after: ban, title: Ferries move, route: {from: basin, to: quay}}
  - {id: founded, date: -0043~, title: The harbour is founded}
  - {id: feast, date: XXXX-09-11, title: A feast}
"""


def story() -> Dossier:
    dossier = read_text(STORY, "story.yaml")
    assert [str(problem) for problem in dossier.problems if problem.level == "error"] == []
    return dossier


def filled_cells(row: "pd.Series[object]") -> dict[str, object]:
    """The cells of a row that are not missing."""
    return {str(name): value for name, value in row.items() if not pd.isna(value)}


def test_each_event_is_a_row_with_names_and_readable_dates_in_chronological_order() -> None:
    table = select(story(), Query()).table()
    assert list(table.index) == ["founded", "fall", "ban", "move", "feast"]
    assert filled_cells(table.loc["fall"]) == {
        "date": "2019-04-02T06:40",
        "earliest": "2019-04-02T06:40",
        "latest": "2019-04-02T06:40",
        "title": "A crane falls",
        "summary": "Its driver is unhurt.",
        "kind": "Labour",
        "weight": 3,
        "place": "The old basin",
        "affected": "Kalvora Harbour Ltd; Dockers' union",
        "hosted": "Kalvora Harbour Ltd",
        "disputed": True,
        "sources": "Cranes stand still, Zoë Åkerblom, Courier, 2019-03, ¶3, https://example.org/a;b; "
        "Report of the inquiry, p. 2",
        "added": "2019-04-03",
    }
    assert filled_cells(table.loc["move"]) == {
        "earliest": "2019-04-03", "title": "Ferries move", "weight": 2, "from": "The old basin",
        "to": "North quay", "disputed": False,
    }  # fmt: skip
    assert filled_cells(table.loc["ban"]) == {
        "date": "2019-04-03/..", "earliest": "2019-04-03", "title": "A ban", "weight": 2,
        "status_of": "Kalvora Harbour Ltd", "status_by": "Dockers' union", "disputed": False,
    }  # fmt: skip
    assert filled_cells(table.loc["founded"])["earliest"] == "-0043-01-01"
    assert filled_cells(table.loc["feast"])["date"] == "XXXX-09-11"


def test_each_claim_is_a_row_with_its_speaker_question_and_position() -> None:
    claims = select(story(), Query(words="crane")).claims_table()
    assert list(claims.index) == ["fall"] * 3
    assert [filled_cells(row) for _, row in claims.iterrows()] == [
        {
            "event_title": "A crane falls",
            "by": "Dockers' union",
            "says": "The brake was worn.",
            "stance": "accuses",
            "question": "Why did the crane fall?",
            "position": "A worn brake",
            "date": "2019-04",
            "sources": "Cranes stand still, Zoë Åkerblom, Courier, 2019-03, ¶4, https://example.org/a;b",
        },
        {
            "event_title": "A crane falls",
            "by": "Kalvora Harbour Ltd",
            "says": "It was the wind.",
            "stance": "asserts",
            "question": "Why did the crane fall?",
            "position": "The gust",
        },
        {"event_title": "A crane falls", "says": "It was bad luck.", "stance": "asserts"},
    ]


def test_a_carriage_return_in_a_text_makes_no_row_of_its_own() -> None:
    text = 'title: x\nevents: [{date: 2014, title: "a\\rb\\r\\nc"}]'
    table = select(read_text(text, "x.yaml"), Query()).table()
    assert list(table["title"]) == ["a\nb\nc"]
    assert_frame_equal(saved_and_read(table), table)


def test_only_what_matches_is_in_the_tables() -> None:
    selection = select(story(), Query(actors={"union"}))
    assert list(selection.table().index) == ["fall", "ban"]
    assert len(select(story(), Query(words="ferries")).claims_table()) == 0


def saved_and_read(table: pd.DataFrame) -> pd.DataFrame:
    """The table out of the CSV that pandas makes of it."""
    types = {name: str(kind) for name, kind in table.dtypes.items()}
    index = str(table.index.name)
    text = StringIO(table.to_csv(), newline="")
    # "NA" is a name in some language; only an empty cell is missing.
    return pd.read_csv(text, dtype=types | {index: "str"}, keep_default_na=False, na_values=[""]).set_index(
        index
    )


def test_the_shipped_story_is_read_back_from_a_csv_as_it_was(shipped: Dossier) -> None:
    selection = select(shipped, Query())
    for table, rows in (
        (selection.table(), len(shipped.events)),
        (selection.claims_table(), sum(len(event.claims) for event in shipped.events)),
    ):
        assert len(table) == rows > 0
        assert_frame_equal(saved_and_read(table), table)


def test_an_empty_selection_has_the_same_columns() -> None:
    full, empty = (select(story(), Query(words=words)) for words in ("", "nothing of the kind"))
    for table, nothing in ((full.table(), empty.table()), (full.claims_table(), empty.claims_table())):
        assert nothing.empty and list(nothing.dtypes.items()) == list(table.dtypes.items())
        assert nothing.index.name == table.index.name


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_no_text_is_a_formula_in_a_spreadsheet(sign: str) -> None:
    formula = f'"{sign}HYPERLINK(0)"'.replace("\t", "\\t").replace("\n", "\\n")
    text = f"""title: x
kinds: {{k: {formula}}}
actors: {{a: {{name: {formula}}}}}
places: {{p: {{name: {formula}}}}}
sources: {{s: {{title: {formula}}}}}
questions: {{q: {{ask: {formula}, positions: {{y: {formula}}}}}}}
events:
  - {{date: 2014, title: {formula}, summary: {formula}, kind: k, place: p, actors: a, sources: s,
     status: {{of: a}}, route: {{from: p, to: p}}, claims: {{by: a, says: {formula}, on: q, holds: y}}}}
"""
    selection = select(read_text(text, "x.yaml"), Query())
    cells = [
        str(value)
        for table in (selection.table(), selection.claims_table())
        for value in table.to_numpy().flat
    ]
    tidied = cells.count("HYPERLINK(0)")  # a name does not begin with white space
    assert (tidied > 0) == sign.isspace()
    assert cells.count(f"'{sign}HYPERLINK(0)") + tidied == 9 + 5
    assert not [cell for cell in cells if cell.startswith(FORMULA_SIGNS)]


def lines(text: str) -> list[str]:
    """The lines of a text, without what keeps it from being a formula."""
    return text.removeprefix("'").strip().splitlines()


@settings(max_examples=examples(40))
@given(full_dossiers())
def test_the_tables_of_any_dossier_are_complete_and_equal_after_saving_and_reading(dossier: Dossier) -> None:
    in_order = list(in_time(dossier))
    events, claims = (made(dossier, in_order) for made in (events_table, claims_table))
    assert list(events.index) == [event.id for event in in_order]
    filled_cells = [lines(claim.says) for event in dossier.events for claim in event.claims]
    assert sorted(lines(text) for text in claims["says"].fillna("")) == sorted(filled_cells)
    for table in (events, claims):
        assert_frame_equal(saved_and_read(table), table, check_index_type=False)
