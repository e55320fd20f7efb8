"""A whole row of results without heads, as one expression."""

from __future__ import annotations

from parsers.kinds.lab_flags import BEYOND
from parsers.kinds.lab_ranges import CALLED, SPAN
from parsers.kinds.lab_units import NUMBER, UNIT
from parsers.kinds.pattern import Pattern

SIGN = rf"(?: [*!↑↓▲▼]{{1,3}} | HH? | LL? | High | HIGH | Low | LOW | ABN | Abn | Abnormal | (?i:{BEYOND}) )"
ROW = Pattern(
    rf"""(?: (?P<flag0>{SIGN}) \s )?
        (?P<test> (?:\p{{L}}|\d{{1,2}}-\p{{Lu}}) [\p{{L}}\d\s,()/%.+'’&:\-]*? ) (?:[\s:.=…_·]*[\s…])
        (?: (?P<flag1>{SIGN}) \s? )?
        (?P<value> (?:[<>≤≥]=?\s?)? {NUMBER} (?:[*!↑↓▲▼]{{1,2}} | [HL](?=\s))? )
        (?: \s [(]? (?P<flag2>{SIGN}) [)]? (?=\s) )?
        (?: \s? (?P<unit> (?i:{UNIT}) ) (?=[\s)\]]|$) )?
        (?: \s [(]? (?P<flag3>{SIGN}) [)]? (?=\s|$) )?
        (?: \s (?: [(\[]? \s? {CALLED} \s? :? \s )?
            (?P<reference_range> [(\[] \s? (?i:{SPAN}(?:\s?{UNIT})?) \s? [)\]] | (?i:{SPAN}(?:\s{UNIT})?) )
            \s?[)\]]? )?
        (?: \s [(\[]? (?P<flag4>{SIGN}) [)\]]? )? [.,;]?""",
    ignore_case=False,
)
"""A whole row of results without heads: a name, a number, its unit, its range, and a flag in one of five places."""
