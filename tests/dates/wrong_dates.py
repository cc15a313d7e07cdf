"""Wrong dates: mistakes in EDTF itself, each with the reason, the character and the nearest reading."""

YEAR = "a date begins with its year of four digits, as in 0079"
BEGINS = "a date begins with its year"
LONG = "a year of more than four digits begins with Y, as in Y12023"
SIGNS = "only one of ?, ~ and % is allowed here; % means both"
ON = "the date does not go on like this"
MISSING = "a date is missing here"
OFFSET = "an offset is hours and minutes, as in +02:00"
TOO_LONG = "a year has at most 13 digits, up to 1000000000000"
NO_MONTH = "there is no month {}: months run from 01 to 12, seasons from 21 to 41"
SHORT = "Y is for years of more than four digits"
TIME = "a time of day is written as in 2023-06-20T17:29"
CLOSING = "the list that opens with { has to end with }"
ENDS = "a period needs a date at one end at least"
MIDNIGHT = "the end of a day is 00:00 of the next day"
JULIAN = "{} is a day of the Julian calendar only; dates are Gregorian, where it is {}"
SIGNIFICANT = "of 4 digits, 1 to 4 can be significant"

WRONG_DATES = [
    # text, character from 1, reason, nearest reading
    ("2023-6-5", 5, "months and days have two digits, as in 2022-07-05", "2023-06-05"),
    ("20230620", 1, LONG, "2023-06-20"),
    ("2023-02-30", 9, "there is no day 30: 2023-02 has 28 days", "2023-02-28"),
    ("2024-02-31", 9, "there is no day 31: 2024-02 has 29 days", "2024-02-29"),
    ("2023-20-06", 6, "there is no month 20: months run from 01 to 12", "2023-06-20"),
    ("1980/1970", 6, "the period ends (1970) before it begins (1980)", "1970/1980"),
    ("[1980..1970]", 8, "the period ends (1970) before it begins (1980)", "[1970..1980]"),
    ("1965?~", 6, SIGNS, "1965%"),
    ("-0000", 1, "there is no year -0000: year 0000 is 1 BCE", "0000"),
    ("197", 1, YEAR, "0197"),
    ("12023", 1, LONG, "Y12023"),
    ("Y2022", 1, SHORT, "2022"),
    ("2023-06-20T7:05", 11, TIME, "2023-06-20T07:05"),
    ("2022..2023", 5, "a range of dates needs brackets, as in [2022..2023]", "[2022..2023]"),
    ("1965,1966", 5, "a list of dates needs one pair of brackets, as in [1965,1966]", "[1965,1966]"),
    ("[1980/1988]", 6, "in a list two dots make a range, as in [2022..2023]", "[1980..1988]"),
    ("{1960,1961]", 12, CLOSING, "{1960,1961}"),
    ("-44", 1, YEAR, "-0044"),
    ("-12023", 1, LONG, "Y-12023"),
    ("../..", 1, ENDS, None),
    ("/", 1, ENDS, None),
    ("", 1, MISSING, None),
    ("[]", 2, MISSING, None),
    ("[..]", 2, "a range needs a date at one end at least", None),
    ("[1980..,1990]", 2, "a list is open at its beginning or at its end only", None),
    ("1984-2X", 6, "no month of the calendar fits 2X", None),
    ("2023-02-3X", 9, "no day of the calendar fits 3X", None),
    ("XXXX/2008", 1, "a date in a period or a list needs a year", "/2008"),
    ("2023-06-20T24:00", 12, MIDNIGHT, "2023-06-21T00:00"),
    ("2023-12-31T24:00:00Z", 12, MIDNIGHT, "2024-01-01T00:00Z"),
    ("2023-06-20T22:00/2023-06-30T24:00", 29, MIDNIGHT, "2023-06-20T22:00/2023-07-01T00:00"),
    ("9999-12-31T24:00", 12, MIDNIGHT, None),
    ("2023-06-20T24:30", 12, "there is no hour 24: times of day run from 00:00:00 to 23:59:59", None),
    ("1952-00-14", 6, "there is no month 00: months run from 01 to 12", "1952-XX-14"),
    ("1952-00-00T00:00:00Z", 6, "there is no month 00: months run from 01 to 12", "1952"),
    ("1952-03-00T00:00:00Z", 9, "there is no day 00: 1952-03 has 31 days", "1952-03"),
    ("+1952-00-00T00:00:00Z", 1, BEGINS, "1952"),
    ("+1952-03-00T00:00:00Z", 1, BEGINS, "1952-03"),
    ("+00000001952-03-00T00:00:00Z", 1, LONG, "1952-03"),
    ("-13798000000-00-00T00:00:00Z", 1, LONG, "Y-13798000000"),
    ("0000-00-00", 6, "there is no month 00: months run from 01 to 12", "XXXX"),
    ("1700-02-29", 9, JULIAN.format("1700-02-29", "1700-03-11"), "1700-03-11"),
    ("1699-12/1700-02-29~", 17, JULIAN.format("1700-02-29", "1700-03-11"), "1699-12/1700-03-11~"),
    (
        "[1700-02-29,1800-02-29]",
        10,
        JULIAN.format("1700-02-29", "1700-03-11"),
        "[1700-03-11,1800-03-12]",
    ),
    ("1700?-02-29", 10, JULIAN.format("1700-02-29", "1700-03-11"), None),
    ("1700-02-30", 9, "there is no day 30: 1700-02 has 28 days", "1700-02-28"),
    ("6", 1, YEAR, "0006"),
    ("6/70", 1, YEAR, "0006/0070"),
    ("-27/14", 1, YEAR, "-0027/0014"),
    ("2023-06-20T17:29+2", 17, OFFSET, "2023-06-20T17:29+02:00"),
    ("20230620T172930Z", 1, LONG, "2023-06-20T17:29:30Z"),
    ("2023-06-20T17:29+99", 17, OFFSET, None),
    ("2023~-06-20T17:29", 12, "a time of day needs an exact date before it", None),
    ("1950S5", 6, SIGNIFICANT, None),
    ("201XS2", 1, "a year has X digits or significant ones, not both", None),
    ("Y1E13", 2, TOO_LONG, None),
    ("Y99999999999999999999E99", 2, TOO_LONG, None),
    ("2023-13", 6, NO_MONTH.format("13"), None),
    ("2023-00", 6, NO_MONTH.format("00"), "2023"),
    ("2023-00-00", 6, "there is no month 00: months run from 01 to 12", "2023"),
    ("2023-06-00", 9, "there is no day 00: 2023-06 has 30 days", "2023-06"),
    ("2023-06-31", 9, "there is no day 31: 2023-06 has 30 days", "2023-06-30"),
    ("2023-06-20T17:29:61", 18, "there is no second 61: times of day run from 00:00:00 to 23:59:59", None),
    ("2023-171", 5, ON, "2023-06-20"),
    ("2023-06-20T17:29:30.500Z", 20, "a time of day ends with whole seconds", "2023-06-20T17:29:30Z"),
    ("2023-06-20T17:29+0200", 17, OFFSET, "2023-06-20T17:29+02:00"),
    ("2023-06-20T17", 11, TIME, None),
    ("2023-06-20.", 11, "nothing may follow 2023-06-20 like this", "2023-06-20"),
    ("[1965", 6, "the list that opens with [ has to end with ]", "[1965]"),
    ("{1965,1966", 11, CLOSING, "{1965,1966}"),
    ("2023-06-20/23", 12, YEAR, "2023-06-20/2023-06-23"),
    ("2023-06/07", 9, YEAR, "2023-06/2023-07"),
    ("1980/88", 6, YEAR, "1980/1988"),
    ("+2023", 1, BEGINS, "2023"),
    ("2001-20", 6, NO_MONTH.format("20"), "2001/2020"),
    ("2001-42", 6, NO_MONTH.format("42"), "2001/2042"),
    ("Y2023", 1, SHORT, "2023"),
    ("Y9999", 1, SHORT, "9999"),
    ("Y-9999", 1, SHORT, "-9999"),
    ("Y1E100", 2, TOO_LONG, None),
    ("Y1E99999999999999999999", 2, TOO_LONG, None),
    ("Y1000000000001", 2, TOO_LONG, None),
    ("Y-1000000000001", 2, TOO_LONG, None),
    ("Y-1E13", 2, TOO_LONG, None),
    ("Y20230-06", 7, "a year with Y or S has no month", None),
    ("1950S0", 6, SIGNIFICANT, None),
    ("2004??", 6, SIGNS, "2004?"),
    ("2004?~", 6, SIGNS, "2004%"),
    ("1985-04-12T23:20:30+04:3", 20, OFFSET, None),
    ("X", 1, BEGINS, None),
    ("2014+", 5, ON, None),
]
