#!/usr/bin/env bash
# Makes the tool packages in artifacts/packages: pytool (pointer), pytool.linux-x64 (native entry point, CoreCLR host and plugins), pytool.any (CoreCLR only);
# and the same three of pytoolx (eng/pack/toolx.sh).
#
# and what plugins are made with: the contract (PyTool.Standards, PyTool.Abstractions), PyTool.Plugin.Sdk, PyTool.Plugin.Testing[.Xunit], PyTool.Plugin.Templates.
#
#   eng/pack.sh [--no-native | --plugins-only]
#
# Without a C toolchain the native entry point is left out with a message; the linux-x64 package is then not made and `any` serves.
set -euo pipefail
cd "$(dirname "$0")/.."
stage=artifacts/stage packages=artifacts/packages configuration=Release
native=yes
[ "${1:-}" = --no-native ] && native=no
only=${1:-}
number=$(git rev-list --count HEAD 2>/dev/null || echo 0)
version="0.1.0-dev.${PYTOOL_BUILD_NUMBER:-$number}"

if [ $native = yes ] && ! command -v gcc >/dev/null && ! command -v clang >/dev/null; then
  echo "pack: no C compiler (gcc or clang): the native entry point is left out; pytool runs on CoreCLR only" >&2
  native=no
fi

rm -rf "$stage"
[ "$only" = --plugins-only ] || rm -rf "$packages"
mkdir -p "$stage" "$packages"
say() { printf 'pack: %s\n' "$*" >&2; }
quiet() { local log; log=$(mktemp); if ! "$@" >"$log" 2>&1; then cat "$log" >&2; rm -f "$log"; return 1; fi; rm -f "$log"; }

# publish_host RID TARGET [more properties]
publish_host() {
  local rid=$1 target=$2; shift 2
  local of=(-c "$configuration" -p:VersionSuffix="dev.$number" --nologo -v q)
  [ "$rid" = any ] || of+=(-r "$rid" --self-contained false -p:PublishReadyToRun=true)
  quiet dotnet publish src/Host.CoreClr/PyTool.Host.CoreClr.csproj "${of[@]}" "$@" -o "$target"
  local job
  for job in Resolver Cache Environment Launcher; do
    local scratch="$stage/plugin-$rid-$job"
    quiet dotnet publish plugins/$job/*.csproj "${of[@]}" "$@" -o "$scratch"
    mkdir -p "$target/plugins/$job"
    # The contract always comes from the host.
    find "$scratch" -maxdepth 1 -type f ! -name 'PyTool.Abstractions.*' ! -name 'PyTool.Standards.*' -exec cp {} "$target/plugins/$job/" \;
    rm -rf "$scratch"
  done
  find "$target" -name '*.pdb' -delete
}

# pack_nuspec ID NUSPEC BASE
pack_nuspec() {
  sed -e "s/[$]id[$]/$1/" -e "s/[$]version[$]/$version/" "eng/pack/$2" > "$stage/$1.nuspec"
  quiet dotnet pack eng/pack/pack.proj -v q --nologo -p:NuspecFile="$PWD/$stage/$1.nuspec" -p:NuspecBasePath="$PWD/$3" -o "$packages"
}

# The contract has a version of its own; SDK, kit and templates follow it.
contract="$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' src/Abstractions/PyTool.Abstractions.csproj)-dev.${PYTOOL_BUILD_NUMBER:-$number}"
pack_plugin_packages() {
  say "packages for plugins"
  local project
  for project in src/Standards src/Abstractions sdk/PyTool.Plugin.Testing sdk/PyTool.Plugin.Testing.Xunit; do
    quiet dotnet pack $project/*.csproj -c "$configuration" -p:VersionSuffix="${contract#*-}" --nologo -v q -o "$packages"
  done
  pack_text PyTool.Plugin.Sdk sdk/PyTool.Plugin.Sdk
  # The template names the versions that it is packed with.
  mkdir -p "$stage/templates"
  cp -r templates/. "$stage/templates/"
  find "$stage/templates" -name '*.csproj' -exec sed -i "s/PYTOOL_CONTRACT_VERSION/$contract/" {} +
  pack_text PyTool.Plugin.Templates "$stage/templates"
}

# pack_text ID FOLDER: a package of files, described by FOLDER/ID.nuspec
pack_text() {
  sed -e "s/[$]version[$]/$contract/" "$2/$1.nuspec" > "$stage/$1.nuspec"
  quiet dotnet pack eng/pack/pack.proj -v q --nologo -p:NuspecFile="$PWD/$stage/$1.nuspec" -p:NuspecBasePath="$PWD/$2" -o "$packages"
}

pack_plugin_packages
if [ "$only" = --plugins-only ]; then
  say "$contract: $(cd "$packages" && ls | tr '\n' ' ')"
  exit 0
fi

runtimes=any
say "host for any"
publish_host any "$stage/any"
if [ $native = yes ]; then
  say "host for linux-x64"
  publish_host linux-x64 "$stage/linux-x64"
  say "native entry point for linux-x64"
  quiet dotnet publish src/Native/PyTool.Native.csproj -c "$configuration" -r linux-x64 -p:VersionSuffix="dev.$number" --nologo -v q -o "$stage/native"
  cp "$stage/native/pytool" "$stage/linux-x64/pytool"
  runtimes="linux-x64 any"
fi

mkdir -p "$stage/pointer"
{
  echo '<?xml version="1.0" encoding="utf-8"?>'
  echo '<DotNetCliTool Version="2">'
  echo '  <Commands><Command Name="pytool" /></Commands>'
  echo '  <RuntimeIdentifierPackages>'
  for rid in $runtimes; do echo "    <RuntimeIdentifierPackage RuntimeIdentifier=\"$rid\" Id=\"pytool.$rid\" />"; done
  echo '  </RuntimeIdentifierPackages>'
  echo '</DotNetCliTool>'
} > "$stage/pointer/DotnetToolSettings.xml"
cp README.md "$stage/pointer/"
cp eng/pack/any.xml "$stage/any/DotnetToolSettings.xml"
pack_nuspec pytool pointer.nuspec "$stage/pointer"
pack_nuspec pytool.any any.nuspec "$stage/any"
if [ $native = yes ]; then
  cp eng/pack/native.xml "$stage/linux-x64/DotnetToolSettings.xml"
  pack_nuspec pytool.linux-x64 linux-x64.nuspec "$stage/linux-x64"
fi
. eng/pack/toolx.sh
say "$version: $(cd "$packages" && ls | tr '\n' ' ')"
