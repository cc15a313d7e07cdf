"""Timeline: draws a chart with the canvas, and applies what the reader does on it to the address."""

from functools import cache
from typing import Any

from dashboard.dossier.model import Dossier
from dashboard.markup.shown_query import link_base, packed
from dashboard.query.lanes import SORTS, lane_ids, openable_ids
from dashboard.query.query import Query
from dashboard.view import Chart
from dashboard.web.http import assets
from dashboard.web.http.dossier_json import MATCHES
from dashboard.web.streamlit import gestures, interface, url_state
from dashboard.web.streamlit.component_types import Arrangement, TimelineChanges, TimelineData
from dashboard.web.streamlit.mount import Renderer, mount


@cache
def _component() -> Renderer:
    return mount("chart")


def _arrangement(query: Query, dossier: Dossier) -> Arrangement | None:
    """How `query` arranges the lanes; None for one line."""
    if query.layout is None:
        return None
    return {
        "layout": query.layout,
        "closed": [lane for lane in lane_ids(dossier, query.layout) if lane in query.closed],
        "open": [side for side in openable_ids(dossier, query.view, query.layout) if side in query.opened],
        "sort": query.sort,
    }


def _arranged(lanes: Arrangement, query: Query, dossier: Dossier) -> dict[str, Any]:
    """The fields of a query with an arrangement that the browser sends; none for one of another layout."""
    if lanes["layout"] != query.layout:
        return {}
    return {
        "closed": frozenset(map(str, lanes["closed"])) & frozenset(lane_ids(dossier, query.layout)),
        "opened": frozenset(map(str, lanes["open"]))
        & frozenset(openable_ids(dossier, query.view, query.layout)),
        "sort": next((sort for sort in SORTS if sort == lanes["sort"]), None),
    }


def draw(chart: Chart, dossier: Dossier) -> None:
    """Draw `chart`. The browser fetches the payload by its address; each run sends the state of the query."""

    def apply() -> None:
        changes = gestures.take(chart.key, TimelineChanges)
        fields: dict[str, Any] = {}  # applied together, so that they are one entry of the history
        if "picked" in changes:
            fields["event"] = str(changes["picked"])
        if "window" in changes:
            start, end = changes["window"]
            fields["window"] = (str(start), str(end)) if start or end else None
        if "lanes" in changes:
            fields |= _arranged(changes["lanes"], url_state.current_query(dossier), dossier)
        if fields:
            url_state.change_query(dossier, **fields)

    query = url_state.current_query(dossier)
    messages = query.messages(dossier)
    data: TimelineData = {
        "story": assets.publish(chart.payload.digest, chart.payload.content),
        "catalogue": interface.catalogue_address(messages),
        "failed": messages.gettext("The timeline could not be loaded. Reload the page to try again."),
        "plotly": assets.address(assets.PLOTLY, "plotly.min.js"),
        "view": chart.key,
        "name": chart.name,
        "summary": chart.summary,
        "bars": chart.payload.bars,
        "isSmall": dossier.is_small,
        "undated": chart.payload.undated,
        "matched": packed(chart.matched),
        "recent": packed(chart.recent) if chart.recent is not None else None,
        "recentWords": chart.recent_words,
        "picked": chart.picked,
        "base": link_base(query, dossier),
        "scale": chart.scale,
        "lanes": _arrangement(query, dossier),
        "window": chart.window,
        "matchIndex": MATCHES.address(),
        "filter": gestures.filter_answer(),
        **gestures.answer(chart.key),
    }
    _component()(
        key=chart.key,
        data=data,
        on_gesture_change=apply,
        on_filter_change=gestures.filter_applied(chart.key, dossier),
    )
