#!/usr/bin/env bash
# Installs the packed tools (pytool, pytoolx) from artifacts/packages, and from nowhere else, into artifacts/tool (or the folder given).
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:-artifacts/tool}
config=$(mktemp -d)
trap 'rm -rf "$config"' EXIT
cat > "$config/nuget.config" <<XML
<configuration>
  <packageSources><clear /><add key="local" value="$PWD/artifacts/packages" /></packageSources>
</configuration>
XML
rm -rf "$target"
# The package folder of the user would hand out an older build of the same version.
for tool in pytool pytoolx; do
  NUGET_PACKAGES="$config/packages" dotnet tool install "$tool" --prerelease --tool-path "$target" --configfile "$config/nuget.config" >&2
done
