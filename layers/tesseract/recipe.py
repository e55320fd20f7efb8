"""How each source of the Tesseract layer is compiled: options only, no commands.

Everything is linked statically into four programs that need nothing but Lambda's own C library (glibc 2.28 or
newer; Lambda's Amazon Linux 2023 has 2.34). Paths are those on Lambda, so that no variable needs to be set there.
"""

from __future__ import annotations

STATIC = {"BUILD_SHARED_LIBS": "OFF"}
PROGRAMS = {"tesseract": ("tesseract",), "poppler": ("pdftoppm", "pdfinfo", "pdfimages")}
"""Source → the programs taken from it."""

OPTIONS: dict[str, dict[str, str]] = {
    "zlib": {"ZLIB_BUILD_SHARED": "OFF", "ZLIB_BUILD_TESTING": "OFF"},
    "libpng": {"PNG_SHARED": "OFF", "PNG_TESTS": "OFF", "PNG_TOOLS": "OFF"},
    # Its x86 assembler needs NASM; arm64's is C.
    "libjpeg-turbo": {"ENABLE_SHARED": "OFF", "WITH_TURBOJPEG": "OFF", "WITH_TOOLS": "OFF", "WITH_TESTS": "OFF"},
    "libtiff": {
        **{f"tiff-{part}": "OFF" for part in ("tools", "tests", "contrib", "docs")},
        **dict.fromkeys(("cxx", "webp", "zstd", "lzma", "lerc", "jbig", "libdeflate", "jpeg12"), "OFF"),
    },
    "leptonica": {
        "SW_BUILD": "OFF",
        # Written as TIFF inside Tesseract; without it every call prints an error.
        "ENABLE_TIFF": "ON",
        **{f"ENABLE_{part}": "OFF" for part in ("GIF", "WEBP", "OPENJPEG")},
    },
    "tesseract": {
        "SW_BUILD": "OFF",
        # Neural only: the old engine's tables, which no reading of ours asks for, are filled at every start.
        "DISABLED_LEGACY_ENGINE": "ON",
        "OPENMP_BUILD": "OFF",
        "BUILD_TRAINING_TOOLS": "OFF",
        "GRAPHICS_DISABLED": "ON",
        "INSTALL_CONFIGS": "OFF",
        # Zig's compiler refuses its own AVX-512 functions; AVX2 is what every processor of Lambda's has.
        "HAVE_AVX512F": "OFF",
        **{f"DISABLE_{part}": "ON" for part in ("CURL", "ARCHIVE", "TIFF")},
        # Cross-compiled programs cannot be asked what they can do.
        "LEPT_TIFF_RESULT": "0",
        "LEPT_TIFF_COMPILE_SUCCESS": "TRUE",
    },
    "expat": {f"EXPAT_BUILD_{part}": "OFF" for part in ("TOOLS", "EXAMPLES", "TESTS", "DOCS", "PKGCONFIG")}
    | {"EXPAT_SHARED_LIBS": "OFF"},
    "freetype": {f"FT_DISABLE_{part}": "ON" for part in ("HARFBUZZ", "BROTLI", "BZIP2")}
    | {"FT_REQUIRE_PNG": "ON", "FT_REQUIRE_ZLIB": "ON"},
    "openjpeg": {"BUILD_CODEC": "OFF", "BUILD_STATIC_LIBS": "ON"},
    "lcms2": {f"LCMS2_BUILD_{part}": "OFF" for part in ("SHARED", "TESTS", "TOOLS")},
    "poppler": {
        "ENABLE_UTILS": "ON",
        "ENABLE_LCMS": "ON",
        "ENABLE_UNSTABLE_API_ABI_HEADERS": "OFF",
        "RUN_GPERF_IF_PRESENT": "OFF",
        "POPPLER_DATADIR": "/opt/share/poppler",
        **{
            f"ENABLE_{part}": "OFF"
            for part in ("BOOST", "CPP", "GLIB", "QT5", "QT6", "NSS3", "GPGME", "LIBCURL", "LIBTIFF")
        },
        **{f"BUILD_{part}_TESTS": "OFF" for part in ("GTK", "QT5", "QT6", "CPP", "MANUAL")},
    },
}
"""What CMake is told of each source, beside what all are told."""

NEEDED = {"tesseract": ("ZLIB", "PNG", "JPEG", "TIFF")}
"""Packages to be looked up first: Leptonica's own description names them and does not find them."""

LEFT_OUT = {"zlib": ("contrib/CMakeLists.txt", *(f"doc/rfc{number}.txt" for number in (1950, 1951, 1952)))}
"""What Debian took out of a source and its build insists on: there, and empty."""

LINKED = {
    "tesseract": ("tiff", "jpeg", "png16", "z"),
    "poppler": ("fontconfig", "freetype", "expat", "lcms2", "openjp2", "jpeg", "png16", "z"),
}
"""The libraries behind the libraries, which CMake does not know of."""

FONTCONFIG = (
    "--sysconfdir=/opt/etc",
    "--localstatedir=/tmp",
    "--with-cache-dir=/tmp/fontconfig",
    "--with-default-fonts=/opt/share/fonts",
    "--with-templatedir=/opt/share/fontconfig/conf.avail",
    "--disable-shared",
    "--enable-static",
    "--disable-docs",
    "--disable-nls",
    "--disable-cache-build",
    "--quiet",
)

FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/opt/share/fonts</dir>
  <cachedir>/tmp/fontconfig</cachedir>
  <include>conf.d</include>
</fontconfig>
"""
FONT_RULES = ("30-metric-aliases", "45-generic", "45-latin", "49-sansserif", "60-generic", "60-latin")
"""Fontconfig's own rules for "Arial is drawn as Nimbus Sans" and the like."""
