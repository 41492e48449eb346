#!/bin/bash
# Checks pages in a browser and with validators, and makes the picture of README: run.sh PAGE.html PICTURE.png PAGE.html..
# Needs chromium, and the npm packages axe-core, html-validate and vnu-jar in NODE_PATH; what is not installed is named and left out.
set -u
here=$(cd "$(dirname "$0")" && pwd)
first=$1
picture=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

browse() {
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --user-data-dir="$work/profile" "$@" 2> "$work/browser.log"
}

if ! command -v chromium > /dev/null; then
    echo "chromium is not installed: no picture, no axe-core"
else
    browse --window-size=1400,900 --screenshot="$picture" "file://$first" && java "$here/Palette.java" "$picture" || failed=1
    for page in "$first" "$@"; do
        if ! node "$here/axe.cjs" "$page" "$work/axe.html" 2> "$work/node.log"; then
            echo "axe-core is not installed"
            break
        fi
        browse --virtual-time-budget=60000 --dump-dom "file://$work/axe.html" > "$work/axe.txt"
        if grep -q 'AXE \[\] END' "$work/axe.txt"; then
            echo "axe-core: $(basename "$page"): nothing found"
        else
            echo "axe-core: $(basename "$page"): $(grep -o 'AXE .* END' "$work/axe.txt" || echo "no answer")"
            failed=1
        fi
    done
fi
if node -e "require.resolve('html-validate')" 2> "$work/node.log"; then
    node "$(node -p "require.resolve('html-validate/package.json')" | xargs dirname)/bin/html-validate.mjs" -c "$here/.htmlvalidate.json" "$first" "$@" || failed=1
else
    echo "html-validate is not installed"
fi
if vnu=$(node -p "String(require('vnu-jar'))" 2> "$work/node.log"); then
    java -jar "$vnu" --also-check-css --errors-only --filterpattern ".*paint-order.*" "$first" "$@" || failed=1
else
    echo "vnu-jar is not installed"
fi
exit $failed
