#!/usr/bin/env python3
"""Compares a virtual environment made by pytool with one made by uv: names, kinds, links, modes, and the bytes of every file whose wording is not our own.

    tests/scripts/compare_environment.py PYTOOL UV [PYTHON]

Both programs make an environment at the same path, one after the other. Without uv there is nothing to compare: exit 0 with a note.
"""
import os
import shutil
import stat
import subprocess
import sys
import tempfile

OWN_WORDING = {"activate", "activate.csh", "activate.fish", "activate.nu", "activate.xsh", "activate.ps1", "activate.bat", "deactivate.bat", "pydoc.bat",
               "activate_this.py", "_virtualenv.py"}


def look(root):
    tree = {}
    for directory, folders, files in os.walk(root):
        for name in folders + files:
            path = os.path.join(directory, name)
            info = os.lstat(path)
            mode = oct(stat.S_IMODE(info.st_mode))
            if stat.S_ISLNK(info.st_mode):
                value = ("link", os.readlink(path))
            elif stat.S_ISDIR(info.st_mode):
                value = ("directory", mode)
            elif name in OWN_WORDING:
                value = ("own wording", mode)
            else:
                with open(path, "rb") as file:
                    value = ("file", mode, file.read())
            tree[os.path.relpath(path, root)] = value
    return tree


def make(program, target, python, options):
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run([program, "venv", "--no-project", "--offline", *(["--python", python] if python else []), *options, target], check=True, stderr=subprocess.DEVNULL)
    return look(target)


def main():
    if len(sys.argv) < 3 or not shutil.which(sys.argv[2]):
        print("skipped: no uv to compare with")
        return 0
    python = sys.argv[3] if len(sys.argv) > 3 else None
    differences = 0
    with tempfile.TemporaryDirectory() as root:
        target = os.path.join(root, "env")
        for options in ([], ["--relocatable"], ["--prompt", "hey", "--system-site-packages"]):
            theirs, ours = make(sys.argv[2], target, python, options), make(sys.argv[1], target, python, options)
            for name in sorted(theirs.keys() | ours.keys()):
                if theirs.get(name) != ours.get(name):
                    differences += 1
                    print(options, name, "uv:", theirs.get(name), "pytool:", ours.get(name))
    print("same" if differences == 0 else f"{differences} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
