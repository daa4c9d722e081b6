#!/usr/bin/env bash
# Every test, the packed and installed tool included. Needs the .NET SDK and a Python; nothing else is asked of the machine.
#
#   ./test.sh [--no-pack]      --no-pack: use the tool that is in artifacts/tool already
set -euo pipefail
cd "$(dirname "$0")"
# Tests of signals send them; a caller that ignores some (nohup, a job in the background) would pass that on to every process below.
if [ -z "${PYTOOL_TEST_SIGNALS:-}" ] && env --default-signal true 2>/dev/null; then
  PYTOOL_TEST_SIGNALS=default exec env --default-signal ./test.sh "$@"
fi
unset PYTOOL_TEST_SIGNALS
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# One restore and one build of everything first: the packing reuses them.
dotnet restore PyTool.sln --locked-mode -v q
dotnet build PyTool.sln --no-restore -v q --nologo
if [ "${1:-}" != --no-pack ]; then
  eng/pack.sh
  eng/install.sh
fi
export PYTOOL_TEST_TOOL="$PWD/artifacts/tool/pytool"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test PyTool.sln --no-build --nologo -v q 2>&1 | tee "$log" || status=$?
awk '/(Passed|Failed)! +- Failed:/ { match($0, /Failed: +[0-9]+/); f += substr($0, RSTART + 8, RLENGTH - 8); match($0, /Passed: +[0-9]+/); p += substr($0, RSTART + 8, RLENGTH - 8);
  match($0, /Skipped: +[0-9]+/); s += substr($0, RSTART + 9, RLENGTH - 9) } END { printf "tests: %d passed, %d failed, %d skipped\n", p, f, s; exit (p == 0 || f > 0) }' "$log" || status=1
exit $status
