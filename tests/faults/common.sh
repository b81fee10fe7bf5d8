# What the scripts here share: a scratch folder, a small edition in two versions, and the words "ok", "failed" and "skipped".
set -uo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
program="${REPORTBUILDER:-$repository/.artifacts/bin/ReportBuilder/release/ReportBuilder.dll}"
scratch=$(mktemp -d)
failures=0
trap 'umount -l "$scratch/disk" 2>/dev/null; rm -rf "$scratch"' EXIT

build() { dotnet "$program" build "$@"; }

ok() { echo "ok: $1"; }

failed() { echo "FAILED: $1"; failures=$((failures + 1)); }

skipped() { echo "skipped: $1"; }

# expect NAME CONDITION...: the condition is a command.
expect() { local name=$1; shift; if "$@"; then ok "$name"; else failed "$name"; fi; }

finish() { [ "$failures" -eq 0 ] && echo "$1: all held" || { echo "$1: $failures failed"; exit 1; }; }

# The tiny report in FOLDER, and with a name for its title, so that versions differ in every page.
edition() {
  mkdir -p "$1"
  cp -r "$repository/tests/fixtures/tiny-report/." "$1"
  rm -rf "$1/output"
  sed -i "0,/^title: .*/s//title: ${2:-Tiny report}/" "$1/content/report.yaml"
}

# Whether FOLDER holds a build whole: every file that the manifest names with its hash, and no other.
whole() {
  [ -s "$1/build.json" ] || return 1
  awk -F'"' '$2 == "path" {path = $4} $2 == "sha256" {print $4 "  " path}' "$1/build.json" > "$scratch/sums"
  (cd "$1" && sha256sum --quiet --check "$scratch/sums" >/dev/null 2>&1) || return 1
  [ "$(find "$1" -type f | wc -l)" -eq $(($(wc -l < "$scratch/sums") + 1)) ]
}

# Whether nothing but the named files and folders stands in FOLDER.
only() { local folder=$1; shift; [ "$(ls -A "$folder" | sort | tr '\n' ' ')" = "$([ $# -eq 0 ] || printf '%s\n' "$@" | sort | tr '\n' ' ')" ]; }
