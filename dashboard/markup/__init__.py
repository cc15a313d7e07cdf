"""Markup: parts as HTML, every text from a dossier escaped.

Each part has a template in templates/ and a module that makes the template's values. Templates do not see the
query. They render each event, claim and source as functions of the dossier alone, so that the result can be
cached for all readers, and so that an exported page without Python can use it too.

What depends on the query is added in the browser by one module, canvas/render/markup_query.js, to a fresh
copy of the markup before it is shown:

- `data-set` and `data-toggle` on a link are a change of the query (links.py); they become its `href`, and
where the link is a switch its `aria-pressed`;
- `data-current` becomes `aria-current` where the link leads to the query that is shown;
- of the `data-recent` badges of an event the first is shown that is after the day of `since`;
- `data-place`, `data-neighbour` and `data-people` in the card get the event's place among those that match,
the events before and after it, and other events of the same actors.

shown_query.py defines what the browser receives for this. These parts are still rendered from a Selection or
a Query, because they are sentences about it: count, chosen, parts, recent, missing and the messages of
empty.py.
"""
