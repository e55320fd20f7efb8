"""An item of a list field: its members' values as one object.

Enters: what was found for each member. Leaves: one `FieldValue`, as sure as its least sure member.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from parsers.confidence import sent_to_review
from parsers.extraction import FieldValue, Issue, ParseOptions, Scalar
from parsers.page import Box
from parsers.values.values import Found, weigh


def as_field(
    name: str,
    values: Mapping[str, Found],
    quality: Mapping[int, float],
    options: ParseOptions,
    doubts: Sequence[Issue] = (),
) -> FieldValue:
    """The item whose members are `values` (at least one). `doubts` are about the item as a whole.

    A member's doubts name it. A member whose kind gives an object fills the members that have no value of their own.
    """
    members = [weigh(member, value, quality[value.slot.tokens[0].page], options) for member, value in values.items()]
    issues = [_of_member(each.name, issue) for each in members for issue in each.issues]
    least = min(members, key=lambda each: each.confidence)
    page = members[0].page
    made = FieldValue(
        name=name,
        value=_merged(members),
        raw="; ".join(each.raw for each in members),
        confidence=least.confidence,
        page=page,
        box=Box.around(each.box for each in members if each.page == page),
        engine=members[0].engine,
        needs_review=any(each.needs_review for each in members),
        issues=tuple({(issue.code, issue.message): issue for issue in issues}.values()),
        grounds=least.grounds,
    )
    return sent_to_review(made, doubts, options)


def _of_member(name: str, issue: Issue) -> Issue:
    return Issue(issue.code, f"{name.replace('_', ' ').capitalize()}: {issue.message}")


def _merged(members: Sequence[FieldValue]) -> dict[str, Scalar]:
    value: dict[str, Scalar] = {each.name: each.value for each in members if isinstance(each.value, Scalar)}
    for each in members:
        if isinstance(each.value, Mapping):
            value = dict(each.value) | value
    return value
