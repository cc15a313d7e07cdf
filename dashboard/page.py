"""The page, top to bottom."""

from dashboard.markup import problems
from dashboard.markup.chosen import filtered_line, names, parts
from dashboard.markup.guide import guide
from dashboard.markup.header import header
from dashboard.markup.missing import missing_line, missing_names
from dashboard.markup.recent import recent, recent_line
from dashboard.markup.share import share, share_facts
from dashboard.markup.shown_query import Facts
from dashboard.query.selection import select
from dashboard.resources import follows
from dashboard.views import VIEWS
from dashboard.web import dossier_file
from dashboard.web.http.dossier_json import DOWNLOADS
from dashboard.web.streamlit import filters, live, pane, regions, url_state
from dashboard.web.streamlit.draw import draw_detail, draw_part

file = dossier_file.file()
dossier = file.drawn
query = url_state.current_query(dossier)
messages = query.messages(dossier)
regions.begin(dossier)
live.draw(file, messages)
pane.draw("header", header(dossier, VIEWS, messages), dossier, query)
pane.draw("guide", guide(messages), dossier, query)
if not dossier.events:
    pane.draw("unreadable", problems.unreadable(dossier, follows(), messages), dossier, query)
    regions.end()

view = VIEWS[query.view]
missing = url_state.missing(dossier)
selection = select(dossier, query, picks=not missing)
pane.draw(
    "share",
    share(dossier, messages),
    dossier,
    query,
    facts=share_facts(selection, view, DOWNLOADS.address()),
)
notice = problems.notice(file.now, dossier, file.saved, follows(), messages)
if view.shows_independent(query):
    pane.draw("notes", notice, dossier, query)
    for part in view.build(selection):
        draw_part(part, selection)
    regions.end()

has_card = view.shows_card(query)
filters.draw(selection, has_axis=has_card, has_scales=view.has_scales)
notes = filtered_line(messages) + missing_line(dossier, messages) + notice + recent_line(dossier, messages)
facts = Facts(
    names=names(query, dossier),
    parts=parts(query, dossier),
    missing=missing_names(missing, dossier),
    recent=recent(query, dossier),
)
pane.draw("notes", notes, dossier, query, facts=facts, filters="all")
if not has_card:
    with regions.whole():
        filters.kinds(selection)
        if not selection.count:
            draw_detail(selection)
        for part in view.build(selection):
            draw_part(part, selection)
    regions.end()

with regions.columns(dossier):
    with regions.chart():
        filters.kinds(selection)
        for part in view.build(selection):
            draw_part(part, selection)
    with regions.detail(dossier):
        draw_detail(selection)
