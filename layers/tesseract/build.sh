#!/usr/bin/env bash
# The Tesseract layer: Tesseract, its English and orientation data and Poppler's tools, from Debian 13's packages.
# Lambda's Amazon Linux has an older C library than they need, so that they bring their own with its loader, and
# wrapper scripts start them with it. Nothing of it lies in /opt/lib, where Lambda's own programs would find it.
# usage: build.sh FOLDER [arm64|x86_64]     needs apt, dpkg-deb and readelf; no root, no Docker
# CLAIMLENS_DEBIAN_MIRROR names another mirror than Debian's own.
set -euo pipefail
target=$1
case "${2:-arm64}" in
  arm64) arch=arm64 triplet=aarch64-linux-gnu loader=ld-linux-aarch64.so.1 ;;
  x86_64) arch=amd64 triplet=x86_64-linux-gnu loader=ld-linux-x86-64.so.2 ;;
  *) echo "build.sh: no Lambda has the processor $2" >&2; exit 2 ;;
esac
packages=(tesseract-ocr tesseract-ocr-eng tesseract-ocr-osd poppler-utils fonts-urw-base35)
programs=(tesseract pdftoppm pdftocairo pdfinfo)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- fetch: an apt of our own, which knows of no installed package and so fetches everything that is needed ---------
mkdir -p "$work"/apt/{etc/apt.conf.d,etc/preferences.d,state/lists/partial,cache/archives/partial} "$work/root"
: >"$work/apt/state/status"
echo "deb [arch=$arch signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]" \
  "${CLAIMLENS_DEBIAN_MIRROR:-http://deb.debian.org/debian} trixie main" >"$work/apt/etc/sources.list"
own_apt() {
  apt-get -qq -o Dir="$work/apt" -o Dir::Etc=etc -o Dir::State=state -o Dir::State::status="$work/apt/state/status" \
    -o Dir::Cache=cache -o APT::Architecture="$arch" -o APT::Architectures="$arch" -o APT::Sandbox::User= \
    -o APT::Install-Recommends=false "$@"
}
own_apt update
own_apt install --download-only --yes "${packages[@]}" >/dev/null
for package in "$work"/apt/cache/archives/*.deb; do dpkg-deb --extract "$package" "$work/root"; done

# --- choose: the programs and what they are linked with, found without running them --------------------------------
root=$work/root
rm -rf "$target/bin" "$target/tesseract"
mkdir -p "$target"/bin "$target"/tesseract/{bin,lib,tessdata,fonts}
library() { find "$root" \( -path "*/$triplet/*" -o -path "*/lib/$loader" \) -name "$1" -print -quit; }
declare -A known=()
take_libraries() { # take_libraries FILE: copies what FILE needs, and what that needs
  local name found
  for name in $(readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
    [ -z "${known[$name]:-}" ] || continue
    known[$name]=1
    found=$(library "$name")
    [ -n "$found" ] || { echo "build.sh: $name is in none of the packages" >&2; exit 1; }
    cp --dereference "$found" "$target/tesseract/lib/$name"
    take_libraries "$found"
  done
}
for program in "${programs[@]}"; do
  cp "$root/usr/bin/$program" "$target/tesseract/bin/"
  take_libraries "$root/usr/bin/$program"
  cat >"$target/bin/$program" <<WRAPPER
#!/bin/sh
here=/opt/tesseract
export TESSDATA_PREFIX=\$here/tessdata FONTCONFIG_FILE=\$here/fonts.conf
exec \$here/lib/$loader --library-path \$here/lib --argv0 $program \$here/bin/$program "\$@"
WRAPPER
  chmod 755 "$target/bin/$program"
done
[ -e "$target/tesseract/lib/$loader" ] || cp --dereference "$(library "$loader")" "$target/tesseract/lib/$loader"

# --- data: Tesseract's, and fonts for PDFs that bring none, which would be drawn blank ------------------------------
cp "$root"/usr/share/tesseract-ocr/5/tessdata/{eng,osd}.traineddata "$target/tesseract/tessdata/"
cp -r "$root"/usr/share/tesseract-ocr/5/tessdata/{configs,tessconfigs} "$target/tesseract/tessdata/"
cp "$root"/usr/share/fonts/opentype/urw-base35/*.otf "$target/tesseract/fonts/"
cat >"$target/tesseract/fonts.conf" <<'FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/opt/tesseract/fonts</dir>
  <cachedir>/tmp/fontconfig</cachedir>
</fontconfig>
FONTS
# Which packages, in which versions: what a scanner for known faults wants to read.
for package in "$work"/apt/cache/archives/*.deb; do
  dpkg-deb --show --showformat '${Package} ${Version} ${Architecture}\n' "$package"
done | sort >"$target/tesseract/packages.txt"
echo "tesseract layer: $(($(du -sb --apparent-size "$target" | cut -f1) / 1000000)) MB" >&2
