#!/usr/bin/env bash
# How long after a save both editions are in the browser's reach: serve over the full edition, one changed score at a time. Needs Linux, and curl for the times.
#   desk.sh [SAVES]          milliseconds after each of so many saves, 15 by default, and peak memory
#   desk.sh check [SAVES]    compares the processor time of a save with packing a fixed text in the same run, against the figure in desk.txt; fails when it got half as dear again
#   desk.sh record [SAVES]   writes that figure
# REPORTBUILDER=path/to/ReportBuilder measures a published program.
set -euo pipefail
cd "$(dirname "$0")/.."
task=time
case "${1:-}" in check | record) task=$1; shift ;; esac
saves=${1:-15}
program=${REPORTBUILDER:-dotnet $PWD/.artifacts/bin/ReportBuilder/release/ReportBuilder.dll}
scratch=$(mktemp -d)
trap 'kill $listener $server 2>/dev/null || true; rm -rf "$scratch"' EXIT
. bench/packing.sh

mkdir "$scratch/edition"
cp -r content data templates "$scratch/edition/"
listener=0
$program serve "$scratch/edition" --port 0 > "$scratch/said" &
server=$!
# After the first build serve rehearses for a moment, as it does while its author begins to read.
for ((waited = 0; waited < 1800; waited++)); do grep -q "PDF in" "$scratch/said" 2>/dev/null && break; sleep 0.1; done
grep -q "PDF in" "$scratch/said" || { cat "$scratch/said"; echo "the edition was not built within three minutes"; exit 1; }
address=$(grep -o 'http://127.0.0.1:[0-9]*/' "$scratch/said" | head -1)
touch "$scratch/heard"
[ "$task" != time ] || { curl -sN "${address}_preview/events" | while read -r line; do [ -z "$line" ] || echo "$(date +%s%N) ${line%%diagnostics*}" >> "$scratch/heard"; done; } &
listener=$!

# A build is heard of when its web edition is there, again with the PDF, and again with those of each other language.
lines() { wc -l < "$1"; }

# A score that moves ranks and pages but makes no sentence false: with an error the last good build would stay.
save() {
  local row='Economic aggregate potential,Tangshan,' heard built
  heard=$(lines "$scratch/heard")
  built=$(lines "$scratch/said")
  sed "s/\(${row}\)[0-9]*/\1$((33 + $1 % 3))/" data/scores.csv > "$scratch/scores"
  date +%s%N > "$scratch/saved"
  mv "$scratch/scores" "$scratch/edition/data/scores.csv"
  # Nothing else runs while the save is built: looking for its end would be in its way.
  sleep 2.5
  # A machine that has other work needs longer.
  for ((waited = 0; waited < 240 && $(lines "$scratch/said") <= built; waited++)); do sleep 0.5; done
  [ "$(lines "$scratch/said")" -gt "$built" ] || { echo "no build followed the save within two minutes"; exit 1; }
  tail -n +$((heard + 1)) "$scratch/heard" |
    awk -v saved="$(cat "$scratch/saved")" '
      function of(key) { match($0, "\"" key "\":[0-9]+"); return substr($0, RSTART, RLENGTH) }
      { after = ($1 - saved) / 1000000; if (NR == 1) { web = after; pdf = of("pdf") } else if (!both && of("pdf") != pdf) both = after }
      END { printf "%d %d %d\n", web, both ? both : web, after }' >> "$scratch/times"
}

# Processor time of the server so far, in clock ticks, which are hundredths of a second.
ticks() { awk '{print $14 + $15}' "/proc/$server/stat"; }

# The rehearsal is over when a second goes by without work.
calm() {
  local last now
  for ((waited = 0; waited < 60; waited++)); do
    last=$(ticks)
    sleep 1
    now=$(ticks)
    [ $((now - last)) -gt 2 ] || return 0
  done
}

calm
before=$(ticks)
for ((n = 1; n <= saves; n++)); do save "$n"; done
spent=$(($(ticks) - before))

if [ "$task" != time ]; then
  least=999999
  for _ in 1 2 3 4 5; do now=$(processor pack); [ "$now" -ge "$least" ] || least=$now; done
  figure=$((spent * 100 / saves / least))
  if [ "$task" = record ]; then echo "$figure" | tee bench/desk.txt; else compare "a save" "$figure" "$(cat bench/desk.txt)"; fi
  exit
fi

median() {
  sort -n -k"$1" "$scratch/times" | awk -v at="$1" -v what="$2" '{ ms[NR] = $at } END { print what " after a save: median " ms[int((NR + 1) / 2)] " ms, least " ms[1] " ms" }'
}
median 1 "web edition"
median 2 "web edition and PDF"
median 3 "all languages"
awk '/VmHWM/ { printf "peak memory %d MB\n", $2 / 1024 }' "/proc/$server/status"
echo "each, web edition, with the PDF, all languages, ms:" $(sed "s/$/;/" "$scratch/times")
