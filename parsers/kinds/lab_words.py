"""Results in words: "negative", "no growth", "pale yellow", "1:80"."""

from __future__ import annotations

from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import phrases

WORDS = phrases(
    "negative|positive|reactive|non-reactive|nonreactive|non reactive|detected|not detected|undetected|normal|abnormal|"
    "absent|present|trace|nil|none|none seen|clear|hazy|cloudy|turbid|yellow|pale yellow|straw|amber|dark yellow|few|"
    "moderate|many|rare|occasional|small|large|equivocal|indeterminate|borderline|immune|non-immune|no growth|sterile|"
    "adequate|weakly positive|weak positive|not seen|plus|red|brown|green|colorless|colourless|within normal limits|"
    "a|b|ab|o|a positive|b positive|ab positive|o positive|a negative|b negative|ab negative|o negative|not applicable|"
    "n/a|pending|compatible|incompatible|insufficient|unremarkable|slight|slightly hazy|acidic|alkaline|neutral|"
    "s|i|r|sensitive|resistant|intermediate|susceptible|neg|pos|mod"
)
PHRASED = Pattern(
    r"""no \s (?:(?:significant|bacterial|aerobic|anaerobic|fungal)\s)? growth
        (?:\s(?:seen|detected|observed|of\spathogens))?
        (?:\s(?:after|at|in|to\sdate\s?\(?)\s?\d{1,2}\s(?:hours?|hrs?|days?|weeks?)(?:\sof\sincubation)?\)?)?
    | no (?:\s\p{L}+){1,3} \s (?:seen|detected|isolated|found|identified|observed)
    | (?:pale|light|dark|bright|deep|slightly|straw|yellowish|reddish) [\s\-] \p{L}+
    | (?:positive|negative|reactive|present) \s? \(? [+\-]{1,4} \)?
    | (?:strongly|weakly) \s (?:positive|reactive)
    | (?:neg|pos|nr|wnl|nad|scanty|plenty|numerous|semi[\s\-]solid|soft|formed|loose|watery|mucoid|abundant) \.?
    | (?:neg(?:ative)?|pos(?:itive)?) \s \(? [<>]? \d+(?:\.\d+)? \)? | [<>]? \s? 1\s?:\s?\d{1,4}"""
)
"""Further results in words: cultures, colours, titres."""
