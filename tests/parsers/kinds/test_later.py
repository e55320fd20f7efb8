"""Patterns that are compiled when first used."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
import regex

import parsers
from parsers.kinds import later


def test_a_pattern_is_what_the_library_makes_of_it() -> None:
    pattern = later.compile(r"(?P<day>\d+)(?:st|nd)", later.IGNORECASE)
    found = pattern.search("the 2ND day", timeout=1)
    assert found is not None
    assert found["day"] == "2"
    assert pattern.pattern == r"(?P<day>\d+)(?:st|nd)"
    assert pattern.sub("x", "1st, 2nd", timeout=1) == "x, x"


def test_a_pattern_is_not_compiled_before_it_is_used() -> None:
    pattern = later.compile("(")
    with pytest.raises(regex.error):
        pattern.search("text")


def test_all_patterns_of_the_parsers_compile() -> None:
    modules = [
        importlib.import_module(found.name) for found in pkgutil.walk_packages(parsers.__path__, parsers.__name__ + ".")
    ]
    patterns = [held for module in modules for held in vars(module).values() if isinstance(held, later._Later)]
    assert len(patterns) > 100
    for pattern in patterns:
        assert isinstance(pattern.pattern, str)
