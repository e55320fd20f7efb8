#!/usr/bin/env bash
# The Python layer: exactly what uv.lock names, for Lambda's Python and processor, without what reading never uses.
# usage: build.sh FOLDER [arm64|x86_64]     FOLDER/python is what lies at /opt/python on Lambda
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
target="$1/python"
case "${2:-arm64}" in
  arm64) platform=aarch64-manylinux_2_28 ;;
  x86_64) platform=x86_64-manylinux_2_28 ;;
  *) echo "build.sh: no Lambda has the processor $2" >&2; exit 2 ;;
esac
rm -rf "$target"
mkdir -p "$target"

uv export --project "$root" --quiet --frozen --no-default-groups --no-emit-project --no-header >"$1/requirements.txt"
uv pip install --quiet --target "$target" --python-platform "$platform" --python-version 3.13 \
  --only-binary :all: --no-deps --require-hashes --requirement "$1/requirements.txt"
rm "$1/requirements.txt"
cd "$target"

# What only developers need.
find . \( -name __pycache__ -o -name tests -o -name bin \) -type d -prune -exec rm -rf {} +
find . \( -name '*.pyi' -o -name py.typed -o -name '*.pyx' -o -name '*.pxd' -o -name '*.[hca]' -o -name '*.[hc]pp' \) \
  -type f -delete
rm -rf numpy/f2py numpy/_core/include numpy/_core/lib numpy/_pyinstaller numpy/random/_examples numpy/random/lib \
  numpy/_core/_*tests*.so onnxruntime/{transformers,quantization,tools,datasets,backend}
# Cascades and graphs of OpenCV's, a picture format that hospitals do not send.
rm -rf cv2/data/*.xml cv2/gapi PIL/_avif*.so pillow.libs/libavif*
# Nothing links the shared copy: the Python module carries the whole runtime.
rm -f onnxruntime/capi/libonnxruntime.so.*
# Of RapidOCR only the two models are used, and none of its dependencies that nobody else needs.
find rapidocr -type f ! -name '*_det_*.onnx' ! -name '*_rec_*.onnx' ! -path rapidocr/__init__.py -delete
rm -rf shapely shapely.libs pyclipper omegaconf antlr4 tqdm colorlog
# Phone numbers are parsed and written, never located on a map.
rm -rf phonenumbers/geodata phonenumbers/carrierdata phonenumbers/tzdata
# AWS has more than 400 services; five are called.
find botocore/data -mindepth 1 -maxdepth 1 -type d \
  ! -name s3 ! -name sqs ! -name dynamodb ! -name textract ! -name sts -exec rm -rf {} +
find boto3/data -mindepth 1 -maxdepth 1 -type d ! -name s3 ! -name sqs ! -name dynamodb -exec rm -rf {} +
find boto3 -name examples -type d -prune -exec rm -rf {} +
find . -type d -empty -delete

# /opt is read-only and zip files carry no times: bytecode that checks neither saves half a second of every cold start.
python=$root/.venv/bin/python
if "$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null; then
  "$python" -m compileall -q --invalidation-mode unchecked-hash .
else
  echo "python layer: no Python 3.13 in .venv, so no bytecode: cold starts will be slower" >&2
fi
echo "python layer: $(($(du -sb --apparent-size . | cut -f1) / 1000000)) MB" >&2
