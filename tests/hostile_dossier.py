"""Hostile dossier: a dossier in which every text tries to become markup or a script."""

HOSTILE = """</p></article><script>alert(1)</script><img src=x onerror=alert(1)>'"&{0}"""


def text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


X = text(HOSTILE)
HOSTILE_DOSSIER = f"""
title: {X}
standfirst: {X}
language: {X}
calendars: [{X}]
about: {{source: s, method: {X}, corrections: [{{date: 2024, text: {X}, event: first}}]}}
kinds: {{k: {X}}}
eras:
  - {{date: 2000/2030, name: {X}, short: {X}}}
looks: [{{name: {X}, link: {X}}}]
sides: {{one: {X}}}
actors:
  a: {{name: {X}, short: {X}, is: person, side: one, aliases: [{X}]}}
  b: {{name: {X}, part_of: a}}
places:
  p: {{name: {X}}}
sources:
  s: {{title: {X}, author: {X}, publisher: {X}, url: "https://example.org/?a=1&b='<i>", origin: o}}
questions:
  q:
    ask: {X}
    agreed: {X}
    positions: {{yes: {X}, no: {X}}}
    silent:
      - {{actor: a, answer: no-reply, date: 2023-06-21, sources: ['s {HOSTILE.replace("'", "''")}']}}
      - {{actor: b, answer: not-found}}
      - {{actor: a, answer: not-asked}}
events:
  - id: first
    date: 2023-06-20
    title: {X}
    short: {X}
    summary: {X}
    kind: k
    place: p
    actors: {{acted: [a], accused: [b]}}
    sources: ['s {HOSTILE.replace("'", "''")}']
    figures: [{{what: {X}, value: {X}, comparator: {X}, unit: {X}, by: a, sources: [s]}}]
    media: [{{file: a.png, alt: {X}, credit: {X}, cover: {X}}}, {{file: b.png, alt: {X}}}]
    added: 2023
    claims:
      - {{by: a, says: {X}, on: q, holds: 'yes', sources: [s]}}
      - {{by: b, says: {X}, on: q, holds: 'no', stance: denies}}
      - {{says: {X}}}
  - {{id: second, date: 2024, title: {X}, kind: k, actors: [a], links: {{follows: first}}}}
"""
