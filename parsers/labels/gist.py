"""What tells by its words together a label that nobody listed, and the gists that several types of paper share.

Enters: sets of words. Leaves: a `Gist`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from parsers.form import Strength
from parsers.kinds.plain import words


@dataclass(frozen=True, slots=True)
class Gist:
    """`needs`: of each set one word; `around`: what else a label may hold; `reach`: whether it holds anywhere."""

    needs: tuple[frozenset[str], ...]
    around: frozenset[str]
    reach: Strength = "own"

    def fits(self, said: frozenset[str]) -> bool:
        """Whether a label of these words has the gist."""
        return all(each & said for each in self.needs) and said <= self.around.union(*self.needs)


def gist(around: str, *needs: str) -> Gist:
    """The gist of labels that hold one word of each of `needs`, and otherwise words `around` them."""
    return Gist(tuple(words(each) for each in needs), words(around))


ADDRESS = replace(
    gist(
        "usual residential home current permanent mailing postal physical full complete present local town city state "
        "zip code country county suburb pin post area you live where now patient including with line building flat "
        "road village district province region number box po correspondence communication contact house apt unit "
        "apartment and or in not municipality barangay own",
        "address residence street",
    ),
    reach="here",
)
PHYSICIAN = "physician doctor provider clinician consultant practitioner surgeon specialist hospitalist dr"
