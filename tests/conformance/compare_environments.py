#!/usr/bin/env python3
"""Compares two environments that should hold the same: names, kinds, modes, contents, links, and RECORD line by line.

    compare_environments.py ONE OTHER

What may differ: bytecode, INSTALLER, the paths of the environments themselves in scripts, a tool's own keys in pyvenv.cfg, lock files and temporary names,
and the text of activation scripts: pytool's are its own work, not copies; names and modes must agree. Prints each difference; exit status 1 when there is one.
"""
import csv, os, stat, sys

OWN_KEYS = {"uv", "home", "prompt"}
OWN_SCRIPTS = {"activate", "activate.bat", "activate.csh", "activate.fish", "activate.nu", "activate.ps1", "activate.xsh", "activate_this.py", "deactivate.bat", "pydoc.bat"}
SKIPPED = {"__pycache__", ".lock"}


def walk(root):
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for name in list(folders):
            if os.path.islink(os.path.join(folder, name)):
                folders.remove(name)
                files.append(name)
        for name in sorted(files):
            if name not in SKIPPED and not name.endswith(".pyc") and not name.startswith(".tmp"):
                yield os.path.relpath(os.path.join(folder, name), root)


def read(root, relative):
    """Content with the environment's own path replaced."""
    with open(os.path.join(root, relative), "rb") as source:
        data = source.read()
    return data.replace(os.fsencode(os.path.abspath(root)), b"@ENV@") if len(data) < 1 << 20 else data


def settings(data):
    pairs = (line.split("=", 1) for line in data.decode().splitlines() if "=" in line)
    return {key.strip(): value.strip() for key, value in pairs if key.strip() not in OWN_KEYS}


def record(data):
    """Lines without what a tool says about itself, and without hashes of files that contain the environment's path."""
    lines = []
    for line in csv.reader(data.decode().splitlines()):
        name = line[0] if line else ""
        if name.endswith((".dist-info/INSTALLER", ".dist-info/uv_cache.json")):
            lines.append(name)
        elif name.startswith("../"):
            lines.append(name + " listed")
        else:
            lines.append(",".join(line))
    return lines


def differences(one, other):
    left, right = set(walk(one)), set(walk(other))
    for name in sorted(left - right):
        yield "only in %s: %s" % (one, name)
    for name in sorted(right - left):
        yield "only in %s: %s" % (other, name)
    for name in sorted(left & right):
        first, second = (os.lstat(os.path.join(root, name)) for root in (one, other))
        if stat.S_IFMT(first.st_mode) != stat.S_IFMT(second.st_mode):
            yield "other kind: %s" % name
        elif stat.S_ISLNK(first.st_mode):
            if os.readlink(os.path.join(one, name)) != os.readlink(os.path.join(other, name)):
                yield "other link: %s" % name
        elif stat.S_IMODE(first.st_mode) != stat.S_IMODE(second.st_mode):
            yield "other mode: %s: %o, %o" % (name, first.st_mode & 0o7777, second.st_mode & 0o7777)
        else:
            yield from contents(one, other, name)


def contents(one, other, name):
    first, second = read(one, name), read(other, name)
    base = os.path.basename(name)
    if base == "RECORD":
        first, second = record(first), record(second)
        for line in sorted(set(first) ^ set(second)):
            yield "%s: only in %s: %s" % (name, one if line in first else other, line)
        if sorted(first) == sorted(second) and first != second:
            yield "%s: other order" % name
    elif base == "pyvenv.cfg":
        if settings(first) != settings(second):
            yield "other settings: %s" % name
    elif base not in ("INSTALLER", "uv_cache.json") and base not in OWN_SCRIPTS and first != second:
        yield "other content: %s" % name


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(differences(*(os.path.normpath(path) for path in sys.argv[1:])))
    print("\n".join(found) if found else "equal")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
