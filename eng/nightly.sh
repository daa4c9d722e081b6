#!/usr/bin/env bash
# What is too long for every submission: the whole conformance data on both hosts, random sweeps, fuzzing, timings against the reference.
#
#   eng/nightly.sh [--tool CMD] [--seconds N]      N: for each fuzzer; default 60
#
# Needs a packed and installed tool (eng/pack.sh, eng/install.sh) and the shared data beside the project. Goes on after a failure; exits 1 if there was one.
set -uo pipefail
cd "$(dirname "$0")/.."
tool="$PWD/artifacts/tool/pytool" seconds=60
while [ $# -gt 0 ]; do
  case $1 in
    --tool) tool=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) echo "nightly: unknown option $1" >&2; exit 2 ;;
  esac
done
[ -x "$tool" ] || { echo "nightly: $tool is missing: run eng/pack.sh and eng/install.sh" >&2; exit 2; }
uv=$(bash ../shared/peers/unpack.sh)
results=artifacts/nightly
mkdir -p "$results"
failed=()
step() {
  local name=$1
  shift
  echo "== $name"
  "$@" > "$results/$name.txt" 2>&1 || failed+=("$name")
  tail -3 "$results/$name.txt"
}

step conformance python3 eng/conformance.py --tool "$tool" --only locks,resolver,cli,cli-coreclr,cli-slow,reliability,environments
# New seeds every day, the same on a second run of the day.
step sweep python3 eng/sweep/resolver.py --tool "$tool" --against "$uv" --from "$(date +%Y%m%d)00" --count 500 --keep "$results/sweep"
step fuzz dotnet run -c Release --project tests/Fuzz -- all "$seconds"
for case in web jupyter; do
  for round in 1 2 3; do
    step "timings-$case-$round" python3 ../shared/bench/compare.py --tool "$tool" --against "$uv" --case "$case" --runs 7
  done
done
step locks python3 ../shared/locks/check_locks.py --tool "$tool" --against "$uv" --times 5
step locks-latency python3 ../shared/locks/check_locks.py --tool "$tool" --against "$uv" --times 5 --latency 20
step benchmarks dotnet run -c Release --project bench -- --filter '*Standards*'
if [ ${#failed[@]} -gt 0 ]; then
  echo "nightly: failed: ${failed[*]}; see $results"
  exit 1
fi
echo "nightly: all passed; see $results"
