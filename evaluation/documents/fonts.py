"""Type faces for drawn documents: what is installed of Debian's font packages, and what ReportLab brings along.

Enters: a face's name ("sans", "hand3" …). Leaves: the name under which ReportLab knows it. A face that is not
installed is replaced by Bitstream Vera, which comes with ReportLab; `missing()` says which, because figures
measured without the handwriting faces are not comparable.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_SYSTEM = Path("/usr/share/fonts/truetype")
_BUNDLED = Path(str(reportlab.__file__)).parent / "fonts"

# Debian packages: fonts-liberation, fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-roboto-unhinted,
# fonts-dejavu-core; handwriting: fonts-breip, fonts-femkeklaver, fonts-dkg-handwriting, fonts-humor-sans,
# fonts-rufscript; hands to learn from, in which no document is written: fonts-bwht, fonts-sjfonts, fonts-kiloji,
# fonts-kristi, fonts-seto, fonts-smc-chilanka, fonts-tlwg-purisa-otf, fonts-tomsontalks. local/setup.sh --fonts
# installs them.
_FILES = {
    "sans": ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf"),
    "mono": ("liberation/LiberationMono-Regular.ttf", "liberation/LiberationMono-Bold.ttf"),
    "office": ("crosextra/Carlito-Regular.ttf", "crosextra/Carlito-Bold.ttf"),
    "book": ("crosextra/Caladea-Regular.ttf", "crosextra/Caladea-Bold.ttf"),
    "modern": ("roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "roboto/unhinted/RobotoTTF/Roboto-Bold.ttf"),
    "slab": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    "hand1": ("breip/Breip.ttf", "breip/Breip.ttf"),
    "hand2": ("femkeklaver/femkeklaver.ttf", "femkeklaver/femkeklaver.ttf"),
    "hand3": ("fifthhorseman/dkg.ttf", "fifthhorseman/dkgBd.ttf"),
    "hand4": ("humor-sans/Humor-Sans.ttf", "humor-sans/Humor-Sans.ttf"),
    "hand5": ("rufscript/Rufscript010.ttf", "rufscript/Rufscript010.ttf"),
}
_TO_LEARN_FROM = (
    "opentype/bwht/*.otf", "truetype/sjfonts/*.ttf", "truetype/kiloji/*.ttf", "truetype/kristi/*.ttf",
    "truetype/seto/setofont.ttf", "opentype/malayalam/Chilanka*.otf", "opentype/tlwg/Purisa*.otf",
    "truetype/tomsontalks/*.ttf",
)  # fmt: skip
_VERA = ("Vera.ttf", "VeraBd.ttf")

PRINT_FACES = ("sans", "serif", "office", "book", "modern", "slab")
HAND_FACES = ("hand1", "hand2", "hand3")
# These two have no accents.
PLAIN_HAND_FACES = ("hand4", "hand5")


def missing() -> list[str]:
    """The faces whose font files are not installed, in the order of the table."""
    return [face for face, files in _FILES.items() if not all((_SYSTEM / file).is_file() for file in files)]


def hands() -> list[Path]:
    """The files of all handwriting faces that are installed."""
    files = dict.fromkeys(
        file for face, both in _FILES.items() if face in (*HAND_FACES, *PLAIN_HAND_FACES) for file in both
    )
    return [path for file in files if (path := _SYSTEM / file).is_file()]


def hands_to_learn_from() -> list[Path]:
    """The files of the hands that no document is written in: what is learnt from these is measured on the others."""
    return sorted(path for file in _TO_LEARN_FROM for path in _SYSTEM.parent.glob(file))


def prints() -> list[Path]:
    """The files of all type faces in the packages of the printed ones, italics and light weights among them."""
    folders = dict.fromkeys((_SYSTEM / _FILES[face][0]).parent for face in (*PRINT_FACES, "mono"))
    return sorted(path for folder in folders for path in folder.glob("*.ttf"))


@cache
def font(face: str, bold: bool = False) -> str:
    """ReportLab's name of a face, registered on first use. "vera" is always there; raises KeyError when unknown."""
    file = _VERA[bold] if face == "vera" else _FILES[face][bold]
    path = _SYSTEM / file
    if not path.is_file():
        path = _BUNDLED / _VERA[bold]
    name = f"{face}-bold" if bold else face
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name
