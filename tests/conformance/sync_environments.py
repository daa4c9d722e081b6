#!/usr/bin/env python3
"""Synchronises real projects with uv and with the tool, at the same place, and compares the environments.

  sync_environments.py --tool CMD --against UV --index URL [--locks DIR] [--only jupyter,web,tooling] [--json FILE]

Checked are: same files, contents, modes and RECORD (compare_environments.py says what may differ); `sync --check` and
`lock --check` of each on what the other has made find nothing to do.
"""
import argparse, glob, json, os, shlex, shutil, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
COMPARE = os.path.join(HERE, "compare_environments.py")
CASES = "jupyter,web,tooling"


def interpreter(version):
    """A real program: version managers' shims answer differently from place to place."""
    found = sorted(glob.glob(os.path.expanduser("~/.pyenv/versions/%s.*/bin/python3" % version)))
    return found[0] if found else version


class Place:
    def __init__(self, root, case, locks, index):
        self.root = root
        self.project = os.path.join(root, "project")
        self.environment = os.path.join(root, "environment")
        with open(os.path.join(locks, case, "case.json")) as source:
            self.case = json.load(source)
        shutil.copytree(os.path.join(locks, case, "project"), self.project)
        shutil.copy(os.path.join(locks, case, "expected.lock"), os.path.join(self.project, "uv.lock"))
        for folder, _, files in os.walk(self.project):
            os.chmod(folder, 0o755)
            for name in files:
                os.chmod(os.path.join(folder, name), 0o644)
        path = os.path.join(self.project, "uv.lock")
        with open(path) as source:
            text = source.read()
        with open(path, "w") as target:
            target.write(text.replace("{INDEX}", index.rsplit("/simple", 1)[0]))
        self.variables = {key: value for key, value in os.environ.items() if not key.startswith(("UV_", "PYTOOL_", "VIRTUAL_ENV"))}
        self.variables.update(UV_DEFAULT_INDEX=index, UV_PROJECT_ENVIRONMENT=self.environment, UV_PYTHON_DOWNLOADS="never", UV_EXCLUDE_NEWER=self.case["exclude_newer"],
                              UV_PYTHON=interpreter(self.case["python"]), UV_NO_CONFIG="1")

    def run(self, tool, name, *words):
        variables = dict(self.variables, UV_CACHE_DIR=os.path.join(self.root, "cache-" + name))
        done = subprocess.run(shlex.split(tool) + list(words), cwd=self.project, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return done.returncode, done.stdout[-1500:]


def check(case, options, root):
    """Problems, as texts."""
    place = Place(root, case, options.locks, options.index)
    tools = {"uv": options.against, "tool": options.tool}
    problems = []
    for name, other in (("uv", "tool"), ("tool", "uv")):
        code, text = place.run(tools[name], name, "sync", "--all-groups")
        if code:
            return ["%s sync: exit %d: %s" % (name, code, text)]
        code, text = place.run(tools[other], other, "sync", "--all-groups", "--check")
        if code:
            problems.append("%s sync --check after %s: exit %d: %s" % (other, name, code, text))
        code, text = place.run(tools[other], other, "lock", "--check")
        if code:
            problems.append("%s lock --check after %s: exit %d: %s" % (other, name, code, text))
        os.rename(place.environment, place.environment + "-" + name)
    done = subprocess.run([sys.executable, COMPARE, place.environment + "-uv", place.environment + "-tool"], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        lines = done.stdout.splitlines()
        problems += lines[:20] + (["and %d more" % (len(lines) - 20)] if len(lines) > 20 else [])
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", required=True)
    parser.add_argument("--against", required=True)
    parser.add_argument("--index", required=True)
    parser.add_argument("--locks", default=os.path.join(HERE, "..", "..", "..", "shared", "locks"))
    parser.add_argument("--only", default=CASES)
    parser.add_argument("--json")
    options = parser.parse_args()
    rows = []
    for case in options.only.split(","):
        with tempfile.TemporaryDirectory(prefix="environments-") as root:
            problems = check(case, options, os.path.realpath(root))
        rows.append({"case": case, "ok": not problems, "problems": problems})
        print("%s %s" % ("ok  " if not problems else "FAIL", case))
        for text in problems:
            print("    " + text.replace("\n", "\n    "))
        sys.stdout.flush()
    if options.json:
        with open(options.json, "w") as target:
            json.dump(rows, target, indent=1)
    return 0 if all(row["ok"] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
