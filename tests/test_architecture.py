"""The rules of the house (docs/architecture.md), enforced on the source itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("functions", "parsers", "local", "evaluation", "benchmarks", "layers")

LONGEST_FILE = 300
LONGEST_FUNCTION = 60
LONG_FUNCTION = 40
"""Lines that nine functions of ten stay within."""

MAY_IMPORT = {
    "parsers": {"parsers"},
    "functions": {"functions", "parsers"},
    "local": set(ROOMS) - {"benchmarks", "layers"},
    "evaluation": set(ROOMS) - {"benchmarks", "layers"},
    "benchmarks": set(ROOMS) - {"layers"},
    "layers": {"layers"},
}

# What is known in one place only: a module's prefix → the files that may import it.
ONLY_IN = {
    "boto3": {"functions/aws.py", "functions/records/items.py"},
    "mypy_boto3_dynamodb": {"functions/aws.py", "functions/records", "local"},
    "mypy_boto3_events": {"functions/aws.py", "functions/announce.py"},
    "mypy_boto3_lambda": {"functions/aws.py", "functions/extract/engines/remote.py"},
    "mypy_boto3_textract": {"functions/aws.py", "functions/extract/engines/textract.py"},
    "functions.extract.engines.textract": {"functions/extract/handler.py", "functions/api/handler.py", "local"},
    "moto": {"local"},
    "evaluation": {"evaluation", "local", "benchmarks"},
}
NOT_IN_PARSERS = {"botocore", "cv2", "numpy", "PIL", "pytesseract", "aws_lambda_powertools", "pydantic", "fastapi"}

# A handler's outermost frame, the only place for `except Exception`.
OUTERMOST = {
    "functions/extract/handler.py",
    "functions/reader/handler.py",
    "functions/api/problems.py",
    "local/worker.py",
}


def _files() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


FILES = _files()


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, at its top or inside its functions, by its full name."""
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_name(path)}:{node.lineno} imports relatively; say where from"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _under(module: str, prefix: str) -> bool:
    return module == prefix or module.startswith(prefix + ".")


def _allowed(name: str, places: set[str]) -> bool:
    return any(name == place or name.startswith(place + "/") for place in places)


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_import_in_one_direction(room: str) -> None:
    wrong = [
        f"{_name(path)} imports {module}"
        for path in FILES
        if path.relative_to(ROOT).parts[0] == room
        for module in _imports(path)
        if module.split(".")[0] in set(ROOMS) - MAY_IMPORT[room]
    ]
    assert wrong == []


@pytest.mark.parametrize("prefix", ONLY_IN)
def test_what_one_place_knows_no_other_imports(prefix: str) -> None:
    wrong = [
        f"{_name(path)} imports {module}"
        for path in FILES
        if not _allowed(_name(path), ONLY_IN[prefix])
        for module in _imports(path)
        if _under(module, prefix)
    ]
    assert wrong == []


def test_parsers_know_neither_cloud_nor_pictures() -> None:
    wrong = [
        f"{_name(path)} imports {module}"
        for path in FILES
        if _name(path).startswith("parsers/")
        for module in _imports(path)
        if module.split(".")[0] in NOT_IN_PARSERS
    ]
    assert wrong == []


def test_engines_do_not_know_of_one_another() -> None:
    names = {"tesseract", "neural", "remote", "textract", "text_layer"}
    engines = "functions.extract.engines"
    wrong = [
        f"{_name(path)} imports {module}"
        for path in FILES
        if _name(path).startswith("functions/extract/engines/") and path.stem in names
        for module in _imports(path)
        if any(_under(module, f"{engines}.{other}") for other in names - {path.stem})
    ]
    assert wrong == []


def test_the_environment_is_read_in_one_place() -> None:
    wrong = [
        f"{_name(path)}:{line}"
        for path in FILES
        if _name(path).startswith(("functions/", "parsers/")) and _name(path) != "functions/settings.py"
        for line in _environment_reads(_tree(path))
    ]
    assert wrong == []


def _environment_reads(tree: ast.Module) -> Iterator[int]:
    """Lines that read os.environ or call getenv; setting a variable for a program that we start is no reading."""
    written = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv") and id(node) not in written:
            yield node.lineno
        if isinstance(node, ast.ImportFrom) and any(alias.name in ("environ", "getenv") for alias in node.names):
            yield node.lineno


def test_functions_do_not_print() -> None:
    wrong = [
        f"{_name(path)}:{node.lineno}"
        for path in FILES
        if _name(path).startswith(("functions/", "parsers/"))
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert wrong == []


def test_only_outermost_frames_catch_everything() -> None:
    wrong = [
        f"{_name(path)}:{node.lineno}"
        for path in FILES
        if _name(path) not in OUTERMOST
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node)
    ]
    assert wrong == []


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    if handler.type is None:
        return True
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException") for kind in caught)


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_files_fit_in_a_head(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE


def _lengths() -> dict[str, int]:
    """Lines of every function without its docstring."""
    found: dict[str, int] = {}
    for path in FILES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[0]
                said = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
                docstring = (first.end_lineno or 0) - first.lineno + 1 if said else 0
                found[f"{_name(path)}:{node.lineno} {node.name}"] = (node.end_lineno or 0) - node.lineno + 1 - docstring
    return found


def test_functions_are_short() -> None:
    lengths = _lengths()
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}
    assert sum(lines > LONG_FUNCTION for lines in lengths.values()) <= len(lengths) / 10


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_modules_say_what_they_are_for(path: Path) -> None:
    assert ast.get_docstring(_tree(path))
