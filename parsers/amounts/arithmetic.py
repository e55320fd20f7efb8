"""What a form's own amounts must add up to, described beside its fields.

An amount is a field's name, or a column of a table written "line_items.amount", which stands for all of its rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Term = str | tuple[str, ...]
"""An amount, or several of which the first that is printed counts."""


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` is what is in `plus` less what is in `minus`.

    The first of `plus` must be printed for the sum to be checked, others count when they are. `optional` ones may be in
    the sum or not: a tax that the lines include, a discount that is taken off the total elsewhere. `instead` may be
    what is summed up in place of `total`: lines that hold their tax make the total and not what stands before it.
    """

    total: str
    plus: tuple[Term, ...]
    minus: tuple[Term, ...] = ()
    optional: frozenset[str] = frozenset()
    instead: str = ""

    def names(self) -> Iterator[str]:
        """Every amount that it speaks of."""
        yield self.total
        yield from (self.instead,) if self.instead else ()
        for term in (*self.plus, *self.minus):
            yield from (term,) if isinstance(term, str) else term


@dataclass(frozen=True, slots=True)
class Product:
    """In every row of a table `product` is the product of the other two columns.

    It is not checked where a head holds one of the words `unless`: a discount by line makes the amount another one.
    """

    product: str
    factors: tuple[str, str]
    unless: tuple[str, ...] = ()

    def names(self) -> Iterator[str]:
        """Every amount that it speaks of."""
        yield from (self.product, *self.factors)
