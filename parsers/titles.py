"""What a paper is by its title's words and by what its rows look like, beside the phrases that its form lists.

Enters: the runs of a document. Leaves: points for types, in the measure of `parsers.classify`. A title says "Extended
Health Care Claim" or "Summary of Inpatient Episode" in words of its own, but one of them names the paper; rows that
end with amounts, hold results with units, or say how medicines are taken, tell bills, reports and prescriptions apart
that say little else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Run, rows

TITLES: Mapping[str, Mapping[float, frozenset[str]]] = {
    "claim_form": {4.5: words("claim claims"), 2.5: words("reimbursement rebate")},
    "hospital_bill": {3.0: words("invoice receipt"), 2.0: words("statement fee fees memo charges")},
    "discharge_summary": {4.0: words("discharge separation epicrisis"), 2.5: words("inpatient")},
    "lab_report": {2.5: words("laboratory pathology microbiology haematology hematology biochemistry histopathology "
                              "cytology cumulative serology")},
    "patient_record": {2.5: words("registration intake questionnaire demographics demographic biodata"),
                       2.0: words("history welcome enrolment enrollment"), 1.8: words("op opd outpatient record "
                                                                                      "profile")},
    "prescription": {3.0: words("prescription rx prescriptions"), 1.0: words("opd outpatient order slip")},
    "letter": {4.0: words("certificate consent referral notification denial denied settlement estimate quotation "
                          "preauthorisation preauthorization authorisation authorization pre-authorisation "
                          "pre-authorization appeal reminder newsletter agreement leaflet guidelines directive "
                          "advisory proposal")},
    "order": {4.0: words("requisition")},
    "explanation_of_benefits": {4.0: words("remittance")},
    "note": {3.5: words("operative theatre triage nursing physical progress radiology imaging ultrasound scan "
                        "mri ct echocardiogram endoscopy colonoscopy ecg eeg kardex"), 2.5: words("assessment notes "
                        "note evaluation observation")},
}  # fmt: skip
"""What one word of a title is worth for a type; the dearest counts, once."""
SHAPES: Mapping[str, Mapping[str, float]] = {
    "priced": {"hospital_bill": 1.5, "claim_form": 1.0, "lab_report": -1.5},
    "measured": {"lab_report": 2.5},
    "prescribed": {"prescription": 2.5},
    "carried": {"insurance_card": 2.5},
}
"""What rows of a shape are worth for a type; what they are worth against one counts where no row is `measured`. A
few words with a member's number on them are what is `carried` in a purse."""
FEWEST = 2
"""Rows of a shape that are one by chance no longer."""
HEAD = 0.4
"""Share of the page's height above which its title stands."""
LONGEST = 9
"""Words of a title's line."""
OTHER_PAPER = 12.0
"""Points for a stranger whose name is the page's title: whatever rows stand under it, an offer is no bill."""
COVER_PAPER = 24.0
"""The same for one about whether something will be paid: a plan asks for all that stands on a prescription."""
TITLE_ZONE = 0.2
_OTHER_PAPER = regex.compile(
    r"(?:[^-–—|:]{3,60}\s[-–—|]\s*)?(?:(?:price |sales |budgetary |our )?quot(?:ation|e)|(?:price )?offer|"
    r"(?:commercial |technical |price )?(?:bid|proposal)|request for (?:a )?quotation|"
    r"(?:local )?purchase (?:order|requisition)|supply order|"
    r"(?:price|rate|tariff) (?:list|card|schedule|book)(?: (?:of|for) .{3,40})?|"
    r"(?:list|schedule) of (?:prices|tariffs)|"
    r"(?:delivery|despatch|dispatch|goods received|packing) (?:note|slip|challan)|"
    r"(?:patient )?(?:authori[sz]ation|consent) (?:to|for)(?: the)? "
    r"(?:use|release|disclos\w+|obtain\w*|exchange)\b.{0,60}|"
    r"release of (?:medical |health |patient )?(?:information|records)(?: authori[sz]ation| form)*)(?: form)?",
    regex.IGNORECASE,
)
"""What a title calls a paper between a house and its suppliers or clients, or one that lets records go."""
_ASKED_OR_GRANTED = (
    r"(?:(?:prior|pre|advance|cashless|medication|drug|service|admission|treatment|payment|hospital|in-?patient)"
    r"[\s-]{1,3}){0,3}(?:authori[sz]ation|approval|certification|determination|guarantee|sanction)"
)
_COVER_PAPER = regex.compile(
    r"(?:[^-–—|:]{3,60}\s[-–—|]\s*)?(?:(?:initial|final|interim|urgent|standard|expedited|new|provider|member) )*(?:"
    rf"{_ASKED_OR_GRANTED}(?: (?:request|approval|denial|extension|enhancement|form|letter|notice|decision|"
    r"confirmation|advice|fax|sheet|response)){1,3}|"
    rf"(?:request|application|notice|letter|confirmation|form) (?:for|of) (?:an? )?{_ASKED_OR_GRANTED}"
    r"(?: of (?:payment|admission|treatment|cover))?|guarantee of (?:payment|admission)|"
    r"(?:formulary|step therapy|tier|quantity limit|coverage|benefit)s? (?:exception|determination|override)"
    r"(?: request)?|(?:statement|letter) of medical necessity|"
    r"notice of (?:adverse|non-?coverage|denial|an? appeal)\b.{0,40}|(?:letter|notice|request) (?:of|for) "
    r"(?:appeal|reconsideration|redetermination|independent review|external review)|"
    r"(?:(?:member|provider|claim|first|second|level|one|two|formal) ){1,3}(?:appeal|grievance|reconsideration)"
    r"(?: (?:request|letter|form|notice)){0,2}|appeal (?:request|letter|form|decision)|"
    r"(?:specialist |patient |medical |doctor'?s |gp )?referral(?: (?:request|letter|form|note|slip|authori[sz]ation))"
    r"{1,2}|(?:denial|repudiation|settlement|query|rejection|undertaking) (?:letter|notice|advice)|"
    r"explanation of (?:(?:medical|dental|your|health) )*(?:benefits?|payments?|remittance)|"
    r"(?:\p{L}+ ){0,2}remittance advice|(?:provider|claims?) payment advice"
    r")(?: form)?(?: \(.{1,24}\))?",
    regex.IGNORECASE,
)
"""What a title calls a paper about whether something will be paid, before anybody is billed or claims it back: it asks
for leave or for another look, grants or refuses it, sends a patient on, or tells what was paid."""
_NO_TITLE = words("department dept office team unit address phone tel call dear we you your please of: to: at")
_HOMES = words("home homes")
_WORD = regex.compile(r"\p{L}[\p{L}-]*")
_AMOUNT = regex.compile(r"\D{0,4}\s?-?(?:\d{1,3}(?:,\d{2,3})+|\d{2,6})(?:\.\d{2}|/-)?-?")
_UNIT = regex.compile(
    r"(?:^|[\s\d])(?:[mµu]?g/d?l|mmol/l|[µu]mol/l|[mkµu]?iu/m?l|m?eq/l|u/l|g/l|cells?/\S+|x ?10\S+|/hpf|/cumm|"
    r"(?:thou|mill?|lakhs?)\S*/\S+|f[lL]|mm/hr?|cfu/ml|ng/ml|pg/ml|pg)(?:\s|$)",
    regex.IGNORECASE,
)
_TAKEN = regex.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:(?:tab|cap|inj|syp|syr|susp|oint|drops?)s?\b\W*\p{L}{3}|"
    r"\p{L}[\p{L}-]{4,}(?:\s\p{L}+)?\s\d+(?:\.\d+)?\s?(?:mg|mcg|g|ml|iu|units?)\b|"
    r"\p{L}[\p{L}-]{4,}(?:\s\p{L}+)?\s\d+(?:\.\d+)?\s?%).{0,60}",
    regex.IGNORECASE,
)
_GREETS = regex.compile(r"dear\b|to whom(?:soever)? it may", regex.IGNORECASE)
FEW_WORDS = 45
"""Words that the front of a card holds, at most."""
_MEMBERS = words(
    "member members membership enrollee insured principal dependant dependent subscriber cover plan scheme "
    "group ppo hmo epo beneficiary cardholder"
)
_INSURERS = words(
    "health healthcare medical medicare medicaid insurance assurance shield mutual hmo ppo epo dental fund scheme care "
    "network tpa copay co-insurance coinsurance policy"
)
_MEMBER_NUMBER = regex.compile(r"(?=(?:\D*\d){5})[A-Z\d][A-Z\d/ -]{5,}", regex.IGNORECASE)
_NO_CARD = regex.compile(
    r"\b(?:total|due|paid|appointment|dear|invoice|receipt|specimen|vaccine|vehicle|chassis|premium|donor)\b",
    regex.IGNORECASE,
)
_HOW = regex.compile(
    r"\W*(?:sig(?:na)?\W+|s:\s*)?(?:take|apply|use|rub|put|place|instil+|inhale|spray|insert|dissolve|chew|swallow|"
    r"suck|inject|gargle|wash|(?=\d\s?-\s?\d\s?-\s?\d)|one|two|three|half|[\d½]{1,2}\b(?![.)])).{0,80}?"
    r"\b(?:daily|day|days|night|nights|bedtime|morning|evening|hourly|hours|hrly|weekly|nightly|directed|needed|required|"
    r"o\.?d|b\.?i?\.?d|t\.?[id]\.?[ds]|q\.?i\.?d|nocte|mane|prn|sos|stat|\d\s?-\s?\d\s?-\s?\d)\b",
    regex.IGNORECASE,
)
"""A line that tells how a medicine is taken: "Rub on the knee three times a day", "S: 1-0-1"."""
_SIG = regex.compile(
    r"\b(?:o\.?d|b\.?i?\.?d|t\.?[id]\.?[ds]|q\.?i\.?d|q\.?\d+\s?h\w*|h\.?s|p\.?r\.?n|sos|nocte|mane|stat|once|twice|"
    r"thrice|daily|times|tabs?|caps?|days?|bedtime)\b|\b\d\s?-\s?\d\s?-\s?\d\b|\bx\s?\d",
    regex.IGNORECASE,
)


def points(runs: Sequence[Run], described: Mapping[str, str]) -> Mapping[str, float]:
    """The points by type, of titles and of rows together; types that nothing speaks for are left out.

    `described` are the types that are told apart, with their titles: what these say speaks for no stranger.
    """
    found: dict[str, float] = {}
    said = frozenset(word for line in _titles(runs) for word in line)
    taken = frozenset(word for title in described.values() for word in title.casefold().split())
    for kind, named in TITLES.items():
        own = said if kind in described else said - taken
        found[kind] = max((weight for weight, names in named.items() if names & own), default=0.0)
    shapes = _shapes(runs)
    for shape, worth in SHAPES.items():
        for kind, weight in worth.items():
            if shapes[shape] >= FEWEST and (weight > 0 or not shapes["measured"]):
                found[kind] = found.get(kind, 0.0) + weight
    for pattern, weight in ((_OTHER_PAPER, OTHER_PAPER), (_COVER_PAPER, COVER_PAPER)):
        if _is_titled(runs, pattern, described.values()):
            found["letter"] = found.get("letter", 0.0) + weight
    return {kind: weight for kind, weight in found.items() if weight}


def _is_titled(runs: Sequence[Run], pattern: regex.Pattern[str], described: Collection[str]) -> bool:
    """Whether a line of the first page's top is a title of this pattern, and none of those that are `described`."""
    zone = (run for run in runs if run.page == runs[0].page and run.middle < TITLE_ZONE)
    texts = (run.text.strip(" .:*|#") for run in zone)
    titles = [words(title.casefold()) for title in described]
    return any(
        text[:1].isupper()
        and pattern.fullmatch(text, timeout=1)
        and not any(title <= words(text.casefold()) for title in titles)
        for text in texts
    )


def _titles(runs: Sequence[Run]) -> Iterator[frozenset[str]]:
    """The words of each line of the first page's head that may be its title."""
    for run in runs:
        if run.page != runs[0].page or run.middle > HEAD:
            continue
        text = run.text.strip(" .:-–|*#")
        said = _WORD.findall(text, timeout=1)
        capitals = sum(word[:1].isupper() for word in said)
        plain = not any(map(str.isdigit, text)) and ":" not in text and not text.endswith((",", ";"))
        few = frozenset(word.casefold() for word in said)
        if plain and 0 < len(said) <= LONGEST and capitals > len(said) / 2 and not few & _NO_TITLE:
            yield few - {"nursing"} if few & _HOMES else few


def _shapes(runs: Sequence[Run]) -> Mapping[str, int]:
    counts = dict.fromkeys(SHAPES, 0)
    for page in sorted({run.page for run in runs}):
        above = False
        for line in rows(run for run in runs if run.page == page):
            text = " ".join(run.text for run in line)
            if len(text) > 160:
                above = False
                continue
            counts["priced"] += _is_priced(line, text)
            counts["measured"] += _UNIT.search(text, timeout=1) is not None and any(map(str.isdigit, text))
            taken = _TAKEN.match(text, timeout=1)
            counts["prescribed"] += taken is not None and _SIG.search(text, timeout=1) is not None
            # One medicine over how to take it are two rows.
            counts["prescribed"] += FEWEST * (above and taken is None and _HOW.match(text, timeout=1) is not None)
            above = taken is not None
    if any(_GREETS.match(run.text, timeout=1) for run in runs):
        counts["prescribed"] = 0
    counts["carried"] = FEWEST * _is_carried(runs)
    return counts


def _is_carried(runs: Sequence[Run]) -> bool:
    """Whether the paper is a few words that tell a member's number and plan: the front of a card."""
    text = " ".join(run.text for run in runs)
    said = frozenset(word.casefold() for word in _WORD.findall(text, timeout=1))
    few = 0 < len(text.split()) <= FEW_WORDS and not any(_NO_CARD.search(run.text, timeout=1) for run in runs)
    told = bool(said & _MEMBERS) and bool(said & _INSURERS)
    return few and told and any(_MEMBER_NUMBER.search(run.text, timeout=1) for run in runs)


def _is_priced(line: Sequence[Run], text: str) -> bool:
    """Whether words stand in the line and an amount alone at its end."""
    said = any(char.isalpha() for run in line[:-1] for char in run.text)
    return said and _AMOUNT.fullmatch(line[-1].text, timeout=1) is not None
