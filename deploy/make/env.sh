#!/usr/bin/env bash
# Makes $VENV with the locked requirements of the file named as argument; says what to install
# when this machine cannot.
set -euo pipefail

requirements=$1

trap 'echo; echo "已停止安装。再运行一次会接着装。" >&2; exit 130' INT TERM

fail() { printf '%s\n' "$1" >&2; exit 1; }

command -v "$PYTHON" >/dev/null 2>&1 ||
  fail "没有找到 $PYTHON。请安装 Python 3.11 或更新的版本（Debian、Ubuntu：sudo apt install python3 python3-venv），再运行一次。"
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "需要 Python 3.11 或更新的版本，$PYTHON 是 $("$PYTHON" -V 2>&1)。请安装新版本，或指定一个：make run PYTHON=python3.12"
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null ||
  fail "这个 Python 没有 venv 模块。请安装后再运行一次（Debian、Ubuntu：sudo apt install python3-venv）。"

if [ ! -x "$VENV/bin/python" ]; then
  echo "建立 Python 环境 $VENV …"
  "$PYTHON" -m venv "$VENV"
fi
echo "安装依赖（第一次约一两分钟）…"
# The names alone, so that one sees it move: what pip says of each is many lines.
"$VENV/bin/python" -m pip install --progress-bar off --disable-pip-version-check --require-hashes -r "$requirements" |
  sed -un 's/^Collecting \([^=;[]*\).*/  \1/p' ||
  fail "依赖没有装全。请检查网络（能否访问 Python 软件包仓库），再运行一次，会接着装。"
touch "$VENV/.ready"
