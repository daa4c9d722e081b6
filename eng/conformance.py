#!/usr/bin/env python3
"""Runs the shared conformance checks on the tool and holds the result against tests/conformance/known-failures.txt.

  conformance.py --tool CMD [--only locks,resolver,cli,cli-coreclr,cli-slow,reliability,environments] [--update]

cli-coreclr runs a fixed third of the command-line scenarios in the CoreCLR host, cli-slow all of them without the fast path; neither is run unless named.
A case that fails and is not listed there is a failure. A listed case that passes is told, so that the list can be shortened
(--update writes it anew from this run).
Closes with `conformance: N passed, N failed` and tells how many listed cases do not pass yet.
"""
import argparse, glob, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SHARED = os.path.join(ROOT, "..", "shared")
LIST = os.path.join(ROOT, "tests", "conformance", "known-failures.txt")


def known():
    if not os.path.exists(LIST):
        return set()
    with open(LIST) as i:
        return {line.strip() for line in i if line.strip() and not line.startswith("#")}


def run(command, path):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if not os.path.exists(path) or not os.path.getsize(path):
        print(done.stdout[-4000:])
        raise SystemExit("conformance: the check gave no result: " + " ".join(command))
    with open(path) as i:
        return json.load(i)


def locks(tool, path, index):
    rows = run([sys.executable, f"{SHARED}/locks/check_locks.py", "--tool", tool, "--json", path], path)
    return {"locks/" + r["case"]: r["ok"] for r in rows}


def resolver(tool, path, index):
    rows = run([sys.executable, f"{SHARED}/conformance/check_resolver.py", "--tool", tool, "--json", path, f"{SHARED}/conformance/resolver"], path)
    return named("resolver", rows["scenarios"], lambda r: r["name"], lambda r: r["ok"])


def cli(tool, path, index, kind="cli", scenarios=f"{SHARED}/conformance/cli", variable=None):
    passed = []
    if variable:
        name, value = variable
        os.environ[name] = value
        passed = ["--pass-env", name]
    try:
        rows = run([sys.executable, f"{SHARED}/conformance/check_cli.py", "--tool", tool, "--index", index, "--json", path, *passed, scenarios], path)
    finally:
        if variable:
            del os.environ[variable[0]]
    return named(kind, rows, lambda r: r["name"], lambda r: not r["failures"])


def cli_coreclr(tool, path, index):
    every = sorted(glob.glob(f"{SHARED}/conformance/cli/*/*.json"))
    with tempfile.TemporaryDirectory() as third:
        for scenario in every[::3]:
            area = os.path.join(third, os.path.basename(os.path.dirname(scenario)))
            os.makedirs(area, exist_ok=True)
            os.symlink(os.path.abspath(scenario), os.path.join(area, os.path.basename(scenario)))
        return cli(tool, path, index, "cli-coreclr", third, ("PYTOOL_HOST", "coreclr"))


def cli_slow(tool, path, index):
    return cli(tool, path, index, "cli-slow", variable=("PYTOOL_NO_FAST_PATH", "1"))


def reliability(tool, path, index):
    rows = run([sys.executable, f"{SHARED}/conformance/check_reliability.py", "--tool", tool, "--json", path], path)
    return named("reliability", rows, lambda r: r["family"] + "/" + r["id"], lambda r: r["verdict"] == "pass")


def environments(tool, path, index):
    uv = subprocess.run(["bash", f"{SHARED}/peers/unpack.sh"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    rows = run([sys.executable, f"{ROOT}/tests/conformance/sync_environments.py", "--tool", tool, "--against", uv, "--index", index, "--json", path], path)
    return {"environments/" + r["case"]: r["ok"] for r in rows}


def named(kind, rows, name, ok):
    return {f"{kind}/{name(r)}": ok(r) for r in rows if "skipped" not in r and r.get("verdict") != "skip"}


CHECKS = {"locks": locks, "resolver": resolver, "cli": cli, "cli-coreclr": cli_coreclr, "cli-slow": cli_slow, "reliability": reliability, "environments": environments}
USUAL = ["locks", "resolver", "cli", "reliability", "environments"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--only", default=",".join(USUAL))
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    server = subprocess.Popen([sys.executable, f"{SHARED}/pypi/serve.py"], stdout=subprocess.PIPE, text=True)
    index = server.stdout.readline().strip()
    results = {}
    try:
        with tempfile.TemporaryDirectory() as temp:
            for name in options.only.split(","):
                found = CHECKS[name](options.tool, os.path.join(temp, name + ".json"), index)
                print(f"{name}: {sum(found.values())} of {len(found)} pass", flush=True)
                results.update(found)
    finally:
        server.terminate()
    listed = known()
    if options.update:
        kinds = tuple(n + "/" for n in options.only.split(","))
        keep = {n for n in listed if not n.startswith(kinds)}
        os.makedirs(os.path.dirname(LIST), exist_ok=True)
        with open(LIST, "w") as o:
            o.write("# Conformance cases that do not pass yet. eng/conformance.py fails on any other failure; this list only gets shorter.\n")
            o.writelines(n + "\n" for n in sorted(keep | {n for n, ok in results.items() if not ok}))
        return 0
    worse = sorted(n for n, ok in results.items() if not ok and n not in listed)
    better = sorted(n for n, ok in results.items() if ok and n in listed)
    for n in worse:
        print("FAIL " + n)
    if better:
        print(f"{len(better)} listed cases pass now; shorten the list: {', '.join(better[:10])}{' …' if len(better) > 10 else ''}")
    print(f"not passing yet, as listed: {sum(1 for n, ok in results.items() if not ok and n in listed)}")
    print(f"conformance: {sum(results.values())} passed, {len(worse)} failed")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
