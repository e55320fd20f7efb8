"""Words that forms are printed with: a text made of nothing else is a label or a title, never a value.

Enters: a text. Leaves: whether all (or any) of its words are such.
"""

from __future__ import annotations

from parsers.kinds.plain import words

_FORM_WORDS = words(
    "name names first last middle address street city state zip code phone telephone cell home work number no "
    "date birth dob age sex gender male female marital status email occupation employer emergency contact "
    "relationship relation patient patients information info details insurance company policy group member "
    "subscriber expiry expiration signature signed physician doctor provider pharmacy medical record records "
    "history form intake registration medications medication allergies allergy weight height problems conditions "
    "please print list any your the of and to if yes for other primary secondary referring preferred language "
    "race ethnicity religion social security guarantor responsible party parent guardian spouse time visit reason "
    "questionnaire page new mm dd yyyy yy prescription prescriber license licence refills refill directions "
    "clinic use only office hospital department employment nationality surname forename given family title suffix "
    "care education summary consent rights plan report notes instructions discharge assessment screening "
    "survey satisfaction agreement portal copy chart policies privacy financial treatment services service "
    "questions health hospital notify case details method applicable background social lifestyle summary billing "
    "coverage carrier single married divorced widowed separated self other self yes ever had following check all "
    "apply colour color initial maiden county country postal postcode day month year ext fax mobile mr mrs ms "
    "miss"
)


_COMMON = words(
    "a all and are as at be been before below best both but by came can case cash cause chance class clean clear "
    "close cold cool core cost could cross cure cut deal dear did done down each end even ever face fact fast fee "
    "feel fees few file fill final fine fire five flat food form found four free from full game gave gift give "
    "given go gone good got had half hand hard has have he head hear heat held help her here high him his hit "
    "hold hour hours how if in is it its just keep kind knew know last late later law lead left less let life "
    "light like line live long loss lost lot low made make many may me mean men met mine miss more most much must "
    "my near need net never new next nine no non nor nose not now of off on once one open or other our out over "
    "own paid part parts past pay plan plans plus poor post race raise ran rate rates rather reason rent rest "
    "result right rise role room rule run safe said sale same save say see self sell send sent set seven shall "
    "share she short show side since sit six size so some sort soon stay step still stop such sum sure take tax "
    "ten test text than that them then there these they thin this those three tier time to too took tour true try "
    "turn two type under unit up use used user very vast wage wait walk want was way we week well went were west "
    "what when where which while who whom whose why will with word work worn would year yes yet you"
)
"""Common English words: read so, they are meant so, and are no misreading of a label's word."""


def is_word(text: str) -> bool:
    """Whether a word in lower case is a common one of English or of forms."""
    return text in _COMMON or text in _FORM_WORDS


def is_form_text(text: str) -> bool:
    """Whether all words are such as forms are printed with, so that the text is a label or a title, not a value."""
    plain = ["".join(c for c in word if c.isalpha()).lower() for word in text.replace("/", " ").split()]
    kept = [word for word in plain if word]
    return bool(kept) and all(word in _FORM_WORDS for word in kept) and not any(c.isdigit() for c in text)


def has_form_word(text: str) -> bool:
    """Whether any word is such as forms are printed with."""
    return any("".join(c for c in word if c.isalpha()).lower() in _FORM_WORDS for word in text.split())


_PAPERS = frozenset(
    [
        "test",
        "tests",
        "requisition",
        "request",
        "report",
        "results",
        "laboratory",
        "form",
        "order",
        "chart",
        "record",
        "sheet",
        "panel",
        "final",
    ]
)


def names_paper(text: str) -> bool:
    """Whether any word is such as papers' titles hold, which stand where a name without a label would."""
    return not _PAPERS.isdisjoint(text.casefold().split())
