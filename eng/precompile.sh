#!/usr/bin/env bash
# Precompiles the assemblies of a build in place (a developer's build only): the conformance checks start the tool thousands of times, and most of a start without this is compilation.
#   precompile.sh BIN STORE   BIN: directory of the built tool, STORE: where compiled assemblies are kept for the next build.
# Does nothing where the compiler is not in the package folder (a restore of eng/pack.sh brings it).
set -euo pipefail
bin=$1 store=$2
compiler=$(ls -d "${NUGET_PACKAGES:-$HOME/.nuget/packages}"/microsoft.netcore.app.crossgen2.linux-x64/*/tools/crossgen2 2>/dev/null | tail -1 || true)
framework=$(ls -d "$(dirname "$(readlink -f "$(command -v dotnet)")")"/shared/Microsoft.NETCore.App/10.* 2>/dev/null | tail -1 || true)
[ -n "$compiler" ] && [ -n "$framework" ] || exit 0
mkdir -p "$store"
for assembly in "$bin"/*.dll; do
  name=$(basename "$assembly")
  sum=$(md5sum < "$assembly")
  [ "$sum" = "$(cat "$store/$name.compiled" 2>/dev/null)" ] && continue
  if [ "$sum" != "$(cat "$store/$name.source" 2>/dev/null)" ]; then
    "$compiler" "$assembly" -o "$store/$name" -r "$framework/*.dll" -r "$bin/*.dll" --targetos linux --targetarch x64 -O >/dev/null 2>&1 || continue
    echo "$sum" > "$store/$name.source"
    md5sum < "$store/$name" > "$store/$name.compiled"
  fi
  cp "$store/$name" "$assembly.new" && mv -f "$assembly.new" "$assembly"
done
