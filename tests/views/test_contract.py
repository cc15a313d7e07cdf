"""The contract of every view, whatever it is shown."""

import json
import re

import pytest
from conftest import CANVAS

from dashboard import Query, select
from dashboard.dossier.model import Dossier
from dashboard.query.parameters import VIEWS as QUERY_VIEWS
from dashboard.reading import read_text
from dashboard.view import Chart, Drawing, Part
from dashboard.views import VIEWS

ONE = "title: One\nevents:\n  - {date: 2014, title: '<script>alert(1)</script>'}\n"
NO_YEAR = "title: None\nevents:\n  - {date: XXXX-09-11, title: A day}\n"


def stories(shipped: Dossier) -> list[Dossier]:
    return [shipped, read_text(ONE, "one.yaml"), read_text(NO_YEAR, "none.yaml")]


def test_slugs_are_valid_in_links_and_the_order_of_views_is_unique() -> None:
    assert all(re.fullmatch(r"[a-z]+", slug) for slug in VIEWS)
    assert set(VIEWS) == set(QUERY_VIEWS), "each can be asked for"
    assert all(view.slug == name for name, view in VIEWS.items())
    assert len({view.order for view in VIEWS.values()}) == len(VIEWS) >= 1


@pytest.mark.parametrize("slug", list(VIEWS))
@pytest.mark.parametrize("query", [Query(), Query(words="nothing at all")])
def test_a_view_gives_finite_parts_with_a_summary(slug: str, query: Query, shipped: Dossier) -> None:
    for dossier in stories(shipped):
        parts = list(VIEWS[slug].build(select(dossier, query)))
        assert parts
        for part in parts:
            if isinstance(part, Chart):
                assert part.summary.startswith("Timeline of")
                assert len(part.matched) == len(dossier.events)
                json.loads(
                    part.payload.content, parse_constant=lambda name: pytest.fail(f"{name} is no number")
                )
            if isinstance(part, Drawing):
                assert part.summary
                json.dumps(part.data, allow_nan=False)
                assert (CANVAS / part.folder / "index.js").is_file()


@pytest.mark.parametrize("slug", list(VIEWS))
def test_the_same_selection_gives_the_same_parts(slug: str, shipped: Dossier) -> None:
    first, second = (list(VIEWS[slug].build(select(shipped, Query(actors={"iran"})))) for _ in range(2))
    assert [_comparable(part) for part in first] == [_comparable(part) for part in second]


def _comparable(part: Part) -> object:
    """All of a part that is compared by value."""
    return (part.summary, part.payload) if isinstance(part, Chart) else part
