"""Markup: parts as HTML, every text from a dossier escaped.

Each part has a template in templates/ and a module that makes the template's values. Templates do not see the
query. They render each event, claim and source as functions of the dossier alone, so that the result can be
cached for all readers, and so that an exported page without Python can use it too. They also render every
sentence about a query, with empty elements for its numbers, names and links.

What depends on the query is added in the browser by one module, canvas/render/markup_query.js, to a fresh
copy of the markup before it is shown:

- `data-set`, `data-toggle` and `data-remove` on a link are a change of the query, and `data-query` is a whole
query (links.py); they become its `href`, and where the link is a switch its `aria-pressed`;
- `data-current` becomes `aria-current` where the link leads to the query that is shown, or, with
`data-chosen`, where the query has the value that this names;
- of the `data-recent` badges of an event the first is shown that is after the day of `since`;
- an element with `data-case` is shown in this case only, such as "some match";
- an element with `data-value` gets the text of this name, and a link with `data-link` this target;
- the content of a template with `data-each` is repeated for each row of this name, with the row's own cases,
texts and targets;
- the template with `data-date` has the element in which a date is shown.

shown_query.py defines what the browser receives for this: the query, and the facts about it that Python
computes, such as `MatchCounts`. Each kind of fact is defined in the module of the template that shows it, and
canvas/render/query_facts.js words it.
"""
