#!/usr/bin/env bash
# A tool to try things with, quickly: Debug build of the CoreCLR host and the four plugins, laid out as the packages are, in artifacts/dev.
# Start it as artifacts/dev/pytool-host.
set -euo pipefail
cd "$(dirname "$0")/.."
target=artifacts/dev
for project in src/Host.CoreClr plugins/Resolver plugins/Cache plugins/Environment plugins/Launcher; do
  dotnet build "$project" -v q --nologo "$@" >/tmp/pytool-dev-$$.log 2>&1 || { cat /tmp/pytool-dev-$$.log >&2; rm -f /tmp/pytool-dev-$$.log; exit 1; }
done
rm -f /tmp/pytool-dev-$$.log
mkdir -p "$target"
cp -r src/Host.CoreClr/bin/Debug/net10.0/* "$target/"
for job in Resolver Cache Environment Launcher; do
  mkdir -p "$target/plugins/$job"
  find plugins/$job/bin/Debug/net10.0 -maxdepth 1 -type f ! -name 'PyTool.Abstractions.*' ! -name 'PyTool.Standards.*' -exec cp {} "$target/plugins/$job/" \;
done
echo "$PWD/$target/pytool-host"
