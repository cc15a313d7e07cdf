"""About markup: how the dossier was made, what it holds, its sources by origin, and how to cite it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup

from dashboard.dates.wording.numerals import count_words
from dashboard.dates.wording.words import in_words
from dashboard.dossier.model import Correction, Dossier, Event
from dashboard.markup.pieces import counted, dated, href, joined
from dashboard.markup.sources import source_line
from dashboard.view import Origin, Prose, Tally

FIRST_NAMED = 5  # origins that are named in the sentence; the table has them all
OPEN_MOST = 12  # sources: a table no longer than this needs no opening
LISTED_MOST = 500  # origins or events: more are not read through


def about_markup(prose: Prose, address: str | None) -> Markup:
    """The page of `prose`; `address` is where a reader finds it, for whoever cites it."""
    return Markup('<article class="fl-about">{}</article>').format(
        joined(
            [
                _section("How it was made", *_made(prose)),
                _section("What is in it", *_held(prose)),
                _section("Sources", *_sources(prose)),
                _section("Events without a source", *_unsourced(prose)),
                _section("Corrections", *_corrections(prose)),
                _section("How to cite it", _citation(prose, address)),
            ]
        )
    )


def _section(title: str, *body: Markup) -> Markup:
    return Markup("<section><h2>{}</h2>{}</section>").format(title, joined(body))


def _paragraph(text: str) -> Markup:
    return Markup('<p dir="auto">{}</p>').format(text)


def _made(prose: Prose) -> Iterator[Markup]:
    if not prose.method:
        yield _paragraph("The file does not say how it was made.")
    yield from map(_paragraph, prose.method)
    if source := prose.dossier.sources.get(prose.dossier.about.source or ""):
        yield Markup("<p>It starts from {}.</p>").format(source_line(source, prose.dossier))


def _held(prose: Prose) -> Iterator[Markup]:
    as_of, last, language = prose.dossier.as_of, prose.last_told, prose.dossier.language
    told = [
        f"told as of {in_words(as_of, prose.dossier.language)}" if as_of else "",
        f"last changed {in_words(last, prose.dossier.language)}" if last else "",
    ]
    if any(told):
        yield _paragraph(f"The story is {', and '.join(filter(None, told))}.")
    yield Markup('<div class="fl-tallies">{}{}</div>').format(
        _tallies("The file holds", prose.holds, language),
        _tallies("How well the dates are known", prose.dated, language),
    )


def _tallies(title: str, tallies: Sequence[Tally], language: str) -> Markup:
    rows = (
        Markup('<tr><th scope="row">{}</th><td>{}</td></tr>').format(
            tally.name, count_words(tally.count, language)
        )
        for tally in tallies
    )
    return Markup("<table><caption>{}</caption>{}</table>").format(title, joined(rows))


def _sources(prose: Prose) -> Iterator[Markup]:
    origins, language = prose.origins, prose.dossier.language
    count = sum(len(origin.sources) for origin in origins)
    if not count:
        yield _paragraph("The file names no sources.")
        return
    how_many = f"{counted(count, 'source', language)} of {counted(len(origins), 'origin', language)}"
    yield _paragraph(
        f"{how_many}. Sources of one origin count as one: a report by one agency that many papers "
        "printed is one source of information."
    )
    most = [origin for origin in origins if len(origin.sources) > 1][:FIRST_NAMED]
    if most and len(origins) > FIRST_NAMED:
        named = ", ".join(f"{origin.name} ({count_words(len(origin.sources), language)})" for origin in most)
        yield _paragraph(f"Most are from {named}.")
    yield Markup("<details{}><summary>{} by origin</summary>{}</details>").format(
        Markup(" open") if count <= OPEN_MOST else "",
        f"All {count_words(count, language)} sources" if count > 1 else "The source",
        _table(origins, prose.dossier),
    )


def _table(origins: Sequence[Origin], dossier: Dossier) -> Markup:
    return Markup(
        '<table class="fl-origins"><caption class="fl-unseen">Sources by origin</caption><thead><tr>'
        '<th scope="col">Origin</th><th scope="col">Sources</th><th scope="col">Events that cite it</th>'
        "</tr></thead><tbody>{}</tbody></table>"
    ).format(joined(_origin(origin, dossier) for origin in origins[:LISTED_MOST])) + _more(origins, dossier)


def _more(things: Sequence[object], dossier: Dossier) -> Markup:
    rest = len(things) - LISTED_MOST
    return _paragraph(f"And {count_words(rest, dossier.language)} more.") if rest > 0 else Markup("")


def _origin(origin: Origin, dossier: Dossier) -> Markup:
    lines = joined(Markup("<li>{}</li>").format(source_line(source, dossier)) for source in origin.sources)
    count = len(origin.sources)
    return Markup('<tr><th scope="row" dir="auto">{}{}</th><td><ul>{}</ul></td><td>{}</td></tr>').format(
        origin.name,
        Markup(" <small>{}</small>").format(count_words(count, dossier.language)) if count > 1 else "",
        lines,
        count_words(origin.events, dossier.language),
    )


def _event(event: Event, prose: Prose) -> Markup:
    return Markup('<a href="{}" dir="auto">{}</a>').format(
        href(replace(prose.query, event=event.id), prose.dossier), event.title
    )


def _unsourced(prose: Prose) -> Iterator[Markup]:
    if not prose.unsourced:
        yield _paragraph("There are none.")
        return
    rows = joined(
        Markup("<li>{} <small>{}</small></li>").format(_event(event, prose), dated(event.date, prose.dossier))
        for event in prose.unsourced[:LISTED_MOST]
    )
    yield Markup('<ul class="fl-list">{}</ul>{}').format(rows, _more(prose.unsourced, prose.dossier))


def _corrections(prose: Prose) -> Iterator[Markup]:
    if not prose.corrections:
        yield _paragraph("The file records none.")
        return
    rows = joined(_correction(correction, prose) for correction in prose.corrections)
    yield Markup('<dl class="fl-corrections">{}</dl>').format(rows)


def _correction(correction: Correction, prose: Prose) -> Markup:
    event = prose.dossier.event(correction.event)
    return Markup('<div><dt>{}</dt><dd dir="auto">{}{}</dd></div>').format(
        dated(correction.date, prose.dossier),
        correction.text,
        Markup(" {}").format(_event(event, prose)) if event else "",
    )


def _citation(prose: Prose, address: str | None) -> Markup:
    """One plain text that is taken with one press."""
    dossier = prose.dossier
    words = [
        dossier.title,
        f"As of {in_words(dossier.as_of, dossier.language)}" if dossier.as_of else "",
        f"Last changed {in_words(prose.last_told, dossier.language)}" if prose.last_told else "",
        address or "",
    ]
    return Markup('<p class="fl-citation" dir="auto">{}</p>').format(
        ". ".join(word.rstrip(".") for word in words if word)
    )
