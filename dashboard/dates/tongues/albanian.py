"""Albanian: how it says dates.

Months and seasons stay as they are, for "rreth" and "para" would bend them: the word for
year, month or day is bent in their place ("rreth vitit 2006", "rreth muajit qershor 2023").
A part in doubt is "me pasiguri" or "me përafërsi", which bend with no gender and no number.
"""

from dashboard.dates.tongues.wording import LATIN, Grain, Wording, alike
from dashboard.dates.value import Precision

_FOUR = ("pranverë", "verë", "vjeshtë", "dimër")
_ORDER = ("i parë", "i dytë", "i tretë", "i katërt")

ALBANIAN = Wording(
    language="sq",
    direction="ltr",
    digits=LATIN,
    thousands="\u00a0",
    day_month="{day} {month}",
    in_year="{part} {year}",
    in_decade="{part} në {year}",
    in_span="{part} {year}",
    of_year="{part} i vitit {year}",
    of_decade="{part}, në {year}",
    decade="vitet {year}",
    ending="{year}, që mbaron me {digits}",
    article="",
    ce="{year} e.s.",
    bce="{year} p.e.s.",
    seasons=(
        *_FOUR,
        *(f"{season} (hemisfera veriore)" for season in _FOUR),
        *(f"{season} (hemisfera jugore)" for season in _FOUR),
    ),
    fractions=(
        *(f"tremujori {order}" for order in _ORDER),
        *(f"katërmujori {order}" for order in _ORDER[:3]),
        *(f"gjashtëmujori {order}" for order in _ORDER[:2]),
    ),
    clocked="{clock}, {date}",
    zoned="{clock} UTC{zone}",
    around={
        **alike("përafërsisht {date}"),
        Grain.YEAR: "rreth vitit {date}",
        Grain.MONTH: "rreth muajit {date}",
        Grain.DAY: "rreth datës {date}",
        Grain.TIME: "rreth orës {date}",
    },
    uncertain="{date}, e pasigurt",
    uncertain_short="{date}?",
    in_part="{date} ({doubts})",
    in_part_short={(True, False): "{date} (?)", (False, True): "{date} (≈)", (True, True): "{date} (≈?)"},
    parts_doubtful={
        (True, False): "{parts} me pasiguri",
        (False, True): "{parts} me përafërsi",
        (True, True): "{parts} me pasiguri dhe përafërsi",
    },
    units=("viti", "muaji", "dita"),
    season="stina",
    fraction="pjesa e vitit",
    not_known="{parts} nuk dihet",
    several_not_known="{parts} nuk dihen",
    not_fully_known="{parts} nuk dihet plotësisht",
    several_not_fully_known="{parts} nuk dihen plotësisht",
    numbered="{unit} {number}",
    from_to={
        **alike("nga {first} deri në {last}"),
        Grain.YEAR: "nga viti {first} deri në vitin {last}",
        Grain.DAY: "nga {first} deri më {last}",
    },
    clips_years=True,
    between={
        **alike("midis {first} dhe {last}"),
        Grain.MONTH: "midis muajve {first} dhe {last}",
        Grain.DAY: "midis datave {first} dhe {last}",
    },
    since=alike("që nga {date}"),
    until={**alike("deri në {date}"), Grain.DAY: "deri më {date}"},
    starting=alike("nga {date}"),
    no_end="{date} (fundi nuk dihet)",
    no_start="{date} (fillimi nuk dihet)",
    or_before={
        **alike("në {date} ose më herët"),
        Grain.YEAR: "në ose para {date}",
        Grain.DAY: "më {date} ose më herët",
    },
    or_after={
        **alike("në {date} ose më vonë"),
        Grain.YEAR: "në ose pas {date}",
        Grain.DAY: "më {date} ose më vonë",
    },
    all_before="{date} dhe të gjitha më parë",
    all_after="{date} dhe të gjitha më pas",
    either="{first} ose {last}",
    both="{first} dhe {last}",
    comma=", ",
    exact={
        (Precision.DAY, False): "ditë e saktë",
        (Precision.DAY, True): "ditë të sakta",
        (Precision.TIME, False): "orë e saktë",
        (Precision.TIME, True): "orë të sakta",
    },
    known_to={
        Precision.MILLENNIUM: "dihet vetëm mijëvjeçari",
        Precision.CENTURY: "dihet vetëm shekulli",
        Precision.DECADE: "dihet vetëm dekada",
        Precision.YEAR: "dihet vetëm viti",
        Precision.SEASON: "dihet vetëm stina",
        Precision.MONTH: "dihet vetëm muaji",
    },
    doubtful={
        (True, False): "datë e pasigurt",
        (False, True): "datë e përafërt",
        (True, True): "datë e pasigurt dhe e përafërt",
    },
    of_start="fillimi: {doubt}",
    of_end="fundi: {doubt}",
    start_not_known="fillimi nuk dihet",
    end_not_known="fundi nuk dihet",
    start_open="pa fillim të caktuar",
    end_open="ende vazhdon",
    worked_out="e nxjerrë nga burimet",
    several="disa data",
    length="{count} {unit}",
    lengths=(
        ("mijëvjeçar", "mijëvjeçarë"),
        ("vit", "vjet"),
        ("muaj", "muaj"),
        ("ditë", "ditë"),
        ("orë", "orë"),
        ("minutë", "minuta"),
    ),
    lengths_short=(
        ("mijëv.", "mijëv."),
        ("vit", "vjet"),
        ("muaj", "muaj"),
        ("ditë", "ditë"),
        ("orë", "orë"),
        ("min", "min"),
    ),
    date_time="{date}, {clock}",
    calendars={"solar-hijri": "{date} (hixhri diellor)"},
)
