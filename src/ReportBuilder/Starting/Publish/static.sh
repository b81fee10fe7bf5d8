#!/bin/sh
# Builds the report and puts its web edition into a folder that any web server serves:
#     sh publish.sh FOLDER
# The folder changes as a whole. Whoever reads meanwhile finds the old edition or the new one.
set -eu
target=${1:?name the folder of the web server}
cd "$(dirname "$0")"
reportbuilder build
cp output/report.pdf output/html/report.pdf
rm -rf "$target.next" "$target.last"
mkdir -p "$(dirname "$target")"
cp -R output/html "$target.next"
if [ -d "$target" ]; then mv "$target" "$target.last"; fi
mv "$target.next" "$target"
rm -rf "$target.last"
