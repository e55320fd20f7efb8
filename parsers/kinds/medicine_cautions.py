"""Cautions that a dispensing label prints under its directions: "May cause drowsiness", "Avoid alcohol".

Enters: a line of a list of medicines. Leaves: whether it warns of something and says neither how much nor how often to
take. The wordings are those of dispensing labels as pharmacists add them to a medicine whoever takes it (compare the
cautionary and advisory labels of the British National Formulary).
"""

from __future__ import annotations

from parsers.kinds.pattern import Pattern
from parsers.kinds.sig import says_how

_CAUTION = Pattern(
    r"""[*!•(\[\s]* (?: (?:warning|caution|precautions?)\b
    | (?:this\smedic(?:ation|ine)\s)? may\s(?:cause|make|affect|impair|colou?r|discolou?r|increase|reduce)\b
    | avoid\s(?!if)\p{L}
    | (?:limit|minimi[sz]e)\s(?:your\s)?(?:exposure|sun|alcohol)
    | (?:finish|complete)\s(?:(?:the|this|your|all|full|whole|entire)\s)+
        (?:course|medic|prescri|treatment|tab|cap|antib)
    | (?:do\snot|don['’]t|never)\s(?:drive|operate|drink|use\smachin|stop|crush|chew|share|exceed|freeze|refrigerat
        | take\s(?:with|alcohol|milk|antacid|if|on|at\sthe\ssame))
    | if\saffected | shake\b | store\b | keep\s(?:in|out|away|refrigerat|cool) | refrigerate\b | protect\sfrom
    | (?:for\s)?external\suse | not\s(?:to\sbe\s(?:taken|swallowed)|for\s(?:oral|internal)) | discard\b
    | contains\s(?:paracetamol|aspirin|acetaminophen|an?\s) ) .*"""
)


def is_caution(text: str) -> bool:
    """Whether a line is a caution; one that begins in small letters goes on a sentence of the line above."""
    return not text[:1].islower() and bool(_CAUTION.fullmatch(text)) and not says_how(text)
