#!/usr/bin/env bash
# Installs what Claimlens needs, from nothing: system packages, uv, the project's environment in .venv.
# Does only what is missing, so that every make target may call it. usage: local/setup.sh [--browser|--fonts|--bench]
# --browser also installs Chromium, for the tests of the review page and of papers that it prints; those are skipped
# where it cannot be had.
# --fonts also installs what documents for measuring are made with: faces, handwriting among them, and Chromium.
# --bench installs the same and the programs that ours is measured beside.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "claimlens setup: $*" >&2; }

# --- system packages -----------------------------------------------------------------------------------------------

# The orientation data is for OCRmyPDF alone, beside which the benchmark measures.
missing_packages() {
  local languages
  command -v pdftoppm >/dev/null || echo poppler-utils
  if command -v tesseract >/dev/null; then
    languages=$(tesseract --list-langs 2>&1 || true)
    grep -qx eng <<<"$languages" || echo tesseract-ocr-eng
    grep -qx osd <<<"$languages" || echo tesseract-ocr-osd
  else
    echo tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd
  fi
}

apt() { # apt install|update …
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 "$@" >&2
}

can_apt() { command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }; }

apt_install() {
  say "installing $*"
  # A fresh container has no package lists, an old machine stale ones: both are mended by one update.
  apt install -y --no-install-recommends "$@" 2>/dev/null || { apt update && apt install -y --no-install-recommends "$@"; }
}

install_system_packages() {
  local missing
  missing=$(missing_packages | xargs)
  [ -n "$missing" ] || return 0
  if can_apt; then
    # shellcheck disable=SC2086  # a list of package names
    apt_install $missing
    return
  fi
  say "Tesseract (with English and orientation data) and Poppler are needed and cannot be installed from here."
  say "  Debian, Ubuntu:  sudo apt-get install tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd poppler-utils"
  say "  macOS:           brew install tesseract poppler"
  say "  Fedora, RHEL:    sudo dnf install tesseract tesseract-langpack-eng tesseract-osd poppler-utils"
  say "Then run the same command again."
  exit 1
}

install_browser() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null && return
  can_apt && apt_install chromium && return
  say "no Chromium: the tests of the review page and of printed papers will be skipped, and those not be measured"
}

install_fonts() {
  [ -e /usr/share/fonts/truetype/breip ] && [ -e /usr/share/fonts/truetype/tomsontalks ] && return
  can_apt && apt_install fonts-liberation fonts-dejavu-core fonts-roboto-unhinted fonts-crosextra-carlito \
    fonts-crosextra-caladea fonts-breip fonts-femkeklaver fonts-dkg-handwriting fonts-humor-sans fonts-rufscript \
    fonts-bwht fonts-sjfonts fonts-kiloji fonts-kristi fonts-seto fonts-smc-chilanka fonts-tlwg-purisa-otf \
    fonts-tomsontalks && return
  say "no handwriting fonts: documents made for measuring will be printed in one face only"
}

# --- uv ------------------------------------------------------------------------------------------------------------

works() { "$@" >/dev/null 2>&1; }

find_uv() { # prints the path of a uv that runs; a version manager's shim may be on the PATH and not work
  local found
  for found in uv "$HOME/.local/bin/uv" .uv/bin/uv; do
    works "$found" --version && { command -v "$found"; return; }
  done
  return 1
}

install_uv() {
  local python
  python=$(any_python) || { say "Python 3.11 or newer is needed (3.13 is what runs on AWS)."; exit 1; }
  say "installing uv into .uv"
  if ! works "$python" -m venv --clear .uv; then # Debian keeps venv in a package of its own
    can_apt || { say "python3-venv or uv is needed: see https://docs.astral.sh/uv/"; exit 1; }
    apt_install "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    "$python" -m venv --clear .uv
  fi
  .uv/bin/python -m pip install --quiet uv
}

# --- Python --------------------------------------------------------------------------------------------------------

first_python() { # first_python VERSION CANDIDATE… prints the first candidate that runs and is VERSION or newer
  local least=$1 candidate
  shift
  for candidate in "$@"; do
    works "$candidate" -c "import sys; sys.exit(sys.version_info[:2] < (3, $least))" || continue
    command -v "$candidate"
    return
  done
  return 1
}

lambda_python() { # 3.13 is what Lambda runs; pyenv's plain shim fails unless that version is selected
  shopt -s nullglob
  first_python 13 python3.13 /usr/bin/python3.13 /usr/local/bin/python3.13 \
    "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.13*/bin/python3.13
}

any_python() {
  shopt -s nullglob
  lambda_python || first_python 11 python3 /usr/bin/python3 python3.{12,11,14} \
    "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[1-9]*/bin/python3
}

make_environment() {
  local python
  if works .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))'; then return; fi
  python=$(any_python) || { say "Python 3.11 or newer is needed (3.13 is what runs on AWS)."; exit 1; }
  if works .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11))' && ! lambda_python >/dev/null; then
    return # the environment's Python is good enough and there is no better one
  fi
  "$uv" venv --quiet --clear --python "$python" .venv
}

# -------------------------------------------------------------------------------------------------------------------

export UV_PYTHON_DOWNLOADS=never
# Company networks put certificates of their own into the system's store.
export UV_SYSTEM_CERTS=true
install_system_packages
case "${1:-}" in --browser | --fonts | --bench) install_browser ;; esac
case "${1:-}" in --fonts | --bench) install_fonts ;; esac
group=
[ "${1:-}" = --bench ] && group=bench
uv=$(find_uv) || { install_uv && uv=.uv/bin/uv; }
make_environment
"$uv" sync --locked --quiet ${group:+--group "$group"}
