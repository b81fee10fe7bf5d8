#!/usr/bin/env bash
# The same report from another folder, user, mask, time zone, language, number of cores, and with other line endings: the same bytes.
# Usage: same-bytes.sh [EDITION]; the small edition by default.
. "$(dirname "$0")/common.sh"
source=${1:-}
here=$scratch/one/edition
if [ -z "$source" ]; then edition "$here"; else mkdir -p "$here" && (cd "$source" && cp -r content data templates "$here" && { [ ! -d fonts ] || cp -r fonts "$here"; }); fi
build "$here" --output "$scratch/reference" --quiet 2>/dev/null || { failed "a build to compare with"; finish "same bytes"; }
count=0

same() {
  local name=$1; shift
  count=$((count + 1))
  "$@" --output "$scratch/out/$count/output" --quiet 2>"$scratch/said" || sed 's/^/    /' "$scratch/said"
  expect "$name" eval "cmp -s '$scratch/reference/build.json' '$scratch/out/$count/output/build.json' && cmp -s '$scratch/reference/report.pdf' '$scratch/out/$count/output/report.pdf'"
  rm -rf "$scratch/out/$count"
}

mkdir -p "$scratch/out" "$scratch/two with spaces/日本"
cp -r "$here" "$scratch/two with spaces/日本/edition"
same "again" build "$here"
same "another folder" build "$scratch/two with spaces/日本/edition"
same "another mask" bash -c 'umask 077; exec "$@"' - dotnet "$program" build "$here"
for zone in Asia/Kathmandu Pacific/Kiritimati America/St_Johns; do same "TZ=$zone" env TZ=$zone dotnet "$program" build "$here"; done
for language in de_DE tr_TR zh_CN; do same "LANG=$language" env LANG=$language.UTF-8 LC_ALL=$language.UTF-8 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 dotnet "$program" build "$here"; done
if command -v taskset >/dev/null; then same "one core" taskset -c 0 dotnet "$program" build "$here"; else skipped "one core: taskset is not installed"; fi
same "without tiers of compilation" env DOTNET_TieredCompilation=0 dotnet "$program" build "$here"
same "without what is compiled ahead" env DOTNET_ReadyToRun=0 dotnet "$program" build "$here"
if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
  chmod -R a+rX "$scratch"; chmod 777 "$scratch/out"
  if setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp dotnet "$program" --version >/dev/null 2>&1; then
    same "another user" setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp dotnet "$program" build "$here"
  else skipped "another user: the program's folder is not theirs to read"; fi
else skipped "another user: only root can become one"; fi
cp -r "$here" "$scratch/crlf"
find "$scratch/crlf" -type f \( -name '*.md' -o -name '*.csv' -o -name '*.yaml' -o -name '*.sbn' -o -name '*.css' -o -name '*.js' \) -exec sed -i 's/$/\r/' {} +
same "lines that end in CR LF" build "$scratch/crlf"
finish "same bytes"
