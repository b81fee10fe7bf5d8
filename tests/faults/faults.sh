#!/usr/bin/env bash
# A build that is killed, runs out of disk, meets another one, or has its inputs changed under it. Usage: faults.sh [KILLS]; 15 by default, 200 for the full count.
. "$(dirname "$0")/common.sh"
kills=${1:-15}
out=$scratch/place/output

killed() {
  local broken=0 stuck=0 old=0 new=0 wait_ms first second
  edition "$scratch/a" "First version"
  edition "$scratch/b" "Second version"
  build "$scratch/a" --output "$scratch/reference-a" --quiet && build "$scratch/b" --output "$scratch/reference-b" --quiet || { failed "builds to compare with"; return; }
  first=$(sha256sum < "$scratch/reference-a/build.json"); second=$(sha256sum < "$scratch/reference-b/build.json")
  local start=$(date +%s%N)
  build "$scratch/a" --output "$out" --quiet
  local length=$((($(date +%s%N) - start) / 1000000))
  for ((i = 0; i < kills; i++)); do
    # The last third of a build is where its output is written.
    wait_ms=$((i % 2 == 0 ? RANDOM % length : length * 2 / 3 + RANDOM % (length / 3 + 1)))
    dotnet "$program" build "$scratch/b" --output "$out" --quiet >/dev/null 2>&1 &
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    kill -9 $! 2>/dev/null
    { wait $!; } 2>/dev/null
    whole "$out" || { broken=$((broken + 1)); continue; }
    case "$(sha256sum < "$out/build.json")" in "$first") old=$((old + 1)) ;; "$second") new=$((new + 1)) ;; *) broken=$((broken + 1)) ;; esac
    build "$scratch/a" --output "$out" --quiet >/dev/null 2>&1 && whole "$out" && only "$scratch/place" output || stuck=$((stuck + 1))
  done
  expect "killed $kills times: the old whole $old times, the new whole $new times, neither $broken times" [ "$broken" -eq 0 ]
  expect "after each, the next build succeeds and cleans up ($stuck did not)" [ "$stuck" -eq 0 ]
}

full_disk() {
  mkdir -p "$scratch/disk"
  mount -t tmpfs -o size=512k tmpfs "$scratch/disk" 2>/dev/null || { skipped "disk full: a small disk cannot be mounted here"; return; }
  build "$scratch/a" --output "$scratch/disk/output" --quiet > "$scratch/said" 2>&1
  local code=$?
  expect "disk full: exit 1 and one sentence" eval "[ $code -eq 1 ] && grep -q 'RB8010.*cannot be written' '$scratch/said' && ! grep -q '   at ' '$scratch/said'"
  expect "disk full: nothing half written is left" only "$scratch/disk"
  mount -o remount,ro "$scratch/disk"
  build "$scratch/a" --output "$scratch/disk/output" --quiet > "$scratch/said" 2>&1
  code=$?
  expect "read-only output: exit 1 and one sentence" eval "[ $code -eq 1 ] && grep -q 'RB8010.*cannot be written' '$scratch/said' && ! grep -q '   at ' '$scratch/said'"
  umount "$scratch/disk"
}

open_output() {
  rm -rf "$scratch/place"; mkdir -p "$scratch/place"
  build "$scratch/a" --output "$out" --quiet
  exec 9< "$out/report.pdf"
  (cd "$out/html" && build "$scratch/b" --output "$out" --quiet)
  local code=$?
  exec 9<&-
  expect "output open in another process: written all the same" eval "[ $code -eq 0 ] && whole '$out'"
}

side_by_side() {
  local codes=0 pids=()
  for version in a b a; do build "$scratch/$version" --output "$out" --quiet & pids+=($!); done
  for pid in "${pids[@]}"; do wait "$pid" || codes=$((codes + 1)); done
  expect "three builds into one folder: each waits for its turn" eval "[ $codes -eq 0 ] && whole '$out' && only '$scratch/place' output"
}

changing_inputs() {
  local strange=0
  edition "$scratch/moving" "Moving"
  cp "$scratch/moving/data/scores.csv" "$scratch/scores"
  (while :; do head -c $((RANDOM % 2000)) "$scratch/scores" > "$scratch/moving/data/scores.csv"; cp "$scratch/scores" "$scratch/moving/data/scores.csv"; rm -f "$scratch/moving/data/facts.csv"; cp "$repository/tests/fixtures/tiny-report/data/facts.csv" "$scratch/moving/data/"; done) 2>/dev/null &
  local mover=$!
  for ((i = 0; i < 4; i++)); do
    build "$scratch/moving" --output "$out" --quiet > "$scratch/said" 2>&1
    local code=$?
    { [ $code -eq 0 ] || [ $code -eq 1 ]; } && ! grep -q '   at ' "$scratch/said" && whole "$out" || strange=$((strange + 1))
  done
  kill $mover; { wait $mover; } 2>/dev/null
  expect "inputs that change while they are read: a report or a diagnostic, and a whole output" [ "$strange" -eq 0 ]
}

interrupted() {
  local stopped=0 strange=0
  set -m
  for wait in 0.2 0.3 0.4 0.6; do
    before=$(sha256sum < "$out/build.json")
    dotnet "$program" build "$repository" --output "$out" --quiet > "$scratch/said" 2>&1 &
    sleep $wait
    kill -INT $! 2>/dev/null
    wait $!
    local code=$?
    if [ $code -eq 130 ] && [ "$before" = "$(sha256sum < "$out/build.json")" ] && whole "$out" && only "$scratch/place" output; then stopped=$((stopped + 1)); elif [ $code -ne 0 ]; then strange=$((strange + 1)); fi
  done
  set +m
  expect "Ctrl-C: exit 130 ($stopped of 4 in time), the previous output as it was" eval "[ $strange -eq 0 ] && [ $stopped -gt 0 ]"
}

clock() {
  command -v faketime >/dev/null || { skipped "clock of 1980 and 2100: faketime is not installed"; return; }
  for date in '1980-01-01 00:00:00' '2100-12-31 23:59:59'; do
    timeout 60 faketime "$date" dotnet "$program" build "$scratch/a" --output "$out" --quiet
    expect "clock of ${date%%-*}: the same report" cmp -s "$out/build.json" "$scratch/reference-a/build.json"
  done
}

# refuse NAME HOLDS COMMAND...: runs the command again and again, each time with the next write of it refused, by a full disk, a quota, a limit of a file's size or a broken disk in
# turn. Each time it must exit with 1 and one sentence, and HOLDS must hold. A short run leaves out most of the writes, a full one none.
refuse() {
  local name=$1 holds=$2; shift 2
  local step=$((kills >= 100 ? 1 : 23)) errors=(28 122 27 5) at=1 runs=0 strange=0
  while :; do
    rm -f "$scratch/note"
    REFUSE_BELOW=$scratch/place REFUSE_AT=$at REFUSE_WITH=${errors[runs % 4]} REFUSE_NOTE=$scratch/note LD_PRELOAD=$scratch/refuse.so "$@" 2> "$scratch/said" > "${prints:-/dev/null}"
    local code=$?
    [ -e "$scratch/note" ] || break
    runs=$((runs + 1))
    if [ $code -ne 1 ] || ! grep -q 'error RB80[0-9][0-9]: ' "$scratch/said" || grep -q '^ *at ' "$scratch/said" || ! eval "$holds"; then
      strange=$((strange + 1)); echo "    write $at, error ${errors[(runs - 1) % 4]}: exit $code, $(head -c 300 "$scratch/said" | tr '\n' ' ')"
    fi
    at=$((at + step))
  done
  expect "$name: $runs writes refused, each told in one sentence, and nothing half written" eval "[ $strange -eq 0 ] && [ $runs -gt 0 ] && [ $code -eq 0 ]"
}

refused_writes() {
  command -v cc >/dev/null && cc -shared -fPIC -O1 -o "$scratch/refuse.so" "$(dirname "$0")/refuse.c" -ldl 2>/dev/null || { skipped "writes that the machine refuses: there is no C compiler"; return; }
  local place=$scratch/place
  rm -rf "$place"; mkdir -p "$place"
  build "$scratch/a" --output "$place/output" --quiet
  cp "$place/output/build.json" "$scratch/old.json"
  refuse "build" "whole '$place/output' && cmp -s '$place/output/build.json' '$scratch/old.json' && only '$place' output" dotnet "$program" build "$scratch/b" --output "$place/output" --quiet
  rm -rf "$place"; mkdir -p "$place"
  cp -r "$scratch/a" "$scratch/final" && sed -i 's/^stage: draft/stage: final/' "$scratch/final/content/report.yaml"
  refuse "release" "[ -z \"\$(find '$place' -mindepth 2)\" ]" dotnet "$program" release "$scratch/final" --output "$place/releases" --allow-uncommitted --quiet
  rm -rf "$place"; mkdir -p "$place"
  dotnet "$program" export "$scratch/b" --format csv --output "$place/tables" >/dev/null
  find "$place" -type f -exec sha256sum {} + | sort > "$scratch/tables"
  refuse "export" "find '$place' -type f -exec sha256sum {} + | sort | cmp -s - '$scratch/tables'" dotnet "$program" export "$scratch/a" --format csv --output "$place/tables"
  rm -rf "$place"; mkdir -p "$place"
  refuse "new" "only '$place'" dotnet "$program" new "$place/edition"
  rm -rf "$place"; mkdir -p "$place"
  prints=$place/printed refuse "diff, to a file" true dotnet "$program" diff "$scratch/a" "$scratch/b"
  rm -rf "$place"
}

# The limits of the system itself, without anything between.
limits() {
  rm -rf "$scratch/place"; mkdir -p "$scratch/place"
  build "$scratch/a" --output "$out" --quiet
  cp "$out/build.json" "$scratch/old.json"
  # The runtime keeps code in a file of its own, unless it is told not to.
  (export DOTNET_EnableWriteXorExecute=0; ulimit -f 64; dotnet "$program" build "$scratch/b" --output "$out" --quiet) > "$scratch/said" 2>&1
  local code=$?
  expect "files limited to 64 kB: exit 1 and one sentence, the previous output as it was" eval "[ $code -eq 1 ] && grep -q 'RB8010.*cannot be written' '$scratch/said' && ! grep -q '^ *at ' '$scratch/said' && whole '$out' && cmp -s '$out/build.json' '$scratch/old.json' && only '$scratch/place' output"
  [ -w /dev/full ] || { skipped "printing to a full disk: there is no /dev/full"; return; }
  dotnet "$program" diff "$scratch/a" "$scratch/b" 2> "$scratch/said" > /dev/full
  code=$?
  expect "printing to a full disk: exit 1 and one sentence" eval "[ $code -eq 1 ] && grep -q 'RB8012' '$scratch/said' && ! grep -q '^ *at ' '$scratch/said'"
}

killed
full_disk
limits
refused_writes
open_output
side_by_side
changing_inputs
interrupted
clock
finish "faults"
