#!/usr/bin/env bash
# Packs pytool, installs it as a .NET tool, and runs the quickstart with it: a workspace with an application, a library and a package from a small index.
# Needs the .NET SDK and a Python; no Python index, no server.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
eng/pack.sh
eng/install.sh
tool="$PWD/artifacts/tool/pytool"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r examples/quickstart "$work/quickstart"
cd "$work/quickstart"
printf '\n$ pytool run python -m quickstart_app\n'
"$tool" run python -m quickstart_app
printf '\n$ pytool tree\n'
"$tool" tree
