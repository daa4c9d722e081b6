# Packs pytoolx (`pytoolx X` is `pytool tool run X`). Sourced by eng/pack.sh, whose functions and variables it uses.

# toolx_settings FILE ENTRY RUNNER
toolx_settings() {
  cat > "$1" <<XML
<?xml version="1.0" encoding="utf-8"?>
<DotNetCliTool Version="2">
  <Commands><Command Name="pytoolx" EntryPoint="$2" Runner="$3" /></Commands>
</DotNetCliTool>
XML
}

# toolx_package RID
toolx_package() {
  sed -e "s/[$]id[$]/pytoolx.$1/" -e "s/[$]version[$]/$version/" -e "s/[$]rid[$]/$1/" eng/pack/toolx.nuspec > "$stage/pytoolx.$1.nuspec"
  quiet dotnet pack eng/pack/pack.proj -v q --nologo -p:NuspecFile="$PWD/$stage/pytoolx.$1.nuspec" -p:NuspecBasePath="$PWD/$stage/toolx-$1" -o "$packages"
}

say "pytoolx for any"
quiet dotnet restore src/Toolx/PyTool.Toolx.csproj -v q
quiet dotnet publish src/Toolx/PyTool.Toolx.csproj --no-restore -c "$configuration" -p:PublishAot=false -p:VersionSuffix="dev.$number" --nologo -v q -o "$stage/toolx-any"
find "$stage/toolx-any" -name '*.pdb' -delete
toolx_settings "$stage/toolx-any/DotnetToolSettings.xml" pytoolx.dll dotnet
toolx_package any
if [ $native = yes ]; then
  say "pytoolx for linux-x64"
  quiet dotnet publish src/Toolx/PyTool.Toolx.csproj -c "$configuration" -r linux-x64 -p:VersionSuffix="dev.$number" --nologo -v q -o "$stage/toolx-native"
  mkdir -p "$stage/toolx-linux-x64"
  cp "$stage/toolx-native/pytoolx" "$stage/toolx-linux-x64/"
  toolx_settings "$stage/toolx-linux-x64/DotnetToolSettings.xml" pytoolx executable
  toolx_package linux-x64
fi

mkdir -p "$stage/toolx-pointer"
cp README.md "$stage/toolx-pointer/"
sed -e 's/Name="pytool"/Name="pytoolx"/' -e 's/Id="pytool\./Id="pytoolx./' "$stage/pointer/DotnetToolSettings.xml" > "$stage/toolx-pointer/DotnetToolSettings.xml"
sed -e 's/<description>.*</<description>Runs tools from Python packages: `pytoolx X` is `pytool tool run X`. Needs the tool package pytool beside it.</' eng/pack/pointer.nuspec > "$stage/toolx-pointer.nuspec"
sed -i -e "s/[$]id[$]/pytoolx/" -e "s/[$]version[$]/$version/" "$stage/toolx-pointer.nuspec"
quiet dotnet pack eng/pack/pack.proj -v q --nologo -p:NuspecFile="$PWD/$stage/toolx-pointer.nuspec" -p:NuspecBasePath="$PWD/$stage/toolx-pointer" -o "$packages"
