"""Writes docs/plugins/contract.md from the XML documentation of the built contract.

    python3 eng/contract_reference.py [CONFIGURATION]      after: dotnet build src/Abstractions
    python3 eng/contract_reference.py XML TARGET           of another file, to another place (the test that the page is up to date)
"""
import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFIGURATION = sys.argv[1] if len(sys.argv) == 2 else "Debug"
SOURCE = Path(sys.argv[1]) if len(sys.argv) > 2 else ROOT / "src" / "Abstractions" / "bin" / CONFIGURATION / "net10.0" / "PyTool.Abstractions.xml"
TARGET = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs" / "plugins" / "contract.md"


def text(node):
    """Inner text with references and code as back-quoted words."""
    if node is None:
        return ""
    parts = [node.text or ""]
    for child in node:
        if child.tag in ("see", "paramref", "typeparamref"):
            word = child.get("langword") or child.get("name") or child.get("href") or short(child.get("cref", ""))
            parts.append(f"`{word}`")
        elif child.tag == "c":
            parts.append(f"`{child.text or ''}`")
        else:
            parts.append(text(child))
        parts.append(child.tail or "")
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def short(reference):
    """`T:PyTool.Abstractions.Caching.LinkMode` as `LinkMode`."""
    name = reference.split(":", 1)[-1].split("(")[0]
    name = re.sub(r"`+(\d+)", "", name)
    kind = reference.split(":", 1)[0]
    pieces = name.split(".")
    return pieces[-1] if kind in ("T", "!") else ".".join(pieces[-2:])


def main():
    types, members = {}, {}
    for member in tree.parse(SOURCE).getroot().iter("member"):
        kind, name = member.get("name").split(":", 1)
        if kind == "T":
            types[name] = member
        else:
            members.setdefault(name.split("(")[0].rsplit(".", 1)[0].replace(".#ctor", ""), []).append((name, member))
    lines = ["# The contract", "", "Made from the documentation in the code by `eng/contract_reference.py`; do not edit. The values it speaks of (`PyVersion`, `Marker`, …) are those of `PyTool.Standards`.", ""]
    folder = None
    for name in sorted(types):
        space = name.split(".")[2]
        if space != folder:
            folder = space
            lines += [f"## {folder}", ""]
        title = re.sub(r"`\d+", "<TJob>", name.split(f"PyTool.Abstractions.{space}.", 1)[-1])
        lines += [f"### {title}", "", text(types[name].find("summary")), ""]
        if (remarks := text(types[name].find("remarks"))):
            lines += [remarks, ""]
        for member, node in sorted(members.get(name, []), key=lambda pair: pair[0]):
            own = member.split("(")[0].rsplit(".", 1)[-1].replace("#ctor", "constructor")
            call = "(" + ", ".join(p.get("name") for p in node.findall("param")) + ")" if "(" in member else ""
            summary = text(node.find("summary"))
            if not summary:
                continue
            extra = [f"{text(node.find('returns'))}"] if node.find("returns") is not None else []
            extra += [f"Throws `{short(e.get('cref', ''))}`: {text(e)}" for e in node.findall("exception")]
            lines.append(f"- `{own}{call}`: {' '.join([summary, *extra])}")
        lines.append("")
    TARGET.write_text("\n".join(lines).rstrip() + "\n")


if __name__ == "__main__":
    main()
