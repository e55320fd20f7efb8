"""Members of a medicine that hold another's words."""

from __future__ import annotations

import pytest

from parsers.kinds.medicine_sense import doubts

SOUND = {
    "name": "Apixaban", "strength": "2.5 mg", "form": "tablet", "dose": "1 tab", "frequency": "BID",
    "directions": "Take 1 tablet by mouth twice a day",
}  # fmt: skip


def test_a_medicine_whose_members_are_of_their_kinds_is_not_doubted() -> None:
    assert doubts(SOUND) == ()
    assert doubts({"name": "Amoxiclav", "strength": "875/125 mg", "frequency": "1-0-1"}) == ()
    assert doubts({"name": "Salbutamol", "strength": "100 mcg/puff", "frequency": "every 6 hours"}) == ()


@pytest.mark.parametrize(
    ("member", "said"),
    [
        ("strength", "2.5 mg 1 tab"),
        ("dose", "1-0-0"),
        ("frequency", "BID 2100"),
        ("frequency", "Food"),
        ("directions", "Room Ward"),
        ("directions", "capsule Disp"),
        ("directions", "Apply sparingly twice a g"),
        ("directions", "Two sprays every morning ; spray"),
    ],
)
def test_a_member_that_holds_anothers_words_is_doubted(member: str, said: str) -> None:
    medicine = {**SOUND, member: said}
    if said == "capsule Disp":
        del medicine["form"]
    assert [issue.code for issue in doubts(medicine)] == ["AMBIGUOUS"]
