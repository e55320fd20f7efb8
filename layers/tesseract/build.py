"""Builds the Tesseract layer from source, for Lambda's processors, on any machine that has uv, make and a shell.

Zig (from PyPI, with CMake and Ninja) compiles for the other processor as for this one, so that neither Docker nor
a cross compiler is needed. Compiled once per recipe: the result is kept in build/layers.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from layers.sbom import Component
from layers.sources import Source, fetch, read_sources, unpack
from layers.tesseract.recipe import (
    FONT_RULES,
    FONTCONFIG,
    FONTS_CONF,
    LEFT_OUT,
    LINKED,
    NEEDED,
    OPTIONS,
    PROGRAMS,
    STATIC,
)
from layers.tools import TARGETS, install_tools

HERE = Path(__file__).parent
CMAKE_NAMES = {"arm64": "aarch64", "x86_64": "x86_64"}


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one layer is compiled, and with what."""

    architecture: str
    tools: Path
    work: Path

    @property
    def prefix(self) -> Path:
        """Where the libraries go that later ones and the programs are linked with."""
        return self.work / "prefix"

    def run(self, *command: str | Path, cwd: Path | None = None, **variables: str) -> None:
        """Run a command quietly; its output is shown when it fails, which ends the build."""
        environment = os.environ | {
            "PATH": f"{self.tools / 'bin'}:{os.environ['PATH']}",
            "PYTHONPATH": str(self.tools),
            "ZIG_GLOBAL_CACHE_DIR": str(self.tools / "cache"),
            "ZIG_LOCAL_CACHE_DIR": str(self.tools / "cache"),
            "PKG_CONFIG_LIBDIR": str(self.prefix / "lib" / "pkgconfig"),
            # No dates in what is compiled: the same sources make the same bytes.
            "SOURCE_DATE_EPOCH": "0",
            **variables,
        }
        done = subprocess.run(
            [str(part) for part in command],
            check=False,
            cwd=cwd or self.work,
            env=environment,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")


def build(architecture: str, target: Path, cache: Path) -> list[Component]:
    """Fill `target` with what lies at /opt on Lambda; gives what it was made of."""
    work, tools, archives = (cache / part for part in (f"tesseract-{architecture}", "tools", "archives"))
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    archives.mkdir(parents=True, exist_ok=True)
    bench = Bench(architecture, tools, work)
    install_tools(tools)
    make_compilers(bench)
    sources = read_sources(HERE / "sources.toml")
    folders = {
        source.name: unpack(fetch(source, archives), work / "src" / source.name) / source.folder for source in sources
    }
    for source in sources:
        print(f"tesseract layer, {architecture}: {source.name} {source.version}", flush=True)
        compile_source(bench, source.name, folders[source.name])
    collect(bench, folders, target)
    return [component(source, folders[source.name], target) for source in sources if source.licence_files]


def component(source: Source, folder: Path, target: Path) -> Component:
    """What the bill of materials says of a source; its licences are put into the layer."""
    texts = target / "licences" / source.name
    texts.mkdir(parents=True)
    for name in source.licence_files:
        shutil.copy(folder / name, texts / Path(name).name)
    package = Path(source.file).name.split("_")
    if source.file.endswith(".deb"):
        purl = f"pkg:deb/debian/{package[0]}@{package[1]}?arch=all"
    else:
        purl = f"pkg:generic/{source.name}@{source.version}"
    return Component(source.name, source.version, source.licence, purl, source.sha256)


def make_compilers(bench: Bench) -> None:
    """Commands by the names that builds expect: cc, c++, ar, ranlib for Lambda, host-c++ for this machine."""
    folder = bench.work / "bin"
    folder.mkdir()
    zig, target = bench.tools / "ziglang" / "zig", TARGETS[bench.architecture]
    same = f"-g0 -fno-sanitize=undefined -ffile-prefix-map={bench.work}=."
    commands = {
        "cc": f"cc -target {target} {same}",
        "c++": f"c++ -target {target} {same}",
        "host-c++": "c++ -g0",
        "ar": "ar",
        "ranlib": "ranlib",
    }
    for name, command in commands.items():
        (folder / name).write_text(f'#!/bin/sh\nexec "{zig}" {command} "$@"\n')
        (folder / name).chmod(0o755)


def compile_source(bench: Bench, name: str, source: Path) -> None:
    """Compile one source, with CMake where it has a recipe for that."""
    for left_out in LEFT_OUT.get(name, ()):
        (source / left_out).parent.mkdir(exist_ok=True)
        (source / left_out).touch()
    if name in OPTIONS:
        compile_with_cmake(bench, name, source)
    elif name == "gperf":
        compile_gperf(bench, source)
    elif name == "fontconfig":
        compile_fontconfig(bench, source)


def compile_with_cmake(bench: Bench, name: str, source: Path) -> None:
    """Libraries are installed into the prefix, programs are left in their build folder."""
    made, prefix = bench.work / "made" / name, bench.prefix
    standard = " ".join([f"-L{prefix}/lib", *(f"-l{library}" for library in LINKED.get(name, ()))])
    options = STATIC | {
        "CMAKE_SYSTEM_NAME": "Linux",
        "CMAKE_SYSTEM_PROCESSOR": CMAKE_NAMES[bench.architecture],
        "CMAKE_C_COMPILER": str(bench.work / "bin" / "cc"),
        "CMAKE_CXX_COMPILER": str(bench.work / "bin" / "c++"),
        "CMAKE_AR": str(bench.work / "bin" / "ar"),
        "CMAKE_RANLIB": str(bench.work / "bin" / "ranlib"),
        "CMAKE_BUILD_TYPE": "Release",
        "CMAKE_C_FLAGS_RELEASE": "-O3 -DNDEBUG",
        "CMAKE_CXX_FLAGS_RELEASE": "-O3 -DNDEBUG -DTESSDATA_PREFIX='\"/opt/share\"'",
        "CMAKE_EXE_LINKER_FLAGS": "-s -Wl,--gc-sections",
        "CMAKE_INSTALL_PREFIX": str(prefix),
        "CMAKE_INSTALL_LIBDIR": "lib",
        "CMAKE_FIND_ROOT_PATH": str(prefix),
        **{f"CMAKE_FIND_ROOT_PATH_MODE_{kind}": "ONLY" for kind in ("LIBRARY", "INCLUDE", "PACKAGE")},
        # A library's path here would be looked up on Lambda too.
        "CMAKE_SKIP_RPATH": "ON",
        "CMAKE_POLICY_VERSION_MINIMUM": "3.5",
        "CMAKE_CXX_SCAN_FOR_MODULES": "OFF",
    }
    if name in NEEDED:
        found = bench.work / "bin" / f"{name}.cmake"
        found.write_text("".join(f"find_package({package} REQUIRED)\n" for package in NEEDED[name]))
        options["CMAKE_PROJECT_INCLUDE"] = str(found)
    if name in LINKED:
        options["CMAKE_CXX_STANDARD_LIBRARIES"] = standard
    given = [f"-D{key}={value}" for key, value in (options | OPTIONS[name]).items()]
    bench.run("cmake", "-G", "Ninja", "-S", source, "-B", made, *given)
    bench.run("ninja", "-C", made, *PROGRAMS.get(name, ("install",)))


def compile_gperf(bench: Bench, source: Path) -> None:
    """For this machine: fontconfig's build calls it."""
    (source / "src" / "config.h").write_text("")
    files = [*sorted((source / "src").glob("*.cc")), *sorted((source / "lib").glob("*.c*"))]
    objects: list[str | Path] = []
    for file in files:
        objects.append(bench.work / f"{file.stem}.o")
        bench.run(
            bench.work / "bin" / "host-c++",
            "-x",
            "c++",
            "-std=c++14",
            "-O1",
            "-w",
            "-I",
            source / "lib",
            "-I",
            source / "src",
            "-c",
            file,
            "-o",
            objects[-1],
        )
    bench.run(bench.work / "bin" / "host-c++", "-o", bench.work / "bin" / "gperf", *objects)


def compile_fontconfig(bench: Bench, source: Path) -> None:
    """Fontconfig's own build, for its library only: its programs and caches are not needed."""
    prefix, folder = bench.prefix, bench.work / "bin"
    variables = {
        "PATH": f"{folder}:{bench.tools / 'bin'}:{os.environ['PATH']}",
        "CC": "cc",
        "AR": "ar",
        "RANLIB": "ranlib",
        "CFLAGS": "-O3",
        "FREETYPE_CFLAGS": f"-I{prefix}/include/freetype2",
        "FREETYPE_LIBS": f"-L{prefix}/lib -lfreetype -lpng16 -lz",
    }
    host = f"--host={CMAKE_NAMES[bench.architecture]}-linux-gnu"
    bench.run("./configure", host, f"--prefix={prefix}", f"--with-expat={prefix}", *FONTCONFIG, cwd=source, **variables)
    for part in ("fontconfig", "fc-case", "fc-lang", "src"):
        bench.run("make", "-C", part, cwd=source, **variables)
    bench.run("make", "-C", "src", "install-libLTLIBRARIES", cwd=source, **variables)
    bench.run("make", "-C", "fontconfig", "install-fontconfigincludeHEADERS", cwd=source, **variables)


def collect(bench: Bench, folders: dict[str, Path], target: Path) -> None:
    """The programs and their data, where they lie on Lambda."""
    shutil.rmtree(target, ignore_errors=True)
    for part in ("bin", "share/tessdata", "share/fonts", "etc/fonts/conf.d"):
        (target / part).mkdir(parents=True)
    for source, programs in PROGRAMS.items():
        for program in programs:
            found = next(path for path in (bench.work / "made" / source).rglob(program) if path.is_file())
            shutil.copy(found, target / "bin" / program)
    data = "usr/share/tesseract-ocr/5/tessdata/eng.traineddata"
    shutil.copy(folders["tessdata-eng"] / data, target / "share/tessdata")
    for part in ("configs", "tessconfigs"):
        shutil.copytree(folders["tesseract"] / "tessdata" / part, target / "share/tessdata" / part)
    for font in (folders["fonts-urw-base35"] / "usr/share/fonts/opentype/urw-base35").glob("*.otf"):
        shutil.copy(font, target / "share/fonts")
    (target / "etc/fonts/fonts.conf").write_text(FONTS_CONF)
    for rule in FONT_RULES:
        shutil.copy(folders["fontconfig"] / "conf.d" / f"{rule}.conf", target / "etc/fonts/conf.d")
