#!/usr/bin/env python3
"""Packs the list of downloadable interpreters into the table that the environment plugin embeds.

    eng/pack_python_downloads.py python-downloads.json plugins/Environment/Managed/downloads.tsv.gz

One line each: name, version, variant, os, arch, libc, build, sha256, url; a digit at the start of the url stands for one of the prefixes in the first line.
The same input gives the same bytes.
"""
import gzip
import json
import sys


def main(source, target):
    with open(source, encoding="utf-8") as file:
        entries = json.load(file)
    prefixes = ["https://github.com/astral-sh/python-build-standalone/releases/download/", "https://downloads.python.org/pypy/",
                "https://github.com/oracle/graalpython/releases/download/", "https://github.com/pyodide/pyodide/releases/download/"]
    lines = ["\t".join(prefixes)]
    for entry in entries:
        version = "{major}.{minor}.{patch}{prerelease}".format(**entry)
        arch = entry["arch"]["family"] + ("_" + entry["arch"]["variant"] if entry["arch"]["variant"] else "")
        system = {"darwin": "macos"}.get(entry["os"], entry["os"])
        url = entry["url"]
        for number, prefix in enumerate(prefixes):
            if url.startswith(prefix):
                url = str(number) + url[len(prefix):]
                break
        lines.append("\t".join([
            entry["name"], version, entry["variant"] or "", system, {"i686": "x86"}.get(arch, arch), entry["libc"], entry["build"] or "", entry["sha256"] or "", url]))
    with open(target, "wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as packed:
        packed.write("\n".join(lines).encode("utf-8") + b"\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
