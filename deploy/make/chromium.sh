#!/usr/bin/env bash
# Finds the Chromium that browser tests drive; installs Debian's when it may.
set -euo pipefail

for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "安装 Chromium（浏览器测试要用）…"
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null && exit 0
fi
echo "没有找到 Chromium，浏览器测试会失败。请先安装（Debian、Ubuntu：sudo apt install chromium），再运行 make test。" >&2
exit 1
