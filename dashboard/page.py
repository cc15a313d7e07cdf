"""The page, top to bottom."""

from dashboard.analysis.event_card import card
from dashboard.markup import empty, problems
from dashboard.markup.guide import guide
from dashboard.markup.header import header
from dashboard.markup.missing import missing_line
from dashboard.markup.news import news_line
from dashboard.query.selection import select
from dashboard.resources import follows
from dashboard.views import VIEWS
from dashboard.web import dossier_file
from dashboard.web.streamlit import filters, live, pane, regions, url_state
from dashboard.web.streamlit.draw import draw

file = dossier_file.file()
dossier = file.drawn
query = url_state.read(dossier)
messages = query.messages(dossier)
regions.begin(dossier)
live.draw(file, messages)
pane.draw("header", header(dossier, VIEWS, query), dossier)
pane.draw("guide", guide(messages), dossier)
if not dossier.events:
    pane.draw("unreadable", problems.unreadable(dossier, follows(), messages), dossier)
    regions.end()

view = VIEWS[query.view]
missing = url_state.missing(dossier)
selection = select(dossier, query, picks=not missing)
notice = problems.notice(file.now, dossier, file.saved, follows(), messages)
if view.stands_alone:
    pane.draw("notes", notice, dossier)
    for part in view.build(selection):
        draw(part, dossier, messages)
    regions.end()

filters.draw(selection)
notes = missing_line(missing, dossier, messages) + notice + news_line(selection)
pane.draw("notes", notes, dossier)
with regions.columns():
    with regions.chart():
        filters.kinds(selection)
        for part in view.build(selection):
            draw(part, dossier, messages)
    with regions.detail():
        if shown := card(selection):
            draw(shown, dossier, messages)
        elif selection.count_in_window:
            pane.draw("unpicked", empty.nothing_picked(messages), dossier)
        elif selection.count:
            pane.draw("nothing", empty.none_in_window(selection), dossier)
        else:
            pane.draw("nothing", empty.nothing_matches(selection), dossier)
