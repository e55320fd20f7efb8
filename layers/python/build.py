"""Builds the Python layers: exactly the versions of uv.lock, for Lambda's Python, without what is never used.

`python` is what reading needs; `web` is what only the API needs on top of it; `neural` is what the second reader
alone needs, where it is a function of its own. Wheels are installed, never compiled, so that any machine with uv builds
them for either processor.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path

from layers.python.stubs import replace_video
from layers.sbom import Component
from layers.tools import find_uv

ROOT = Path(__file__).parents[2]
PLATFORMS = {"arm64": "aarch64-manylinux_2_28", "x86_64": "x86_64-manylinux_2_28"}

WEB = ("fastapi", "fastapi-offline", "mangum", "python-multipart")
NEVER_IMPORTED = ("flatbuffers", "protobuf")
"""ONNX Runtime asks for them; only its converters, which are left out, use them."""
NEURAL = {"arm64": True, "x86_64": False}
"""Whether the neural reader fits beside Tesseract. OpenCV is 90 MB larger on x86_64."""
NEURAL_ALONE = ("numpy", "opencv-python-headless", "onnxruntime", "packaging")
"""What it needs where it does not."""
MODELS = ("PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx")
"""All that is used of RapidOCR."""

SERVICES = {
    "botocore": {"s3", "sqs", "dynamodb", "events", "textract", "lambda", "sts", "xray"},
    "boto3": {"s3", "sqs", "dynamodb"},
}
"""AWS has more than 400 services; these are called: by functions/aws.py, as a test compares, and for traces."""
READ_AS_TEXT = "cv2/config*.py"
"""OpenCV reads its settings and runs them itself."""
UNUSED_FOLDERS = {"__pycache__", "tests", "bin", "examples"}
UNUSED_SUFFIXES = (".pyi", ".pyx", ".pxd", ".h", ".hpp", ".c", ".cpp", ".a")
UNUSED = (
    "py.typed",
    "numpy/f2py",
    "numpy/_core/include",
    "numpy/_core/lib",
    "numpy/_core/_*tests*.so",
    "numpy/_core/_simd.*",
    "numpy/_pyinstaller",
    "numpy/random/_examples",
    "numpy/random/lib",
    "onnxruntime/transformers",
    "onnxruntime/quantization",
    "onnxruntime/tools",
    "onnxruntime/datasets",
    "onnxruntime/backend",
    # Nothing links the shared copy: the Python module carries the whole runtime.
    "onnxruntime/capi/libonnxruntime.so.*",
    # Cascades and graphs of OpenCV's, picture formats that are not taken.
    "cv2/data/*.xml",
    "cv2/gapi",
    "PIL/_avif*.so",
    "PIL/_webp*.so",
    "PIL/_imagingtk.*",
    "pillow.libs/libavif*",
    "pillow.libs/libwebp*",
    "pillow.libs/libsharpyuv*",
    "aws_lambda_powertools/event_handler/openapi/swagger_ui",
    # The same functions a second time for newer processors, and no faster on words of a form.
    "rapidfuzz/**/*_avx2*.so",
    # Who makes network cards and telephone cards; of this library tax numbers and a check digit are used.
    "stdnum/oui.dat",
    "stdnum/imsi.dat",
    "pypdfium2_cli",
    # Phone numbers are parsed and written, never located on a map.
    "phonenumbers/geodata",
    "phonenumbers/carrierdata",
    "phonenumbers/tzdata",
)


def build(part: str, architecture: str, target: Path, cache: Path) -> list[Component]:
    """Fill `target`/python with what lies at /opt/python on Lambda; gives what it was made of."""
    packages, folder = target / "python", cache / "wheels"
    shutil.rmtree(target, ignore_errors=True)
    packages.mkdir(parents=True)
    install(requirements(part, architecture), packages, architecture)
    if part == "neural" or (part == "python" and NEURAL[architecture]):
        shutil.rmtree(folder, ignore_errors=True)
        install([block for block in export() if name_of(block) == "rapidocr"], folder, architecture)
        take_models(folder, packages)
    prune(packages)
    if (packages / "cv2").exists():
        replace_video(packages, architecture, cache)
    components = [component(path, packages) for path in sorted(packages.glob("*.dist-info"))]
    add_bytecode(packages)
    return components


def export(*without: str) -> list[str]:
    """The lock's packages with their hashes, one block each; without some, and without what only those need."""
    command = [find_uv(), "export", "--project", str(ROOT), "--quiet", "--frozen", "--no-default-groups"]
    command += ["--no-emit-project", "--no-header", "--no-annotate"]
    command += [option for name in without for option in ("--prune", name)]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return re.split(r"\n(?=\S)", listed.strip())


def name_of(block: str) -> str:
    """The package that a block of requirements is about."""
    return block.split("==", 1)[0]


def requirements(part: str, architecture: str) -> list[str]:
    """The blocks of one layer."""
    if part == "neural":
        return [block for block in export() if name_of(block) in NEURAL_ALONE]
    neural = () if NEURAL[architecture] else ("onnxruntime",)
    reading = [block for block in export("rapidocr", *WEB, *neural) if name_of(block) not in NEVER_IMPORTED]
    if part == "python":
        return reading
    return [block for block in export("rapidocr", "onnxruntime") if block not in reading]


def install(blocks: list[str], target: Path, architecture: str) -> None:
    """Install wheels for Lambda's Python and processor, their hashes checked."""
    command = [find_uv(), "pip", "install", "--quiet", "--target", str(target), "--no-deps", "--require-hashes"]
    command += ["--python-platform", PLATFORMS[architecture], "--python-version", "3.13", "--only-binary", ":all:"]
    # Links into uv's cache would be pruned there too.
    command += ["--link-mode", "copy", "--requirement", "-"]
    subprocess.run(command, check=True, input="\n".join(blocks), text=True)


def take_models(rapidocr: Path, packages: Path) -> None:
    """The networks' files and their licence, without the package around them."""
    models = packages / "rapidocr" / "models"
    models.mkdir(parents=True)
    for model in MODELS:
        shutil.copy(rapidocr / "rapidocr" / "models" / model, models)
    for described in rapidocr.glob("rapidocr-*.dist-info"):
        shutil.copytree(described, packages / described.name)


def prune(packages: Path) -> None:
    """Remove what only developers need and what no document needs."""
    for pattern in UNUSED:
        for path in packages.glob(pattern if "/" in pattern else f"**/{pattern}"):
            remove(path)
    for path in sorted(packages.rglob("*")):
        if path.name in UNUSED_FOLDERS or path.suffix in UNUSED_SUFFIXES:
            remove(path)
    for library, services in SERVICES.items():
        for path in (packages / library / "data").glob("*/"):
            if path.name not in services:
                remove(path)
    for described in packages.glob("*.dist-info"):
        # Names every file that came, also those removed here.
        remove(described / "RECORD")


def remove(path: Path) -> None:
    """Remove a file or a folder, if it is still there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def component(described: Path, packages: Path) -> Component:
    """What a package says of itself, and the foreign libraries that its wheel brought."""
    package: Distribution = PathDistribution(described)
    name, said = package.metadata["Name"], package.metadata
    classified = [line.rsplit(" :: ", 1)[-1] for line in said.get_all("Classifier") or () if "License" in line]
    licence = said["License-Expression"] or ", ".join(classified) or (said["License"] or "").splitlines()[:1]
    libraries = packages / f"{name.replace('-', '_').lower()}.libs"
    holds = sorted(path.name for path in libraries.glob("*")) if libraries.exists() else []
    return Component(name, package.version, "".join(licence), f"pkg:pypi/{name.lower()}@{package.version}", holds=holds)


def add_bytecode(packages: Path) -> None:
    """Put bytecode in the place of sources: it is needed for quick starts, and there is no room for both.

    Tracebacks name file and line as before and quote no source. Elsewhere than on Python 3.13, whose bytecode Lambda
    runs, sources stay and cold starts are half a second slower.
    """
    if sys.version_info[:2] != (3, 13):
        print("python layer: no Python 3.13 in .venv, so no bytecode: larger, and slower to start", flush=True)
        return
    command = [sys.executable, "-m", "compileall", "-q", "-b", "-s", str(packages), "-p", "/opt/python"]
    # In a process of its own and in one order of sets: what a process compiled before gets into the bytecode.
    fresh = os.environ | {"PYTHONHASHSEED": "0"}
    subprocess.run([*command, "--invalidation-mode", "unchecked-hash", str(packages)], check=True, env=fresh)
    for source in packages.rglob("*.py"):
        if source.with_suffix(".pyc").exists() and not source.match(READ_AS_TEXT):
            source.unlink()
