#!/usr/bin/env bash
# An edition of so many units, with ten dimensions of five variables, for measuring how work grows. Usage: edition.sh UNITS FOLDER. The same arguments give the same files.
set -euo pipefail
units=$1 folder=$2
mkdir -p "$folder/content" "$folder/data"
cat > "$folder/content/report.yaml" <<'END'
id: invented-units-1904
title: Invented units
subtitle: As many as asked for
kind: Fictional index
year: 1904
date: 1904-01-01
language: en-GB
stage: draft
publisher: The Imaginary Survey
description: An index of invented units, for measuring.
keywords: [invention]
source-statement: Every unit and figure in this report is invented.
tiers:
  - { name: Upper tier, at-least: 1500 }
  - { name: Lower tier, at-least: 0 }
outline:
  - kind: cover
  - kind: contents
  - { kind: foreword, content: content/foreword.md }
  - { kind: ranking, title: The ranking }
  - kind: part
    title: The dimensions
    parts:
END
for dimension in 1 2 3 4 5 6 7 8 9 10; do
  printf '      - { kind: dimension, content: content/dimension-%d.md }\n' $dimension >> "$folder/content/report.yaml"
  printf -- '---\ntitle: What dimension %d says\ndimension: Dimension %d\nstandfirst: Five variables.\n---\n\n{{leader "Dimension %d"}} comes first.\n\n::: chart bars\ndata: scores of '"'Dimension %d'"', best 12\nfinding: The first come first\n:::\n' $dimension $dimension $dimension $dimension > "$folder/content/dimension-$dimension.md"
done
cat >> "$folder/content/report.yaml" <<'END'
  - { kind: unit-profiles, title: Profiles }
  - { kind: indicators, title: Variables }
END
printf -- '---\ntitle: Foreword\n---\n\nEvery unit here is invented.\n' > "$folder/content/foreword.md"
awk -v units="$units" -v folder="$folder/data" 'BEGIN {
  srand(1904)
  print "id,name,sort-name,longitude,latitude,group" > (folder "/units.csv")
  for (u = 1; u <= units; u++) printf "unit-%d,Unit %d,Unit %06d,%.2f,%.2f,Group %d\n", u, u, u, (u % 90), (u % 60), u % 6 > (folder "/units.csv")
  print "dimension-id,dimension,variable-id,variable,indicator-no,indicator,direction,data-year,source" > (folder "/framework.csv")
  print "dimension,variable,unit,score" > (folder "/scores.csv")
  for (d = 1; d <= 10; d++) for (v = 1; v <= 5; v++) {
    printf "dimension-%d,Dimension %d,variable-%d-%d,Variable %d.%d,%d,Indicator %d.%d,higher,1903,Invented\n", d, d, d, v, d, v, (d - 1) * 5 + v, d, v > (folder "/framework.csv")
    for (u = 1; u <= units; u++) printf "Dimension %d,Variable %d.%d,Unit %d,%d\n", d, d, v, u, 1 + int(rand() * 60) > (folder "/scores.csv")
  }
  print "id,value,unit,period,measures,source,where,prints,checked-on,valid-until" > (folder "/facts.csv")
  print "id,number,text,publisher,date,url" > (folder "/sources.csv")
  print "invented,0,\"Figures invented for this report\",The Imaginary Survey,1904," > (folder "/sources.csv")
}'
