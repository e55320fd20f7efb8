"""Names of people.

Enters: the text beside a name's label, which may run on into the next column. Leaves: PERSON, the name as printed
with titles taken out and “Last, First” turned round; PRESCRIBER, the same with titles kept (“Dr John Smith, M.D”),
for everyone whose degree belongs to the name as printed: prescribers, providers, referring physicians.
"""

from __future__ import annotations

from dataclasses import replace

from parsers.extraction import Issue, ParseOptions
from parsers.kinds.base import Parsed, PlainKind
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import ambiguous, answered_none, invalid, is_department, is_redacted, words

_TITLES = words("mr mrs ms miss mx dr doctor prof professor rev shri smt sri kumari master mstr mst mdm madam")
_DOCTORATES = words("med dent vet habil rer nat phil univ pharm")
"""What a German doctor is one of: "Dr. med. Heike Vogt"."""
_BEHIND = words("mr mrs ms miss mstr mdm")
"""Titles that laboratories print behind a name, too ("MOKOENA LERATO MS")."""
_DEGREES = words(
    "md do phd dds dmd dpm od pharmd rph rn np fnp aprn arnp crnp dnp cnm cnp pa pac pa-c lpn lcsw psyd dc mbbs "
    "mbchb bds msn bsn mph mba facp facs faap facog faafp frcs frcp frcpc mrcp mrcs mrcgp fracgp fracp fcps fcp fpcp "
    "mmed dm dch dgo ddvl dvd doms dlo dnb mds fwacs fwacp fmcp frcophth frcpath mrcpsych "
    "fpps dpps fpcs ccfp frcem mrcog frcog mrcpch mch dnb ms msc bsc ba esq "
    "cpnp dvm rd lmft lpc np-c fnp-c fnp-bc anp agnp pmhnp ccc-slp pt dpt ot otr ppd"
)
# The degrees that are nobody's surname; “Do” and “Pa” are, and go only after a comma or with their dots.
_SURELY_DEGREES = words("md phd dds dmd dpm pharmd rph rn fnp aprn mbbs mbchb psyd msn bsn facp")
_SUFFIXES = words("jr sr ii iii iv")
_PARTICLES = words(
    "de del dela delos della los las binti binte di da dos das du la le van von der den ter bin ibn al el st san santa "
    "mac mc abu ben"
)
_LABELS = words(
    "name names patient patients date birth dob d.o.b phone telephone tel address sex gender age weight height "
    "insurance policy email e-mail signature relationship ssn mrn id no number mobile fax emergency contact "
    "information history surname forename physician provider prescriber licence license dea npi insured "
    "gmc nzmc hpcsa mcr mmc tsmc kmc tnmc ahpra kmpdc mdcn scfhs nmc mci slmc pmdc bmdc cpso cpsbc pr reg regn regd "
    "customer service services helpline hotline enquiries inquiries "
    "consultant specialist lic subscriber member guarantor refill refills diagnosis allergies medications street city "
    "state zip postcode"
)
_SPOKEN_FIRST = words(
    "chan chang chen cheng cheung chew chin chong chow choi chua chung fong foo fung goh hsu huang hui khoo kim koh "
    "kwan kwok lai lam lau lee leong leung lim lin liu loh low mak nguyen park pham quek seah sim siu soh tam tan tang "
    "tay teo teoh toh tran tsang tse tsui wang wong woo yap yeo yeoh yeung yip yuen zhang zhao zheng zhou zhu"
)
"""Surnames that are spoken before the given names, as they are written ("TAN Wei Ming")."""
_MONTHS = words(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
_SIGNED_ON = frozenset({"on", "at", "dated"})
"""Words between a name and the time it was signed at."""
_COMMA = ","
LONGEST_SHORT = 6
"""How many letters and dot an abbreviated name has at most ("Thos.", "Wilh.")."""
_ALONE_IS_FINE = frozenset({"self", "same"})

_TOKEN = Pattern(r"[^\s,;]+ | ,")
_NAME_TOKEN = Pattern(r"[\p{L}\p{M}.'’`´\-]+")
_LETTERS_AND_DIGITS = Pattern(r"(?!(?:\D*\d){3}) (?=(?:[\W\d]*\p{L}){2}) (?=[^\d]*\d) [\p{L}\p{M}\d.'’\-|!]+")
_BROKEN_CASE = Pattern(r"\p{Ll}\p{Lu}\p{L}*\p{Ll}\p{Lu} | \p{Lu}\p{Ll}*\p{Ll}\p{Lu}$", ignore_case=False)
_SUBJECT = Pattern(r"\s?(\((?:[\p{L}&][\p{L}.&]*\s?){1,4}\))")
"""What a degree was taken in: "M.D. (Med)", "DNB (Ortho)"."""
_WORKS_IN = Pattern(r"\( (?:hospital|family|emergency) \s medicine \) | hospitalist | primary\scare | urgent\scare")
"""Where a doctor works, as America prints it, and in which nobody takes a degree."""
_HYPHEN = Pattern(r"(?<=\p{Ll})-\s(?=\p{Lu})", ignore_case=False)
"""The end of a line within a double name."""
_EDGE = ' \t\r\n_·•…|¦:;~=*"“”«»<>-–—'


def _bare(token: str) -> str:
    return token.casefold().replace(".", "").strip("'’`´-")


def _tokens(text: str) -> list[tuple[str, int, int]]:
    """The leading tokens that can belong to a name, with their places."""
    found: list[tuple[str, int, int]] = []
    for match in _TOKEN.finditer(text):
        token, start, end = match.group(), match.start(), match.end()
        if not found:
            token_trimmed = token.lstrip(_EDGE)
            start, token = start + len(token) - len(token_trimmed), token_trimmed
            if not token or token == _COMMA:
                continue
        if not _belongs(token, text[end : end + 12], first=not found):
            break
        found.append((token, start, end))
        if text[end : end + 1] == ";":
            break
    return found


def _belongs(token: str, following: str, *, first: bool) -> bool:
    if token == _COMMA:
        return True
    bare = _bare(token)
    if token.rstrip().endswith(":") or bare in _LABELS:
        return False
    if bare in _MONTHS and not first and following.lstrip(" .,")[:1].isdigit():
        return False
    if bare in _SIGNED_ON and not first and following.lstrip(" .,")[:1].isdigit():
        return False
    return _NAME_TOKEN.fullmatch(token) is not None or _LETTERS_AND_DIGITS.fullmatch(token) is not None


def _parts(tokens: list[tuple[str, int, int]]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word, _, _ in tokens:
        if word == _COMMA:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _is_addition(part: list[str]) -> bool:
    return all(_bare(token) in _DEGREES or _bare(token) in _SUFFIXES for token in part)


def _without_titles(part: list[str]) -> list[str]:
    kept = list(part)
    while kept and _bare(kept[0]) in _TITLES:
        kept.pop(0)
    while len(kept) > 1 and (_is_degree(kept[-1]) or (len(kept) > 2 and _bare(kept[-1]) in _BEHIND)):
        kept.pop()
    return kept


def _without_specks(words: list[str]) -> list[str]:
    """Long names without a full stop behind them: a speck on the paper, where initials and titles have a dot."""
    return [
        word[:-1]
        if word.endswith(".") and word[:-1].isalpha() and len(word) > LONGEST_SHORT and not _is_short(word)
        else word
        for word in words
    ]


def _is_short(word: str) -> bool:
    return _bare(word) in _TITLES | _DEGREES | _SUFFIXES | _PARTICLES


def _is_degree(token: str) -> bool:
    bare = _bare(token)
    return bare in _SURELY_DEGREES or (bare in _DEGREES and "." in token.rstrip("."))


def _has_dots(token: str) -> bool:
    """Whether it is made of shortened words: "M.Ortho", "D.L.O"."""
    return "." in token[1:-1] and token[:1].isupper()


def _in_order(parts: list[list[str]]) -> tuple[list[str], list[list[str]], tuple[Issue, ...]]:
    """(first and last names in speaking order, additions after commas, doubts)."""
    # Behind "Farhan Qureshi M.B.B.S" a comma parts degrees, also those that nobody knows ("M.Ortho").
    named = len(parts[0]) > 2 and _is_degree(parts[0][-1])
    additions = [part for part in parts[1:] if _is_addition(part) or (named and all(map(_has_dots, part)))]
    names = [parts[0], *(part for part in parts[1:] if part not in additions)]
    if len(names) == 1:
        spoken = _surname_last(names[0])
        moved = ambiguous("the word in capitals is taken for the surname")
        return spoken, additions, () if spoken == names[0] else (moved,)
    last, given, *rest = names
    doubts: list[Issue] = []
    plain = [token for token in last if _bare(token) not in _SUFFIXES and _bare(token) not in _TITLES]
    if rest or (len(plain) > 1 and _bare(plain[0]) not in _PARTICLES):
        doubts.append(ambiguous("cannot tell last name and first name from other words"))
    degrees = given[next((at for at in range(1, len(given)) if _is_degree(given[at])), len(given)) :]
    if not degrees and len(given) > 1 and _bare(given[-1]) in _DEGREES and given[-1].isupper():  # "Nguyen, Peter DO"
        degrees = given[-1:]
        doubts.append(ambiguous(f"whether “{given[-1]}” is a degree"))
    given = given[: len(given) - len(degrees)]
    titles = [token for token in (*last[:1], *given[:1]) if _bare(token) in _TITLES]
    suffixes = [token for token in last if _bare(token) in _SUFFIXES]
    core = [token for token in last if token not in titles and token not in suffixes]
    first = [token for token in given if token not in titles]
    turned = [*titles, *first, *core, *suffixes, *degrees, *(token for part in rest for token in part)]
    return turned, additions, tuple(doubts)


def _surname_last(name: list[str]) -> list[str]:
    """The name with a surname in capitals behind the given names: "NGATA Brenda", "VAN WYK Johannes"."""
    at = next((at for at, word in enumerate(name) if _bare(word) not in _TITLES), len(name))
    end = next((end for end in range(at, len(name)) if not name[end].isupper()), len(name))
    surname, given = name[at:end], name[end:]
    plain = all(word[:1].isupper() and _bare(word) not in _DEGREES | _PARTICLES for word in given)
    # "JR Smith" has initials.
    short = max(map(len, surname), default=0) < 4 and not (surname and _bare(surname[0]) in _PARTICLES)
    if not given or not plain or short:
        return name
    return name if _bare(surname[0]) in _SPOKEN_FIRST else [*name[:at], *given, *surname]


def _doubts(words: list[str], *, titled: bool) -> tuple[Issue, ...]:
    issues: list[Issue] = []
    if any(character.isdigit() or character in "|!" for word in words for character in word):
        issues.append(invalid("a digit stands within the name"))
    if len(words) == 1 and _bare(words[0]) not in _ALONE_IS_FINE:
        issues.append(ambiguous("only one name where two are usual"))
    if _bare(words[0]) == "baby":
        issues.append(ambiguous("whether “Baby” is a name or says that the patient is one"))
    if words[0].isalpha() and len(words[0]) == 1 and not titled:
        issues.append(ambiguous("the first name is a single letter, or was broken"))
    capitals = any(word[:1].isupper() for word in words)
    usual = _PARTICLES | _DOCTORATES if titled or _bare(words[0]) in _TITLES else _PARTICLES
    if capitals and any(word[:1].islower() and _bare(word) not in usual for word in words):
        issues.append(invalid("a name begins with a small letter"))
    if any(_BROKEN_CASE.search(word) for word in words):
        issues.append(invalid("capitals stand in unusual places"))
    return tuple(issues)


def _name(text: str, *, keep_titles: bool) -> Parsed | None:
    nothing = answered_none(text)
    if nothing is not None or is_redacted(text):
        return nothing
    tokens = _tokens(text)
    while tokens and (tokens[-1][0] == _COMMA or not any(c.isalpha() for c in tokens[-1][0])):
        tokens.pop()
    parts = _parts(tokens)
    if not parts:
        return None
    words, additions, doubts = _in_order([_without_specks(part) for part in parts])
    bare_name = _without_titles(words)
    if is_department(" ".join(bare_name)):
        return None
    if sum(character.isalpha() for word in bare_name for character in word) < 2:
        return None
    titled = keep_titles and words[0] not in bare_name
    value = " ".join(words if keep_titles else bare_name).rstrip(" -'’`´")
    kept = additions if keep_titles else [p for p in additions if all(_bare(t) in _SUFFIXES for t in p)]
    value = _HYPHEN.sub("-", ", ".join([value, *(" ".join(part) for part in kept)]))
    return Parsed(value, (tokens[0][1], tokens[-1][2]), (*doubts, *_doubts(bare_name, titled=titled)))


_COMPANY = Pattern(r"[\s.,](?:ltd|limited|llc|llp|inc|incorporated|corp|corporation|plc|pvt|gmbh|pty)\W*$")
"""What a company's name ends with: an employer who holds the policy is nobody's name."""


_HOURS = Pattern(
    r"\b(?:closed|timings?|hours|hrs|holidays?|appointments?|weekdays?|weekends?|mornings?|evenings?)\b | "
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|r)?(?:day)?s?\s?(?:[-–,&/]|to|and)\s?"
    r"(?:mon|tue|wed|thu|fri|sat|sun)"
)
"""When a doctor is there: "Sunday closed", "Mon - Fri"; Sunday Adeyemi is a name."""
_SAID_TWICE = Pattern(
    r"\s*(?:doctor|physician|prescriber|surgeon|consultant|provider|clinician)[\s:]+(?=(?:dr|prof)\b)"
)
"""A label before a title ("Doctor Dr Adesina")."""


_HOUSE = Pattern(
    r"^\s*[^,\n]*\p{L}[^,\n]*,\s*"
    r"(?P<house>[^,\n]*\b(?:surgery|clinics?|hospitals?|practice|cent(?:er|re)|infirmary)\b.*)"
)
"""The house behind a doctor's name: "Dr Nia Bowen, Llwyn Surgery"."""


def _person(text: str, _: ParseOptions) -> Parsed | None:
    return None if _COMPANY.search(text) or _HOURS.search(text) else _name(text, keep_titles=False)


def _prescriber(text: str, _: ParseOptions) -> Parsed | None:
    if _HOURS.search(text.split("\n", 1)[0]):
        return None
    if (house := _HOUSE.search(text)) and not is_department(house["house"]):
        text = text[: house.start("house")].rstrip(" ,")
    label = _SAID_TWICE.match(text)
    begins = label.end() if label else 0
    parsed = _name(text[begins:], keep_titles=True)
    if parsed and begins:
        parsed = replace(parsed, span=(parsed.span[0] + begins, parsed.span[1] + begins))
    subject = _SUBJECT.match(text, parsed.span[1]) if parsed else None
    if parsed is None or subject is None or _bare(text[: parsed.span[1]].rsplit(maxsplit=1)[-1]) not in _DEGREES:
        return parsed
    doubts = (ambiguous("where the doctor works may stand behind the name"),) if _WORKS_IN.search(subject[1]) else ()
    parsed = replace(parsed, issues=(*parsed.issues, *doubts))
    return replace(parsed, value=f"{parsed.value} {subject[1]}", span=(parsed.span[0], subject.end()))


PERSON = PlainKind("person", _person)
PRESCRIBER = PlainKind("prescriber", _prescriber)
