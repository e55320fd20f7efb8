"""What building the layers decides, checked without building them."""

from __future__ import annotations

import compileall
import io
import json
import lzma
import re
import shutil
import subprocess
import sys
import tarfile
from hashlib import sha256
from pathlib import Path

import dateutil
import pytest

from layers import sbom
from layers.__main__ import ARCHITECTURES, FUNCTIONS, PARTS, expected, parts_of
from layers.demands import absent, names_of, too_new
from layers.python import build as python_layer
from layers.python.stubs import video_symbols
from layers.sbom import Component
from layers.sources import Source, fetch, read_sources, unpack
from layers.tesseract.recipe import LINKED, OPTIONS, PROGRAMS

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "layers" / "tesseract" / "sources.toml"
BUILT = [
    pytest.param(layer, architecture, id=f"{layer}-{architecture}")
    for layer in PARTS
    for architecture in ARCHITECTURES
    if expected(layer, architecture).exists()
]


def source(content: bytes, file: str) -> Source:
    return Source("thing", "1.0", "MIT", [], file, sha256(content).hexdigest(), "0" * 40)


def archive(name: str, content: bytes) -> bytes:
    """A tar archive, compressed with xz, that holds one file."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as files:
        entry = tarfile.TarInfo(name)
        entry.size = len(content)
        files.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def test_every_source_is_pinned_and_has_its_licence() -> None:
    sources = read_sources(SOURCES)
    assert len({entry.sha256 for entry in sources}) == len(sources)
    for entry in sources:
        assert len(entry.sha256) == 64
        assert len(entry.sha1) == 40
        # Of gperf nothing gets into the layer.
        assert entry.licence_files or entry.name == "gperf"


def test_recipes_are_of_sources() -> None:
    names = {entry.name for entry in read_sources(SOURCES)}
    assert set(OPTIONS) | set(LINKED) | set(PROGRAMS) <= names


def test_an_archive_that_is_not_the_one_asked_for_is_refused(tmp_path: Path) -> None:
    wanted = source(b"right", "t/thing/thing_1.0.orig.tar.xz")
    (tmp_path / "thing_1.0.orig.tar.xz").write_bytes(b"wrong")
    with pytest.raises(SystemExit, match="is not the file"):
        fetch(wanted, tmp_path)
    assert not (tmp_path / "thing_1.0.orig.tar.xz").exists()


def test_a_folder_around_everything_is_the_content(tmp_path: Path) -> None:
    packed = tmp_path / "thing_1.0.orig.tar.xz"
    packed.write_bytes(archive("thing-1.0/read.me", b"text"))
    assert (unpack(packed, tmp_path / "src") / "read.me").read_bytes() == b"text"


def test_debian_packages_are_unpacked_without_debians_tools(tmp_path: Path) -> None:
    def member(name: str, content: bytes) -> bytes:
        header = f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(content):<10}`\n".encode()
        return header + content + b"\n" * (len(content) % 2)

    data = lzma.compress(lzma.decompress(archive("./usr/share/fonts/face.otf", b"outlines")))
    package = tmp_path / "fonts_1.0_all.deb"
    package.write_bytes(
        b"!<arch>\n" + member("debian-binary", b"2.0\n") + member("odd", b"odd") + member("data.tar.xz", data)
    )
    assert (unpack(package, tmp_path / "out") / "usr/share/fonts/face.otf").read_bytes() == b"outlines"


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_each_package_is_in_one_layer(architecture: str) -> None:
    reading, web = (
        {python_layer.name_of(block) for block in python_layer.requirements(part, architecture)}
        for part in ("python", "web")
    )
    assert {"numpy", "opencv-python-headless", "boto3", "pydantic"} <= reading
    assert ("onnxruntime" in reading) == (architecture == "arm64")
    assert {"fastapi", "mangum", "starlette"} <= web
    assert not reading & web
    assert not {"rapidocr", "shapely"} & (reading | web)


def test_the_second_reader_is_somewhere_on_either_processor() -> None:
    assert set(parts_of("arm64")) == set(FUNCTIONS)
    assert parts_of("x86_64") == {**FUNCTIONS, "ReaderFunction": ("neural",)}
    alone = {python_layer.name_of(block) for block in python_layer.requirements("neural", "x86_64")}
    assert alone == set(python_layer.NEURAL_ALONE)


@pytest.mark.parametrize("part", ["python", "neural"])
def test_all_requirements_carry_hashes(part: str) -> None:
    assert all("--hash=sha256:" in block for block in python_layer.requirements(part, "arm64"))


def test_only_services_that_are_called_are_kept(tmp_path: Path) -> None:
    for service in ("s3", "dynamodb", "ec2"):
        (tmp_path / "botocore" / "data" / service).mkdir(parents=True)
    (tmp_path / "numpy" / "tests").mkdir(parents=True)
    (tmp_path / "numpy" / "core.pyi").touch()
    (tmp_path / "numpy" / "core.py").touch()
    python_layer.prune(tmp_path)
    assert {path.name for path in (tmp_path / "botocore" / "data").iterdir()} == {"s3", "dynamodb"}
    assert [path.name for path in (tmp_path / "numpy").iterdir()] == ["core.py"]


def test_every_service_that_a_function_calls_is_kept() -> None:
    """What is missing fails on Lambda alone, with the first call."""
    made = set(re.findall(r'boto3\.client\("([\w-]+)"', (ROOT / "functions/aws.py").read_text()))
    of_the_command_line = {"cloudformation"}
    # The tracer's library makes a client of X-Ray when it is imported.
    assert (made - of_the_command_line) | {"xray"} <= python_layer.SERVICES["botocore"]


def test_the_same_sources_make_the_same_bytecode(tmp_path: Path) -> None:
    packages = Path(dateutil.__file__).parents[1]
    made = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        shutil.copytree(packages / "dateutil", folder / "dateutil")
        for name in ("six.py", "typing_extensions.py"):
            shutil.copy(packages / name, folder)
        python_layer.add_bytecode(folder)
        assert not list(folder.rglob("*.py"))
        made.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.pyc")})
        # What else the building process does must not matter.
        compileall.compile_dir(folder / "dateutil", quiet=1)
        compile(f"words = {{'parser', 'timezone', 'weekday', 'six{number}'}}", "other.py", "exec")
    assert made[0] == made[1]


def test_what_names_the_machine_that_built_it_is_found(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/clean").write_bytes(b"\x7fELF /opt/share")
    (tmp_path / "bin/tool").write_bytes(b"\x7fELF /home/builder/claimlens/build/prefix/lib")
    assert list(names_of(Path("/home/builder/claimlens"), tmp_path)) == ["bin/tool names /home/builder/claimlens"]


def test_reading_starts_without_the_second_readers_libraries() -> None:
    """On x86_64 they are not in the layer."""
    code = "import sys; sys.modules['onnxruntime'] = None; import functions.extract.handler"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env={"POWERTOOLS_METRICS_NAMESPACE": "test"})


def test_the_second_readers_function_starts_with_its_own_libraries_alone() -> None:
    """What its package does not hold, it must not need."""
    missing = ("pydantic", "pydantic_settings", "boto3", "botocore", "PIL", "aws_lambda_powertools", "rapidfuzz")
    code = f"import sys; sys.modules.update(dict.fromkeys({missing})); import functions.reader.handler"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_bill_of_materials_is_the_same_each_time(tmp_path: Path) -> None:
    parts = [Component("b", "2", "MIT", "pkg:generic/b@2"), Component("a", "1", "", "pkg:generic/a@1", "0" * 64)]
    sbom.write(tmp_path / "one.json", "python", parts)
    sbom.write(tmp_path / "two.json", "python", parts[::-1])
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    bill = json.loads((tmp_path / "one.json").read_text())
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert [part["name"] for part in bill["components"]] == ["a", "b"]


@pytest.mark.parametrize(("layer", "architecture"), BUILT)
def test_built_layers_load_on_lambda_and_say_what_they_are(layer: str, architecture: str) -> None:
    """Where they have been built (make build)."""
    folder = expected(layer, architecture)
    assert [*too_new(folder), *absent(folder)] == []
    bill = json.loads((folder / "sbom" / f"{layer}.cdx.json").read_text())
    assert all(part["licenses"] for part in bill["components"])
    if layer in ("python", "neural"):
        assert video_symbols(folder / "python/cv2/cv2.abi3.so")
        assert not list(folder.glob("python/opencv_python_headless.libs/lib*ssl*"))


def test_the_tools_that_compile_are_pinned() -> None:
    wanted = (ROOT / "layers/tools.in").read_text().split()
    pinned = (ROOT / "layers/tools.txt").read_text()
    assert all(tool in pinned for tool in wanted)
    assert set(FUNCTIONS) == {"ExtractFunction", "ApiFunction"}
