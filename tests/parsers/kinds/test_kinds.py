"""What each kind reads, by examples as forms print them; and what no kind may ever do, by properties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parsers import kinds
from parsers.extraction import ParseOptions
from parsers.kinds.base import Kind

OPTIONS = ParseOptions(today=date(2026, 11, 20))


def read(kind: Kind, text: str, **options: bool) -> tuple[object, set[str]] | None:
    found = kind.parse(text, ParseOptions(today=date(2026, 11, 20), **options))
    return found and (found.value, {issue.code for issue in found.issues})


CLEAN = [
    (kinds.PERSON, "John Doe", "John Doe"),
    (kinds.PERSON, "Beatriz. Adeyemi", "Beatriz Adeyemi"),
    (kinds.PHONE, "+971 .50 555 2720", "+971 50 555 2720"),
    (kinds.PERSON, "Thos. B. Reed", "Thos. B. Reed"),
    (kinds.PERSON, "  JOHN   DOE ", "JOHN DOE"),
    (kinds.PERSON, "Crawford, Kathy", "Kathy Crawford"),
    (kinds.PERSON, "TAN Wei Ming", "TAN Wei Ming"),
    (kinds.PERSON, "JR Smith", "JR Smith"),
    (kinds.PERSON, "Paul MERCIER", "Paul MERCIER"),
    (kinds.PERSON, "DOE, JOHN Q.", "JOHN Q. DOE"),
    (kinds.PERSON, "de la Cruz, Maria Elena", "Maria Elena de la Cruz"),
    (kinds.PERSON, "Doe, John, Jr.", "John Doe, Jr."),
    (kinds.PERSON, "Smith Jr., John", "John Smith Jr."),
    (kinds.PERSON, "Dr. John Smith, M.D.", "John Smith"),
    (kinds.PERSON, "Mrs. Anne-Marie O'Neil", "Anne-Marie O'Neil"),
    (kinds.PERSON, "Kathy Crawford May 6 1972", "Kathy Crawford"),
    (kinds.PERSON, "Kathy Crawford (737) 988-0851", "Kathy Crawford"),
    (kinds.PERSON, "John Doe Phone: 555-0100", "John Doe"),
    (kinds.PERSON, "José Núñez", "José Núñez"),
    (kinds.PERSON, "April May", "April May"),
    (kinds.PERSON, "Self", "Self"),
    (kinds.PERSON, "N/A", "N/A"),
    (kinds.PRESCRIBER, "Dr John Smith, M.D", "Dr John Smith, M.D"),
    (kinds.PRESCRIBER, "Mateo Jackson, PhD", "Mateo Jackson, PhD"),
    (kinds.PRESCRIBER, "Smith, John, MD", "John Smith, MD"),
    (kinds.DATE, "5/11/2022", "2022-05-11"),
    (kinds.DATE, "17/12/2020", "2020-12-17"),
    (kinds.DATE, "2022-05-11T14:40", "2022-05-11"),
    (kinds.DATE, "05-11-2022", "2022-05-11"),
    (kinds.DATE, "5.11.2022", "2022-05-11"),
    (kinds.DATE, "10 11 2021", "2021-10-11"),
    (kinds.DATE, "Wednesday, May 11, 2022", "2022-05-11"),
    (kinds.DATE, "11th of May, 2022", "2022-05-11"),
    (kinds.DATE, "11-MAY-2022 10:30", "2022-05-11"),
    (kinds.DATE, "Sept. 7th 2020", "2020-09-07"),
    (kinds.DATE, "5/11/22", "2022-05-11"),
    (kinds.BIRTH_DATE, "May 6 1972", "1972-05-06"),
    (kinds.BIRTH_DATE, "5/6/72", "1972-05-06"),
    (kinds.ANY_DATE, "December 30, 2030", "2030-12-30"),
    (kinds.PHONE, "(737) 988-0851", "(737) 988-0851"),
    (kinds.PHONE, "(000)-111-2222", "(000)-111-2222"),
    (kinds.PHONE, "Tel: 646-555-0111", "646-555-0111"),
    (kinds.PHONE, "7379880851", "(737) 988-0851"),
    (kinds.PHONE, "( 737 ) 988 - 0851", "(737) 988-0851"),
    (kinds.PHONE, "(920)555-0101 ext. 12", "(920)555-0101 ext. 12"),
    (kinds.PHONE, "(737) 988-0851 (646) 555-0111", "(737) 988-0851"),
    (kinds.PHONE, "+44 20 7946 0958", "+44 20 7946 0958"),
    (kinds.PHONE, "+1 (555) 555-0162", "+1 (555) 555-0162"),
    (kinds.EMAIL, "emily.carter@email.com", "emily.carter@email.com"),
    (kinds.MONEY, "$1,233.00", "1233.00"),
    (kinds.MONEY, "93", "93.00"),
    (kinds.MONEY, "USD 405.5", "405.50"),
    (kinds.MONEY, "-$20.00", "-20.00"),
    (kinds.MONEY, "($20.00)", "-20.00"),
    (kinds.MONEY, "₹1,23,456.00", "123456.00"),
    (kinds.MONEY_OFF, "-$1,812.00", "1812.00"),
    (kinds.CURRENCY, "$405.00", "USD"),
    (kinds.ADDRESS, "4218 Wheeler Ridge Dr\nBuffalo, New York, 14201,\nUnited States.",
     "4218 Wheeler Ridge Dr, Buffalo, New York, 14201, United States"),
    (kinds.ADDRESS, "17 Banksia Road, Marlo Heights\nQLD 4217", "17 Banksia Road, Marlo Heights QLD 4217"),
    (kinds.HEIGHT, "5'7\"", "5'7\""),
    (kinds.HEIGHT, "72\"", "72\""),
    (kinds.ADDRESS, "9 harbor court, new Avon, DC", "9 harbor court, new Avon, DC"),
    (kinds.SEX, "F", "female"),
    (kinds.SEX, "Male", "male"),
    (kinds.YES_NO, "No", False),
    (kinds.YES_NO, "YES", True),
    (kinds.IMMUNITY, "Not immune", "not immune"),
    (kinds.IMMUNITY, "IMMUNE", "immune"),
    (kinds.MARITAL_STATUS, "Single", "Single"),
    (kinds.RELATIONSHIP, "Brother", "Brother"),
    (kinds.IDENTIFIER, " 6204418872 ", "6204418872"),
    (kinds.IDENTIFIER, "22 - 4410 - 30718", "22-4410-30718"),
    (kinds.IDENTIFIER, "AAAAA", "AAAAA"),
    (kinds.IDENTIFIER, "Member ID - 12345", "12345"),
    (kinds.IDENTIFIER, "No. 107/22", "107/22"),
    (kinds.IDENTIFIER, "MX- 4866 -664", "MX-4866-664"),
    (kinds.IDENTIFIER, "MX - 8686-721", "MX-8686-721"),
    (kinds.EMAIL, "E-mail chlo@example.org", "chlo@example.org"),
    (kinds.IDENTIFIER, "G4683A", "G4683A"),
    (kinds.IDENTIFIER, "ID 23-BKL4410", "23-BKL4410"),
    (kinds.IDENTIFIER, "6204418872. Policy expiry", "6204418872"),
    (kinds.PRESCRIBER, "Dr. Omar Baig M.B.B.S, M.Ortho", "Dr. Omar Baig M.B.B.S, M.Ortho"),
    (kinds.PERSON, "Yo-Yo Ma", "Yo-Yo Ma"),
    (kinds.PERSON, "Anna Do", "Anna Do"),
    (kinds.NPI, "1234567893", "1234567893"),
    (kinds.DEA, "AB1234563", "AB1234563"),
    (kinds.REFILLS, "2", 2),
    (kinds.REFILLS, "two times", 2),
    (kinds.REFILLS, "2 (two)", 2),
    (kinds.REFILLS, "NR", 0),
    (kinds.REFILLS, "no refills", 0),
    (kinds.REFILLS, "Zero", 0),
    (kinds.AGE, "35 years old", "35 years old"),
    (kinds.AGE, "35", "35"),
    (kinds.AGE, "2 yrs 4 mths   Wt: 11.5 kg", "2 yrs 4 mths"),
    (kinds.AGE, "3 years and 2 months", "3 years and 2 months"),
    (kinds.WEIGHT, "95", "95"),
    (kinds.WEIGHT, "72 kg", "72 kg"),
    (kinds.WEIGHT, "160 lbs", "160 lbs"),
    (kinds.HEIGHT, "190", "190"),
    (kinds.HEIGHT, "5'11\"", "5'11\""),
    (kinds.HEIGHT, "5 ft 11 in", "5 ft 11 in"),
    (kinds.HEIGHT, "180 cm", "180 cm"),
    (kinds.TEXT, "___ Asacol - take 2 pill\neveryday for 1 month ", "Asacol - take 2 pill everyday for 1 month"),
    (kinds.DIAGNOSIS_CODE, "R11.0", "R11.0"),
    (kinds.DIAGNOSIS_CODE, "N390", "N390"),
    (kinds.DIAGNOSIS_CODE, "M54.5", "M54.5"),
    (kinds.DIAGNOSIS_CODE, "S52.521A", "S52.521A"),
    (kinds.DIAGNOSIS_CODE, "U07.1", "U07.1"),
    (kinds.PROCEDURE_CODE, "90801", "90801"),
    (kinds.PROCEDURE_CODE, "J1885", "J1885"),
    (kinds.PROCEDURE_CODE, "0001U", "0001U"),
    (kinds.MODIFIER, "25", "25"),
    (kinds.MODIFIER, "GT  59", "GT 59"),
    (kinds.PLACE_OF_SERVICE, "11", "11"),
    (kinds.TAX_ID, "12-3456789", "12-3456789"),
    (kinds.TAX_ID, "123 - 45 - 6788", "123-45-6788"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), CLEAN)
def test_reads_what_forms_print_without_doubt(kind: Kind, text: str, value: object) -> None:
    assert read(kind, text) == (value, set())


DOUBTFUL = [
    (kinds.PERSON, "J0hn Doe", "J0hn Doe", "INVALID_VALUE"),
    (kinds.PERSON, "Madonna", "Madonna", "AMBIGUOUS"),
    (kinds.PERSON, "John Smith, Jane Doe", "Jane Doe John Smith", "AMBIGUOUS"),
    (kinds.DATE, "13/13/2020", "13/13/2020", "INVALID_VALUE"),
    (kinds.DATE, "2/30/2020", "2/30/2020", "INVALID_VALUE"),
    (kinds.DATE, "5/1l/2022", "2022-05-11", "CORRECTED_SPELLING"),
    (kinds.DATE, "0ct 7 2020", "2020-10-07", "CORRECTED_SPELLING"),
    (kinds.DATE, "5|11|2022", "2022-05-11", "CORRECTED_SPELLING"),
    (kinds.DATE, "May 2022", "May 2022", "INVALID_VALUE"),
    (kinds.DATE, "5/11/2031", "2031-05-11", "INVALID_VALUE"),
    (kinds.DATE, "05112022", "2022-05-11", "AMBIGUOUS"),
    (kinds.BIRTH_DATE, "5/6/1872", "1872-05-06", "INVALID_VALUE"),
    (kinds.BIRTH_DATE, "5/6/20", "2020-05-06", "AMBIGUOUS"),
    (kinds.PHONE, "(737) 988-O851", "(737) 988-0851", "CORRECTED_SPELLING"),
    (kinds.PHONE, "(737) 988-085", "(737) 988-085", "INVALID_VALUE"),
    (kinds.PHONE, "988-0851", "988-0851", "INVALID_VALUE"),
    (kinds.EMAIL, "emily.carter @ email,com", "emily.carter@email.com", "CORRECTED_SPELLING"),
    (kinds.MONEY, "14000", "14000.00", "AMBIGUOUS"),
    (kinds.MONEY, "140 00", "140.00", "AMBIGUOUS"),
    (kinds.MONEY, "83.709", "83709.00", "AMBIGUOUS"),
    (kinds.MONEY, "S405.00", "405.00", "CORRECTED_SPELLING"),
    (kinds.ADDRESS, "9 Elm St, Albany, NY 90210", "9 Elm St, Albany, NY 90210", "INVALID_VALUE"),
    (kinds.SEX, "Maie", "male", "CORRECTED_SPELLING"),
    (kinds.IDENTIFIER, "71I5207313", "71I5207313", "AMBIGUOUS"),
    (kinds.IDENTIFIER, "7115 207313", "7115 207313", "AMBIGUOUS"),
    (kinds.NPI, "1234567890", "1234567890", "INVALID_VALUE"),
    (kinds.DEA, "8B1234563", "BB1234563", "CORRECTED_SPELLING"),
    (kinds.DEA, "AB1234564", "AB1234564", "INVALID_VALUE"),
    (kinds.REFILLS, "2 (three)", 2, "AMBIGUOUS"),
    (kinds.REFILLS, "99", 99, "INVALID_VALUE"),
    (kinds.AGE, "135", "135", "INVALID_VALUE"),
    (kinds.WEIGHT, "950 kg", "950 kg", "INVALID_VALUE"),
    (kinds.DIAGNOSIS_CODE, "150.6", "150.6", "INVALID_VALUE"),
    (kinds.DIAGNOSIS_CODE, "I50.6", "I50.6", "INVALID_VALUE"),
    (kinds.DIAGNOSIS_CODE, "150.9", "150.9", "INVALID_VALUE"),
    (kinds.DIAGNOSIS_CODE, "E1I.9", "E11.9", "CORRECTED_SPELLING"),
    (kinds.DIAGNOSIS_CODE, "R1I.O", "R11.0", "CORRECTED_SPELLING"),
    (kinds.DIAGNOSIS_CODE, "K59", "K59", "AMBIGUOUS"),
    (kinds.DIAGNOSIS_CODE, "R11 . 0", "R11.0", "CORRECTED_SPELLING"),
    (kinds.PROCEDURE_CODE, "9O801", "90801", "CORRECTED_SPELLING"),
    (kinds.PROCEDURE_CODE, "00042", "00042", "INVALID_VALUE"),
    (kinds.PLACE_OF_SERVICE, "87", "87", "INVALID_VALUE"),
    (kinds.PLACE_OF_SERVICE, "1l", "11", "CORRECTED_SPELLING"),
    (kinds.TAX_ID, "12-345678", "12-345678", "INVALID_VALUE"),
    (kinds.TAX_ID, "000-12-3456", "000-12-3456", "INVALID_VALUE"),
    (kinds.PERSON, "ngrid Vandermeer", "ngrid Vandermeer", "INVALID_VALUE"),
    (kinds.PERSON, "S Ren Lee", "S Ren Lee", "AMBIGUOUS"),
    (
        kinds.ADDRESS,
        "17 Banksia Road, Marlo\nHeights QLD 4217",
        "17 Banksia Road, Marlo, Heights QLD 4217",
        "AMBIGUOUS",
    ),
    (kinds.HEIGHT, '57"', '57"', "AMBIGUOUS"),
    (kinds.ADDRESS, "Stillmere, OH 44727", "Stillmere, OH 44727", "AMBIGUOUS"),
    (kinds.WEIGHT, "143 Ibs", "143 Ibs", "AMBIGUOUS"),
    (kinds.WEIGHT, "143 lhs", "143", "AMBIGUOUS"),
    (kinds.EMAIL, "chlo. lee22@example.org", "chlo.lee22@example.org", "CORRECTED_SPELLING"),
    (kinds.EMAIL, "chlo lee22@example.org", "lee22@example.org", "AMBIGUOUS"),
]


@pytest.mark.parametrize(("kind", "text", "value", "code"), DOUBTFUL)
def test_says_what_is_doubtful(kind: Kind, text: str, value: object, code: str) -> None:
    found = read(kind, text)
    assert found is not None
    assert found[0] == value
    assert code in found[1]


NOTHING = [
    (kinds.PERSON, "Date of Birth"),
    (kinds.PERSON, "Name:"),
    (kinds.PERSON, "9264 Elm Dr"),
    (kinds.PERSON, "5/11/2022"),
    (kinds.PERSON, "(737) 988-0851"),
    (kinds.PERSON, "— ~ |"),
    (kinds.PERSON, "██████ ████"),
    (kinds.DATE, "(737) 988-0851"),
    (kinds.DATE, "555-88-9999"),
    (kinds.DATE, "22-4410-30718"),
    (kinds.PHONE, "5/11/2022"),
    (kinds.MONEY, "none"),
    (kinds.SEX, "M / F"),
    (kinds.YES_NO, "Yes No"),
    (kinds.YES_NO, "November"),
    (kinds.IMMUNITY, "Immune / Not immune"),
    (kinds.IDENTIFIER, "Policy Number"),
    (kinds.IDENTIFIER, "POLICY"),
    (kinds.TEXT, "_______ ...."),
    (kinds.REFILLS, "as needed"),
    (kinds.RELATIONSHIP, "9266 Elm Dr"),
]


@pytest.mark.parametrize(("kind", "text"), NOTHING)
def test_invents_nothing(kind: Kind, text: str) -> None:
    assert read(kind, text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("0 D;1", "0"), ("4471 R;1", "4471"), ("0# R-0a", "0#"), ("ID –; D–-1", "1"), ("AB--12", "12")]
)
def test_a_digit_behind_other_signs_makes_no_identifier_of_letters(text: str, value: str) -> None:
    found = read(kinds.IDENTIFIER, text)
    assert found is not None
    assert found[0] == value


def test_day_first_turns_ambiguous_dates_only() -> None:
    assert read(kinds.DATE, "5/11/2022", day_first=True) == ("2022-11-05", set())
    assert read(kinds.DATE, "5/17/2022", day_first=True) == ("2022-05-17", set())


def test_state_and_zip_vouch_for_an_address() -> None:
    found = kinds.ADDRESS.parse("4789 Linden Rd, Jersey City, New Jersey, 07030", OPTIONS)
    assert found is not None
    assert found.verified


def test_span_holds_the_words_of_the_value() -> None:
    text = "Tel: (737) 988-0851 home"
    found = kinds.PHONE.parse(text, OPTIONS)
    assert found is not None
    assert text[slice(*found.span)] == "(737) 988-0851"


SCANNED = st.text(alphabet=st.sampled_from("0123456789OIlS/-.,:;()$%@#&'\"_ |\n\tabcdefxyzMDJNYéø½☒█"), max_size=80)


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
@settings(max_examples=60, deadline=1000)
@given(text=st.one_of(SCANNED, st.text(max_size=60)))
@example(text="0 )")
@example(text="0DDD-.")
def test_never_raises_and_is_idempotent(kind: Kind, text: str) -> None:
    found = kind.parse(text, OPTIONS)
    if found is None:
        return
    start, end = found.span
    assert 0 <= start < end <= len(text)
    assert not isinstance(found.value, str) or found.value.strip() == found.value != ""
    said = " ".join(map(str, found.value.values())) if isinstance(found.value, Mapping) else str(found.value)
    again = kind.parse(said, OPTIONS) if not isinstance(found.value, bool) else found
    if not found.issues:
        assert again is not None
        assert again.value == found.value


@given(
    st.dates(date(1908, 1, 1), date(2026, 11, 20)), st.sampled_from(["%m/%d/%Y", "%B %d, %Y", "%d-%b-%Y", "%Y-%m-%d"])
)
def test_dates_round_trip(day: date, form: str) -> None:
    assert read(kinds.BIRTH_DATE, day.strftime(form)) == (day.isoformat(), set())


@given(st.integers(0, 10**9))
def test_money_round_trips(cents: int) -> None:
    assert read(kinds.MONEY, f"${cents / 100:,.2f}") == (f"{cents / 100:.2f}", set())


@given(st.from_regex(r"[0-9]{3}-[0-9]{3}-[0-9]{4}", fullmatch=True))
def test_phones_stay_as_printed(printed: str) -> None:
    assert read(kinds.PHONE, f"Phone {printed}") == (printed, set())


@pytest.mark.parametrize(
    "number", ["020 7946 0309", "0161 496 0123", "080-2345 6789", "(01632) 960 001", "95180 66367"]
)
def test_numbers_as_they_are_written_within_their_country(number: str) -> None:
    assert read(kinds.PHONE, number) == (number, set())


@pytest.mark.parametrize("number", ["020 7946 03", "1618 4960 1234", "35180 66367"])
def test_numbers_of_no_country_are_doubted(number: str) -> None:
    found = read(kinds.PHONE, number)
    assert found is None or "INVALID_VALUE" in found[1]
