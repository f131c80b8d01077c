#!/bin/sh
# macOS: a double click opens a window in which purchase-audit can be typed.
cd "$(dirname "$0")" || exit 1
PATH=$PWD/bin:$PATH
export PATH
cd "$HOME" || exit 1
purchase-audit
exec "${SHELL:-/bin/sh}"
