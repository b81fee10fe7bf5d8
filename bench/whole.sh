#!/usr/bin/env bash
# Whole processes, cold: how long a build of the edition takes, and what it needs. Needs bash and GNU time or none (then without memory).
#   whole.sh              least seconds, processor seconds and peak memory of ten builds
#   whole.sh check        compares a build with packing a fixed text in the same run, against the figure in whole.txt; fails when a build got half as dear again
#   whole.sh record       writes that figure
#   whole.sh languages [N]  N builds of the English edition and N of all languages, 10 by default, in turns
#   whole.sh publications [N]  N builds of the English report alone and N with its publications, 10 by default, in turns
#   whole.sh growth [N]   builds of 60, 600 and N units
set -euo pipefail
cd "$(dirname "$0")/.."
program=(dotnet .artifacts/bin/ReportBuilder/release/ReportBuilder.dll)
[ -z "${REPORTBUILDER:-}" ] || program=("$REPORTBUILDER")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

. bench/packing.sh

# The edition without what is made of it beside the report.
report="$scratch/report"
mkdir "$report"
cp -R content data templates "$report"
sed -i.whole '/^publications:/,$d' "$report/content/report.yaml"
rm -rf "$report"/content/report.yaml.whole "$report"/content/publications "$report"/content/units

build() { "${program[@]}" build "$report" --language en-GB --output "$scratch/output" --quiet; }

figure() {
  local least_build=999999 least_pack=999999 now
  for _ in 1 2 3 4 5; do
    now=$(processor build); [ "$now" -ge "$least_build" ] || least_build=$now
    now=$(processor pack); [ "$now" -ge "$least_pack" ] || least_pack=$now
  done
  echo $((least_build * 100 / least_pack))
}

measure() {
  local runs=$1; shift
  for ((run = 0; run < runs; run++)); do
    if [ -x /usr/bin/time ]; then /usr/bin/time -f '%e %U %S %M' "$@" 2>&1 >/dev/null | tail -1
    else ( TIMEFORMAT='%R %U %S 0'; { time "$@" >/dev/null 2>&1; } 2>&1 ); fi
  done | awk '{cpu = $2 + $3; if (!wall || $1 < wall) wall = $1; if (!least || cpu < least) least = cpu; if ($4 > peak) peak = $4}
    END {printf "%.2f s, %.2f s of processor time, at most %d MB\n", wall, least, peak / 1024}'
}

# Seconds and processor seconds of one build as "E U S".
once() { ( TIMEFORMAT='%R %U %S'; { time "${program[@]}" build "$@" --quiet >/dev/null 2>&1; } 2>&1 ); }

least() { awk '{cpu = $2 + $3; if (!wall || $1 < wall) wall = $1; if (!least || cpu < least) least = cpu} END {printf "%.2f s, %.2f s of processor time\n", wall, least}' "$1"; }

case "${1:-}" in
  languages)
    for ((turn = 0; turn < ${2:-10}; turn++)); do
      once "$report" --language en-GB --output "$scratch/english" >> "$scratch/one"
      once "$report" --output "$scratch/all" >> "$scratch/both"
    done
    printf 'English: '; least "$scratch/one"
    printf 'all languages: '; least "$scratch/both" ;;
  publications)
    for ((turn = 0; turn < ${2:-10}; turn++)); do
      once "$report" --language en-GB --output "$scratch/alone" >> "$scratch/one"
      once --language en-GB --output "$scratch/everything" >> "$scratch/both"
    done
    printf 'the report: '; least "$scratch/one"
    printf 'with publications: '; least "$scratch/both" ;;
  check) compare "a build" "$(figure)" "$(cat bench/whole.txt)" ;;
  record) figure | tee bench/whole.txt ;;
  growth)
    for units in 60 600 ${2:-6000}; do
      bash bench/edition.sh "$units" "$scratch/$units"
      printf '%s units, site: ' "$units"; measure 1 "${program[@]}" build "$scratch/$units" --only html --quiet
      [ "$units" -gt 600 ] || { printf '%s units, pages: ' "$units"; measure 1 "${program[@]}" build "$scratch/$units" --only pdf --quiet; }
    done ;;
  *) measure 10 "${program[@]}" build "$report" --language en-GB --output "$scratch/output" --quiet ;;
esac
