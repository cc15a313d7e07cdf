"""Stories: dossiers of which markup is made, with each field that it can show."""

HARBOUR = """title: The strike at Kalvora
standfirst: What stopped the port.
as_of: 2021-07
calendars: [solar-hijri]
about:
  source: report
  method: |
    Two papers were read.

    Where they differ, both are quoted.
  corrections:
    - {date: 2019-05-02, text: A name was wrong.}
    - {date: 2020-03-01, text: A day was wrong., event: fall}
eras:
  - {date: 2018-11/2019-03, name: The strike}
  - {date: 2019-06/.., name: The inquiry}
  - {date: 1900/1901, name: Before}
looks:
  - {name: All, link: view=timeline}
  - {name: Works, link: kind=works&from=2019}
  - {name: Ana, link: actor=ana&without=port&kind=law&place=quay&q=rain&disputed=1&to=2020}
  - {name: One day, link: q=crane&from=2019-04-02&to=2019-04-02}
kinds: {works: Works, law: Law, none: Never used}
sides: {workers: Workers, owners: Owners}
actors:
  union: {name: Dockers' Union, short: Union, is: group, side: workers, aliases: [DU]}
  ana: {name: Ana Leka (chair), is: person, side: workers, part_of: union}
  ben: {name: ben of kalvora, is: person, part_of: union}
  port: {name: Port of Kalvora, is: state, side: owners}
  judge: {name: The judge}
places: {town: {name: Kalvora}, quay: {name: North quay, in: town}, far: {name: Vlora}}
sources:
  report: {title: Report, publisher: The Inquiry, date: 2021-06, url: "https://example.org/report"}
  mail: {title: Cranes stand still, author: Zoe, publisher: Morning Mail, date: 2019-03-15, origin: agency}
  post: {title: Crane falls, publisher: Evening Post, origin: agency, url: "https://example.org/post"}
  note: {title: A note}
questions:
  why:
    ask: Why did the crane fall?
    agreed: Nobody was hurt.
    positions:
      gust: A gust
      brake: {text: A worn brake, partly: [both]}
      both: Gust and brake
  who: {ask: Who called the strike?, positions: {union: The union, nobody: Nobody}}
events:
  - {id: planned, date: "2018-11?", title: A strike is planned, kind: works, actors: [ana, ben],
     sources: [note], added: 2019-01, weight: 1}
  - id: walkout
    date: 2019-03-14
    title: Dockers stop work
    short: Walkout
    summary: At six in the morning.
    kind: works
    place: quay
    actors: {acted: [union, ana], affected: [port], mentioned: [judge], hosted: [ben]}
    sources: [mail ¶2, mail ¶0, report p. 7]
    links: {follows: planned}
    claims:
      - {by: ana, says: We called it., on: who, holds: union, date: 2019-03-14, sources: [mail ¶4]}
      - {by: port, says: They may not., stance: accuses}
    figures:
      - {what: strikers, value: 400, comparator: about, unit: people, by: union, as_of: 2019-03,
         sources: [mail]}
      - {what: strikers, value: 120, by: port}
      - {what: ships, value: 3, sources: [report]}
    media:
      - {file: gate.png, alt: The gate, credit: Ana Leka}
      - {file: fall.png, alt: The crane, cover: Graphic}
      - {file: lost.png, alt: The plan, cover: a wounded man}
    added: 2019-03-20
    changed: 2020-02
  - id: fall
    date: 2019-04-02T05:30
    title: A crane falls
    kind: works
    weight: 3
    place: quay
    actors: {spoke: [judge], accused: [port]}
    sources: [post]
    dated: {mail: 2019-04-01, note: 2019}
    links: {responds_to: walkout}
    claims:
      - {by: port, says: A gust., on: why, holds: gust, sources: [post]}
      - {by: union, says: The brake., on: why, holds: brake, stance: assesses}
      - {by: ana, says: Both., on: why, holds: both, stance: reports}
      - {by: ben, says: It was not the wind., on: why, stance: denies}
      - {says: Somebody saw it.}
    changed: 2020-03
  - {id: ban, date: 2019-05/.., title: A ban, kind: law, status: {of: union, by: judge}, sources: [report]}
  - {id: move, title: The crane is moved, after: fall, before: heard, sources: note,
     route: {from: quay, to: far}}
  - id: heard
    date: 2020-03-01
    title: The inquiry hears the port
    kind: law
    actors: [port, judge]
    claims: [{by: port, says: A gust and no brake., on: why, holds: gust}]
  - {id: feast, date: XXXX-06-29, title: The feast, place: town}
"""

BROKEN = """title: Broken
stand: x
kinds: {law: Law}
actors: {a: {name: Ana}}
folds: [never]
events:
  - {id: one, date: 2014-02-30, title: No such day}
  - {id: two, date: 2014, title: A, kind: low, actors: [ano]}
  - {id: two, date: 2015, title: Second, kind: law}
  - {id: three, date: 1 May 2016, title: Third, weight: 5}
  - {date: 2017, title: "Fourth, a title that is longer than what fits, it says"}
  - {id: last, date: 2018-01-01, title: Last, sources: nowhere, added: soon}
"""

PERSIAN = """title: بندر
language: fa
calendars: [solar-hijri]
about: {source: s}
actors: {a: {name: آنا, is: person}}
sources: {s: {title: گزارش, date: 2023-02}, t: {title: نامه}}
events:
  - {id: first, date: 2023-03-01/2023-04, title: یک, actors: [a], sources: [s ¶2], added: 2023-05,
     figures: [{what: کشتی, value: 3, as_of: 2023-05}], claims: [{by: a, says: باد, date: 2023-06}]}
  - {id: second, date: "[2023-07..2023-08]", title: دو, actors: [a]}
"""

EMPTY = "just words\n"

STORIES = {"harbour": HARBOUR, "broken": BROKEN, "persian": PERSIAN, "empty": EMPTY}
