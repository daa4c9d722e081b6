#!/usr/bin/env bash
# Every test. Needs the .NET SDK and a Python; nothing else is asked of the machine.
set -euo pipefail
cd "$(dirname "$0")"
dotnet restore PyTool.sln --locked-mode -v q
dotnet build PyTool.sln --no-restore -v q --nologo
dotnet test PyTool.sln --no-build --nologo -v q
