# Sourced by the scripts beside it: processor time, and the fixed work that it is compared with. A ratio of the two of one run depends little on the machine.

# Processor seconds of a command, in hundredths.
processor() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{printf "%d", ($1 + $2) * 100}'
}

# Packs a fixed text.
pack() { head -c 30000000 /dev/zero | openssl enc -aes-128-ctr -nosalt -pass pass:fixed -md sha256 2>/dev/null | gzip -6; }

# Fails when a figure is more than half as much again as the recorded one. Arguments: what it is of, the figure, the recorded figure.
compare() {
  echo "$1 costs $2 hundredths of packing a fixed text; recorded $3"
  [ $(($2 * 2)) -le $(($3 * 3)) ] || { echo "that is more than half as much again: see bench/README.md"; return 1; }
}
