"""What a paper says it is for, whatever other papers it speaks of: it claims money back, or reports a stay in hospital.

Enters: the runs of a document. Leaves: whether it is one of these. A claim lists the invoices and receipts that are
enclosed, and every word of a bill may stand on it; what it is stands in its title, or in the sentence that asks for the
money. A letter about a stay gives its days in a sentence, and headings of its own over what was found and done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from parsers.kinds import later as regex
from parsers.kinds.plain import words
from parsers.labels.layout import Run

TITLE_ZONE = 0.3
"""Share of the page's height above which the title stands that says what a paper is for."""
LARGE = 1.15
"""Print of titles is larger than the page's by this factor, where they are not in capitals."""
LONGEST = 9
SENTENCES = 20_000
"""Characters of the longest paper that is read for what it asks."""
FEWEST_HEADINGS = 3
HEADING = 5
"""Words of a heading."""

ANSWER = {"letter": 5.0, "claim_form": -5.0}
"""What it is worth that a paper answers a claim, or tells how to make one."""
STAY = {"discharge_summary": 5.0, "letter": -4.0, "prescription": -2.0}
"""What the report of a stay is worth for types, in points of `parsers.classify`: it greets and lists medicines, too."""
CLAIM = 1.5
CLEARLY = 3.0
"""By so many points a paper that is titled a claim is rather that than one of the bills it lists."""

_CLAIMANT = words("claimant claimants claimant's claimants' claimant’s")
_CLAIMS = _CLAIMANT | words("claim claims reimbursement reimbursements refund rebate")
_BILLS = words("invoice bill bills receipt statement account memo denial denied decision settlement appeal")
_ASKED = words("no number ref reference id date amount details information status history type office department")
_WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
_ASKS = regex.compile(
    r"\b(?:i|we)\b[^.:?]{0,60}?\b(?:request|apply|ask|claim)\b[^.:?]{0,60}?\b(?:refund|reimburse\w*|repayment)|"
    r"\b(?:i|we) (?:hereby )?(?:enclose|attach)\b[^.:?]{0,40}?\b(?:invoices?|receipts?|bills?)\b|"
    r"\bplease (?:reimburse|refund)\b|\breimburse me\b",
    regex.IGNORECASE,
)
_DECIDES = regex.compile(
    r"\bwe (?:have )?(?:now )?(?:received|processed|assessed|reviewed|registered|considered|settled|paid|rejected) "
    r"your (?:\p{L}+ )?claim\b|\byour (?:\p{L}+ )?claim (?:\S+ ){0,3}(?:has been|was|is being) \p{L}+|"
    r"(?<![/&] ?)\bwe (?:hereby |have )?(?:are pleased to (?:approve|authori[sz]e|guarantee|sanction)|"
    r"approved?|authori[sz]ed|sanction(?:ed)?)\b[^.:]{0,60}?\b(?:admission|treatment|hospitali[sz]ation|cashless|"
    r"services?|procedures?|requests?|expenses|charges|bills?)\b|"
    r"\byour (?:\S+ ){0,3}(?:request|(?:pre-?)?authori[sz]ation) (?:\S+ ){0,8}?"
    r"(?:has been|was|is|have been) (?:approved|authori[sz]ed|denied|declined|rejected|granted|sanctioned)\b",
    regex.IGNORECASE,
)
_ABOUT = regex.compile(
    r"(?:notice of )?(?:\p{L}+ )?claims? (?:decision|determination|acknowledge?ment|outcome|status|assessment)"
    r"(?: \p{L}+)?|"
    r"(?:acknowledge?ment|notice|outcome|status) of (?:\p{L}+ )?claims?|how to (?:make a |file a |submit a )?claim\b.*|"
    r"(?:claims?|claiming) (?:guide|guidelines|instructions|procedure|checklist)",
    regex.IGNORECASE,
)
"""What an insurer's paper about a claim is titled."""
_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|"
    r"\d{1,2}(?:st|nd|rd|th)?[ -]\p{L}{3,9}\.?,?[ -]\d{2,4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
)
_PERIOD = regex.compile(
    r"\b(?:in-?patient\w*|hospitali[sz]\w+|stay(?:ed)?|admi(?:tted|ssion)|(?:our|the) (?:care|ward|department|clinic)|"
    rf"treated)\b[^.]{{0,80}}?{_DATE}[^.]{{0,24}}?(?:\bto\b|\buntil\b|\btill\b|[-–—]|\bdischarged\b){{1}}[^.]{{0,30}}?{_DATE}",
    regex.IGNORECASE,
)
"""“… was under our care from 4 March 2024 until 11 March 2024”, “In-patient treatment 24.05.2024 – 03.06.2024”."""
_CAME = regex.compile(r"\badmitted\b.{0,80}?\b\d{4}\b", regex.IGNORECASE)
_WENT = regex.compile(r"\bdischarged\b.{0,60}?\b(?:\d{4}|home)\b", regex.IGNORECASE)
"""“… was admitted on 3 March 2024 … She was discharged home on 9 March 2024”."""
NEAR = 120
"""Characters around the word that tells of leaving in which the stay's days stand."""
_LEFT = regex.compile(r"\b(?:discharged|dismissed|released from|left (?:the )?hospital)\b", regex.IGNORECASE)
_STAYED = regex.compile(r"\b(?:stay(?:ed)?|admi(?:tted|ssion)|in-?patient|hospitali[sz]\w+)\b", regex.IGNORECASE)
_DAY = regex.compile(_DATE, regex.IGNORECASE)
_GREETS = regex.compile(r"dear\b|to whom(?:soever)? it may", regex.IGNORECASE)
_TOPICS = tuple(
    regex.compile(rf"(?:\p{{L}}+[ -]){{0,3}}(?:{each})\b", regex.IGNORECASE)
    for each in (
        r"diagnos[ie]s|problems?",
        r"operations?|procedures?|surgery|interventions?|therapy|treatment",
        r"course|events?|progress|story|narrative|epicrisis|happened|findings",
        r"medications?|medicines?|drugs|tablets",
        r"plan|follow-?up|next steps|recommendations?|advice|appointments?|review|further \p{L}+",
    )
)
"""What the headings of a report of a stay are about, a pattern for each."""


def weighed(runs: Sequence[Run], scores: Mapping[str, float]) -> dict[str, float]:
    """The scores by type, with what the paper says it is for."""
    found = dict(scores)
    if reports_stay(runs):
        for kind, points in STAY.items():
            found[kind] = found.get(kind, 0.0) + points
    if answers_claim(runs):
        for kind, points in ANSWER.items():
            found[kind] = found.get(kind, 0.0) + points
    elif {"claim_form", "hospital_bill"} <= found.keys() and claims_money(runs):
        found["claim_form"] += CLAIM
        found["hospital_bill"] = min(found["hospital_bill"], found["claim_form"] - CLEARLY)
    return found


def answers_claim(runs: Sequence[Run]) -> bool:
    """Whether an insurer speaks of a claim it was sent, or tells how to send one."""
    top = (run.text.strip() for run in runs if run.page == runs[0].page and run.middle < TITLE_ZONE)
    return _DECIDES.search(_text(runs), timeout=1) is not None or any(_ABOUT.fullmatch(text, timeout=1) for text in top)


def claims_money(runs: Sequence[Run]) -> bool:
    """Whether the paper's title calls it a claim, or a sentence in it asks for money back."""
    return _is_titled_claim(runs) or _ASKS.search(_text(runs), timeout=1) is not None


def reports_stay(runs: Sequence[Run]) -> bool:
    """Whether the paper tells of a stay from one day to another, and has headings over what was found and done."""
    text = _text(runs)
    if any(_GREETS.match(run.text, timeout=1) for run in runs) and all(
        each.search(text, timeout=1) for each in (_CAME, _WENT)
    ):
        return True
    if not (_PERIOD.search(text, timeout=1) or _tells_of_leaving(text)):
        return False
    said = list(_headings(runs))
    return sum(any(topic.match(each, timeout=1) for each in said) for topic in _TOPICS) >= FEWEST_HEADINGS


def _tells_of_leaving(text: str) -> bool:
    """Whether a day is given close by "discharged", and another one by the stay: "discharged … after a stay from …"."""
    places = (text[max(0, found.start() - NEAR) : found.end() + NEAR] for found in _LEFT.finditer(text, timeout=1))
    return any(len(_DAY.findall(each, timeout=1)) > 1 and _STAYED.search(each, timeout=1) for each in places)


def _text(runs: Sequence[Run]) -> str:
    return " ".join(run.text for run in runs)[:SENTENCES]


def _is_titled_claim(runs: Sequence[Run]) -> bool:
    if not runs:
        return False
    usual = median(run.height for run in runs)
    top = [run for run in runs if run.page == runs[0].page and run.middle < TITLE_ZONE]
    titles = [
        frozenset(word.casefold() for word in _WORD.findall(run.text, timeout=1))
        for run in top
        if run.height > LARGE * usual or run.text.isupper()
    ]
    titles = [said for said in titles if 0 < len(said) <= LONGEST]
    own = [said for said in titles if said & _CLAIMS and not said & _ASKED]
    bills = [said for said in titles if said & _BILLS and not said & _CLAIMANT]
    return bool(own) and not bills


def _headings(runs: Sequence[Run]) -> Iterator[str]:
    """The texts of runs that may be headings: short ones, and the words before a colon."""
    for run in runs:
        said, colon, _ = run.text.strip(" .*•-–").partition(":")
        if said[:1].isupper() and len(said.split()) <= HEADING and (colon or not said.endswith((".", ",", ";"))):
            yield said
