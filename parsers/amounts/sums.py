"""Whether a form's own amounts agree with one another.

Enters: what was found for its fields and in its tables, and the sums that the form describes. Leaves: the same with
evidence: amounts of a sum that holds are vouched for, also against a doubt about their cents; amounts of one that does
not hold are doubted, as printed. Where two readers read an amount differently and just one of the readings makes the
sum hold, that one counts. Nothing else is ever changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product

from parsers.amounts.arithmetic import Product, Sum, Term
from parsers.extraction import Issue, ParseOptions
from parsers.form import Form
from parsers.tables.tables import Item, Laid
from parsers.values.values import Found, second_text, with_issue

MANY = 6
"""Most disputed amounts whose readings are tried against one sum; with more of them one would fit by chance."""
MOST_STRANGE = 3
"""Most amounts of others that are taken together for what a sum is off by."""
PROVED = 0.95
"""How sure the place of an amount is that a sum needs to hold, however it was found."""
CENT = Decimal("0.01")

Ref = tuple[str, int]
"""An amount's name and the number of its row; -1 for a field."""


@dataclass(frozen=True, slots=True)
class _Equation:
    """`total` = the signed `terms`; of those in `optional` any may be missing. `rounded`: the total is a product."""

    total: Ref
    terms: tuple[tuple[Ref, int], ...]
    optional: frozenset[Ref] = frozenset()
    factors: tuple[Ref, ...] = ()

    def refs(self) -> tuple[Ref, ...]:
        """Every amount in it."""
        return (self.total, *(ref for ref, _ in self.terms), *self.factors)


def checked(
    form: Form,
    found: Mapping[str, Found],
    tables: Sequence[Laid],
    options: ParseOptions,
    strange: Sequence[Decimal] = (),
) -> tuple[dict[str, Found], list[Laid]]:
    """The fields and the tables with what their sums say about them.

    `strange` are amounts that no field takes and that change what is left to pay, such as an insurer's payment.
    """
    book = _Book(found, tables, options, (form.amounts.rest, strange) if form.amounts else ("", ()))
    equations = [equation for each in form.sums for equation in book.equations(each)]
    for equation in equations:
        book.settle(equation)
    held = {equation: book.held(equation) for equation in equations}
    # A total that is due in full, because nothing says what was paid, is one number printed twice: no evidence.
    vouched = {ref for refs in held.values() if book.tells(refs) for ref in refs}
    for equation in equations:
        if held[equation]:
            book.vouch(equation, held[equation])
    for equation in equations:
        # What is taken off, and yet no sum needs it, makes two totals: which of them is meant is for a person to say.
        for ref, sign in equation.terms if held[equation] else ():
            if sign < 0 and ref in equation.optional and ref not in vouched and book.amount(ref):
                book.doubt(equation, [equation.total, ref])
        if not held[equation]:
            refs = equation.refs()
            book.doubt(equation, [ref for ref in refs if ref not in vouched] or refs)
    return book.fields, book.tables()


def agreement(
    form: Form,
    found: Mapping[str, Found],
    tables: Sequence[Laid],
    options: ParseOptions,
    strange: Sequence[Decimal] = (),
) -> int:
    """How many of the form's sums hold, less those that do not."""
    book = _Book(found, tables, options, (form.amounts.rest, strange) if form.amounts else ("", ()))
    sums = (equation for each in form.sums if isinstance(each, Sum) for equation in book.equations(each))
    return sum(1 if book.held(equation) else -1 for equation in sums)


def sum_of_lines(form: Form, total: str, tables: Sequence[Laid]) -> Decimal | None:
    """What the column adds up to that the form says makes `total`; None where a row lacks its amount."""
    column = next((str(each.plus[0]) for each in form.sums if isinstance(each, Sum) and each.total == total), "")
    table, _, member = column.partition(".")
    items = [item for laid in tables if laid.table.name == table for item in laid.items]
    amounts = [_amount(item.values[member]) for item in items if member in item.values]
    return sum(amounts, Decimal(0)) if items and len(amounts) == len(items) else None


class _Book:
    """The amounts of one document by name and row."""

    def __init__(
        self,
        found: Mapping[str, Found],
        tables: Sequence[Laid],
        options: ParseOptions,
        strange: tuple[str, Sequence[Decimal]],
    ) -> None:
        self._rest, self._strange = strange
        self.fields = dict(found)
        self._laid = tables
        self._rows = {laid.table.name: [dict(item.values) for item in laid.items] for laid in tables}
        self._options = options

    def amount(self, ref: Ref) -> Decimal:
        """The amount of that name and row."""
        return _amount(self._of(ref))

    def tables(self) -> list[Laid]:
        """The tables with the evidence that was gathered."""
        return [
            replace(
                laid,
                items=[
                    Item(values, item.doubts)
                    for item, values in zip(laid.items, self._rows[laid.table.name], strict=True)
                ],
            )
            for laid in self._laid
        ]

    def equations(self, each: Sum | Product) -> Iterator[_Equation]:
        """What has to hold in this document: amounts that are not printed are left out."""
        if isinstance(each, Product):
            yield from self._products(each)
            return
        total = self._refs(each.total)
        plus = [(self._printed(term), term) for term in each.plus]
        minus = [(self._printed(term), term) for term in each.minus]
        if len(total) != 1 or not plus[0][0]:
            return
        terms = [(ref, sign) for some, sign in ((plus, 1), (minus, -1)) for refs, _ in some for ref in refs]
        free = frozenset(ref for ref, _ in terms if ref[0] in each.optional)
        made = _Equation(total[0], tuple(terms), free)
        others = self._refs(each.instead) if each.instead else []
        other = _Equation(others[0], tuple(terms), free) if len(others) == 1 else made
        yield made if self.held(made) or not self.held(other) else other

    def _products(self, each: Product) -> Iterator[_Equation]:
        name, _, column = each.product.partition(".")
        laid = next((laid for laid in self._laid if laid.table.name == name), None)
        if laid is None or any(word in head.text.lower() for head in laid.heads for word in each.unless):
            return
        members = [factor.partition(".")[2] for factor in each.factors]
        for at, row in enumerate(self._rows[name]):
            if all(member in row for member in (column, *members)):
                yield _Equation((each.product, at), (), factors=tuple((factor, at) for factor in each.factors))

    def _printed(self, term: Term) -> list[Ref]:
        names = (term,) if isinstance(term, str) else term
        return next((refs for name in names if (refs := self._refs(name))), [])

    def _refs(self, name: str) -> list[Ref]:
        """The amounts of that name; none when a row lacks its own, because nothing can be added up then."""
        table, _, column = name.partition(".")
        if not column:
            return [(name, -1)] if name in self.fields else []
        rows = self._rows.get(table, [])
        refs = [(name, at) for at, row in enumerate(rows) if column in row]
        return refs if len(refs) == len(rows) else []

    def _of(self, ref: Ref) -> Found:
        table, _, column = ref[0].partition(".")
        return self._rows[table][ref[1]][column] if column else self.fields[ref[0]]

    def _put(self, ref: Ref, found: Found) -> None:
        table, _, column = ref[0].partition(".")
        if column:
            self._rows[table][ref[1]][column] = found
        else:
            self.fields[ref[0]] = found

    def settle(self, equation: _Equation) -> None:
        """Takes the one choice among readings that differ which makes the equation hold, if there is just one."""
        disputed = {
            ref: second
            for ref in equation.refs()
            if self._of(ref).settled is None and (second := second_text(self._of(ref), self._options)) is not None
        }
        if not 0 < len(disputed) <= MANY:
            return
        readings = [self._readings(ref, second) for ref, second in disputed.items()]
        choices = [dict(zip(disputed, choice, strict=True)) for choice in product(*readings)]
        fitting = [choice for choice in choices if self.held(equation, choice)]
        if len(fitting) == 1:
            for ref, meant in fitting[0].items():
                own = self._of(ref)
                self._put(ref, replace(meant, settled=disputed[ref] if meant is own else own.slot.text))

    def _readings(self, ref: Ref, second: str) -> list[Found]:
        found = self._of(ref)
        other = found.kind.parse(second, self._options)
        return [found] if other is None else [found, replace(found, parsed=replace(other, span=found.parsed.span))]

    def held(self, equation: _Equation, instead: Mapping[Ref, Found] | None = None) -> tuple[Ref, ...]:
        """The amounts that the equation vouches for; none when it does not hold."""
        amounts = {ref: _amount((instead or {}).get(ref) or self._of(ref)) for ref in equation.refs()}
        if equation.factors:
            made = amounts[equation.factors[0]] * amounts[equation.factors[1]]
            return equation.refs() if abs(made - amounts[equation.total]) < CENT else ()
        free = sorted(equation.optional)
        for size in range(len(free) + 1):
            for left_out in combinations(free, size):
                terms = [(ref, sign) for ref, sign in equation.terms if ref not in left_out]
                off = sum(sign * amounts[ref] for ref, sign in terms) - amounts[equation.total]
                if off == 0 or self._rounded(off) or (equation.total[0] == self._rest and self._makes(off)):
                    return (equation.total, *(ref for ref, _ in terms))
        return ()

    def _rounded(self, off: Decimal) -> bool:
        """Whether what a sum is off by is printed as its rounding."""
        return abs(off) < 1 and any(abs(each) == abs(off) for each in self._strange)

    def _makes(self, off: Decimal) -> bool:
        """Whether what a sum is off by is what others have paid or added."""
        sizes = range(1, min(len(self._strange), MOST_STRANGE) + 1)
        return any(sum(some) == off for size in sizes for some in combinations(self._strange, size))

    def tells(self, refs: Sequence[Ref]) -> bool:
        """Whether the amounts are more than one number; a row of one piece, or a total of one line, is that twice."""
        return len({_amount(self._of(ref)) for ref in refs} - {Decimal(0)}) > 1

    def vouch(self, equation: _Equation, refs: Sequence[Ref]) -> None:
        """The amounts are evidence for one another.

        A point that readers lost everywhere leaves a sum whole: one amount whose cents are certain must be in it.
        """
        found = [self._of(ref) for ref in refs if _amount(self._of(ref))]
        sure = any(not each.parsed.issues for each in found if each.kind.name.startswith("money"))
        for ref in refs if self.tells(refs) else ():
            value = self._of(ref)
            issues = tuple(issue for issue in value.parsed.issues if not (sure and issue.code == "AMBIGUOUS"))
            parsed = replace(value.parsed, issues=issues, verified=True)
            self._put(ref, replace(value, parsed=parsed, label=max(value.label, PROVED)))

    def doubt(self, equation: _Equation, refs: Sequence[Ref]) -> None:
        """Notes on the amounts that they do not agree."""
        total = self._of(equation.total).parsed.value
        made = (
            _amount(self._of(equation.factors[0])) * _amount(self._of(equation.factors[1]))
            if equation.factors
            else sum(sign * _amount(self._of(ref)) for ref, sign in equation.terms)
        )
        issue = Issue("SUM_MISMATCH", f"By the form's other amounts this would be {made:.2f}, and it says {total}.")
        aside = Issue("SUM_MISMATCH", f"The amounts make {made:.2f}, and the form says {total}.")
        for ref in refs:
            if aside not in self._of(ref).parsed.issues:
                self._put(ref, with_issue(self._of(ref), issue if ref == equation.total else aside))


def _amount(found: Found) -> Decimal:
    return Decimal(str(found.parsed.value))
