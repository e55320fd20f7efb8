"""What no field claims: tick-box questions and other label–value pairs.

Enters: a `Sheet` after its fields are filled. Leaves: questions with their ticked answers as a list field, and pairs
of text for `other`, so that nothing a sender wrote down is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parsers.extraction import FieldValue, Issue
from parsers.kinds.base import Parsed
from parsers.kinds.dates import ANY_DATE
from parsers.kinds.pattern import Pattern
from parsers.kinds.plain import TEXT
from parsers.labels.labels import Hit
from parsers.labels.layout import Run, Token, text_of
from parsers.labels.slot import Slot
from parsers.labels.ticks import is_tick, options
from parsers.labels.wording import is_leader, is_number
from parsers.sheet import Sheet, vocabulary
from parsers.values import said_answers
from parsers.values.question_rows import doubts, side_by_side, without_more
from parsers.values.values import Found, is_yes_no, weigh

LONGEST_LABEL = 10
LONGEST_VALUE = 300
SHORTEST_ILLNESS = 4
"""Letters of a single word that Yes and No are asked about: "Gout", "Asthma"."""
LONGEST_NUMBER = 5
"""Digits of a number that questions do not hold; years they do."""
_FIELDS_OWN = Issue("UNCERTAIN_PLACE", "This may be what one of the form's own fields asks.")


def questions(sheet: Sheet, name: str) -> list[FieldValue]:
    """Rows of a questionnaire that belong to no field: the question, and what is ticked or which of Yes and No has a
    ring around it.
    """
    found: list[FieldValue] = []
    seen: set[int] = set()
    over: Run | None = None
    for run in sheet.runs:
        row = sheet.board.row(run)
        tokens = [token for each in row for token in each.tokens]
        if id(row[0]) in seen:
            continue
        seen.add(id(row[0]))
        over = said_answers.head(row) or over
        if not any(is_tick(each) or each.word.circled for each in tokens):
            found.extend(_in_words(sheet, name, row, over))
        for piece in side_by_side(tokens) if any(is_tick(each) or each.word.circled for each in tokens) else ():
            if any(is_tick(token) for token in piece):
                found.extend(_asked(sheet, name, piece))
            elif any(token.word.circled for token in piece):
                found.extend(_circled(sheet, name, piece))
    return found


def _in_words(sheet: Sheet, name: str, row: Sequence[Run], over: Run | None) -> Iterator[FieldValue]:
    """The questions of a row without boxes that words behind them answer."""
    for said in said_answers.answered(row, over):
        plain = all(_is_plain(token) for token in said.asked) and len(said.asked) > (over is None)
        free = not any(map(sheet.labels_field, said.asked)) and not any(map(sheet.used, said.answer))
        if plain and free:
            yield _pair(sheet, name, said.asked, (said.answer,), said.doubts)


def _pair(
    sheet: Sheet,
    name: str,
    asked: Sequence[Token],
    answer: Sequence[tuple[Token, ...]],
    doubts: Sequence[Issue],
    boxes: tuple[Token, ...] = (),
) -> FieldValue:
    """A question and its answer as a value of the list `name`."""
    slot = Slot((tuple(asked), *answer), "inline", 0.95, boxes)
    sheet.use(slot.tokens)
    texts = [text_of(words).strip(" .,:;/|") for words in answer]
    question = text_of(asked)
    unsure = (*doubts, *((_FIELDS_OWN,) if vocabulary(sheet.form).is_near(question) else ()))
    parsed = Parsed({"question": question, "answer": ", ".join(texts)}, (0, len(slot.text)), unsure)
    return weigh(name, Found(parsed, TEXT, slot), sheet.quality[slot.tokens[0].page], sheet.options)


def _circled(sheet: Sheet, name: str, tokens: Sequence[Token]) -> Iterator[FieldValue]:
    """The answer to a question that prints Yes and No, one of them in a ring."""
    answers = [token for token in tokens if is_yes_no(token.word.text)]
    said = [token for token in answers if token.word.circled]
    if len(answers) != 2 or len(said) != 1 or answers[0].word.text[:1].lower() == answers[1].word.text[:1].lower():
        return
    asked = [token for token in tokens if token.right <= answers[0].left and not is_leader(token.word.text)]
    if len(asked) < 2 or any(sheet.used(token) or sheet.labels_field(token) for token in (*asked, *said)):
        return
    yield _pair(sheet, name, asked, (tuple(said),), ())


def _asked(sheet: Sheet, name: str, tokens: Sequence[Token]) -> Iterator[FieldValue]:
    first = next(at for at, token in enumerate(tokens) if is_tick(token))
    asked = [token for token in tokens[:first] if not is_leader(token.word.text)]
    asked = [] if all(is_yes_no(token.word.text) for token in asked) else asked
    after = [token for token in tokens[first:] if not sheet.used(token)]
    if not asked:
        asked, after = _behind(tokens)
    asked = list(said_answers.unnumbered(asked))
    if not _is_question(asked, after) or any(sheet.labels_field(token) or not _is_plain(token) for token in asked):
        return
    ticked = [option for option in map(without_more, options(after)) if option.ticked and option.words]
    if not ticked:
        return
    unsure = tuple(doubts(asked, [without_more(option) for option in options(after)]))
    asked = asked[:-1] if is_yes_no(asked[-1].word.text) else asked
    question = text_of(asked)
    if ANY_DATE.parse(asked[0].word.text, sheet.options) or "@" in question:  # an answer whose label was not read
        return
    answers = [option.words for option in ticked]
    yield _pair(sheet, name, asked, answers, unsure, tuple(option.box for option in ticked))


def _behind(tokens: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """A question that stands behind its boxes, and the boxes with their answers: "☐ Yes ☒ No  Do you smoke?"."""
    boxes = [at for at, token in enumerate(tokens[:4]) if is_tick(token)]
    said = [at for at, token in enumerate(tokens[:4]) if is_yes_no(token.word.text)]
    if len(boxes) != 2 or len(said) != 2 or len({tokens[at].word.text[:1].lower() for at in said}) != 2:
        return [], []
    behind = tokens[4].word.text if len(tokens) > 4 else ""
    if is_number(behind) and behind.strip("().") != "1":  # the next question, whose boxes may be still to come
        return [], []
    return [token for token in tokens[4:] if not is_leader(token.word.text)], list(tokens[:4])


def _is_question(asked: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether boxes follow on a question: two words, or the name of an illness with Yes and No behind it. How the bill
    will be paid is none of the patient's health."""
    if len(asked) > 1:
        return _PAID.fullmatch(text_of(asked)) is None
    said = {option.text.lower() for option in options(after)}
    return bool(asked) and {"yes", "no"} <= said and len(asked[0].word.text) >= SHORTEST_ILLNESS


_PAID = Pattern(
    r"(?:(?:mode|method|source|type|form)\sof\s)? pay(?:ment|ing|er)"
    r"(?:\s (?:by|mode|method|type|source|class|with))? \W*"
)


def _is_plain(token: Token) -> bool:
    """Whether a question may hold the word: an e-mail address or a phone number is an answer to something else."""
    return "@" not in token.word.text and sum(map(str.isdigit, token.word.text)) < LONGEST_NUMBER


def other(sheet: Sheet) -> dict[str, str]:
    """Label–value pairs that no field claims, by the label as printed; the first of equal labels stays."""
    pairs: dict[str, str] = {}
    for run in sheet.runs:
        if sheet.sections.is_heading(run):
            continue
        for hit in sheet.hits[id(run)]:
            text = _free_text(sheet, _place(sheet, hit))
            _note(pairs, hit.text, text if _may_answer(sheet, hit, text) else "")
        if not sheet.hits[id(run)]:
            pair = colon_pair(run)
            if pair:
                _note(pairs, *pair)
    return pairs


def _may_answer(sheet: Sheet, hit: Hit, text: str) -> bool:
    """Whether words beside a label may be its value: no label themselves, and of a kind that the label asks for."""
    kinds = [phrase.field.kind for phrase in hit.phrases if phrase.field]
    plain = not text.rstrip().endswith((":", "?"))
    return plain and (not kinds or any(kind.parse(text, sheet.options) is not None for kind in kinds))


def _place(sheet: Sheet, hit: Hit) -> Sequence[Token]:
    slots = sheet.board.slots(hit, 1)
    return slots[0].tokens if slots else ()


def _free_text(sheet: Sheet, tokens: Sequence[Token]) -> str:
    if any(sheet.used(token) for token in tokens):
        return ""
    boxes = options(tokens)
    if boxes:
        return ", ".join(option.text for option in boxes if option.ticked)
    return text_of(tokens)


def colon_pair(run: Run) -> tuple[str, str] | None:
    """The pair that a run makes by its first colon or question mark, when little stands before it."""
    words = [token.word.text for token in run.tokens]
    at = next((at for at, word in enumerate(words[:LONGEST_LABEL]) if word.endswith((":", "?"))), None)
    if at is None or at + 1 >= len(words) or not any(character.isalpha() for character in words[at]):
        return None
    return " ".join(words[: at + 1]), " ".join(word for word in words[at + 1 :] if not is_leader(word))


def _note(pairs: dict[str, str], label: str, value: str) -> None:
    label, value = label.strip(" :;.-"), value.strip()
    if label and value and len(value) <= LONGEST_VALUE:
        pairs.setdefault(label, value)


def plain_pairs(all_runs: Sequence[Run]) -> dict[str, str]:
    """The pairs of a document that no form describes."""
    pairs: dict[str, str] = {}
    for run in all_runs:
        if pair := colon_pair(run):
            _note(pairs, *pair)
    return pairs
