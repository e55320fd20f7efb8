"""What a form says of a table beside its columns: what its rows multiply up to, and what its amounts are called.

Enters: a row. Leaves: which of the form's amounts its words speak of.
"""

from __future__ import annotations

from dataclasses import dataclass

from parsers.amounts.arithmetic import Product
from parsers.form import Table
from parsers.labels.wording import canonical
from parsers.tables.table_rows import Row
from parsers.values.extras import Amounts


@dataclass(frozen=True, slots=True)
class Told:
    """A table's description, what its rows must multiply up to, and the words of its form's amounts."""

    table: Table
    product: Product | None = None
    amounts: Amounts | None = None

    def means(self, row: Row) -> set[str]:
        """The amounts of the form that a row's words may mean."""
        said = canonical(" ".join(run.text for run in row.line).lower())
        return set(self.amounts.fields(said)) if self.amounts else set()

    def speaks(self, row: Row) -> bool:
        """Whether a row's words are of an amount of the form's, or of a stranger's."""
        said = canonical(" ".join(run.text for run in row.line).lower())
        return self.amounts is not None and bool(self.amounts.fields(said) or self.amounts.strange(said))

    def taxes(self, row: Row) -> bool:
        """Whether all a row's words speak of the form's amounts, as those of the tax do that lines include."""
        words = " ".join(run.text for run in row.line if any(map(str.isalpha, run.text)))
        return self.amounts is not None and self.amounts.speaks(canonical(words.lower()))

    def settles(self, row: Row) -> bool:
        """Whether a row's words speak of what was paid or is left to pay."""
        return self.amounts is not None and not self.means(row).isdisjoint((self.amounts.paid, self.amounts.rest))
