# Tells the facts about the running interpreter as one line of JSON behind a marker.
# Runs isolated, with nothing but the standard library; old versions must at least be able to compile it.
import json
import os
import platform
import struct
import sys
import sysconfig


def answer(facts):
    sys.stdout.write("\n#pytool-facts#" + json.dumps(facts) + "\n")
    sys.stdout.flush()


def release_text(info):
    text = "{}.{}.{}".format(info.major, info.minor, info.micro)
    if info.releaselevel != "final":
        text += {"alpha": "a", "beta": "b", "candidate": "rc"}.get(info.releaselevel, info.releaselevel[0]) + str(info.serial)
    return text


def musl_version():
    # A program for musl names musl's loader in its header; the loader, started alone, prints its version.
    try:
        with open(sys.executable, "rb") as program:
            head = program.read(64)
            if head[:4] != b"\x7fELF":
                return ""
            wide = head[4] == 2 if isinstance(head[4], int) else head[4:5] == b"\x02"
            order = "<" if head[5:6] == b"\x01" else ">"
            if wide:
                table, size, count = struct.unpack(order + "Q", head[32:40])[0], *struct.unpack(order + "HH", head[54:58])
            else:
                table, size, count = struct.unpack(order + "I", head[28:32])[0], *struct.unpack(order + "HH", head[42:46])
            for number in range(min(count, 64)):
                program.seek(table + number * size)
                entry = program.read(size)
                if struct.unpack(order + "I", entry[:4])[0] != 3:
                    continue
                if wide:
                    offset, length = struct.unpack(order + "Q", entry[8:16])[0], struct.unpack(order + "Q", entry[32:40])[0]
                else:
                    offset, length = struct.unpack(order + "I", entry[4:8])[0], struct.unpack(order + "I", entry[16:20])[0]
                program.seek(offset)
                loader = program.read(min(length, 4096)).rstrip(b"\0").decode("utf-8", "replace")
                if "musl" not in loader:
                    return ""
                import subprocess
                run = subprocess.Popen([loader], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                for line in run.communicate()[1].decode("utf-8", "replace").splitlines():
                    if line.startswith("Version "):
                        return line[len("Version "):].strip()
                return ""
    except (OSError, ValueError, struct.error):
        pass
    return ""


def c_library():
    if not sys.platform.startswith("linux"):
        return "", platform.mac_ver()[0] if sys.platform == "darwin" else ""
    try:
        name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
        if name == "glibc" and version:
            return "glibc", version
    except (AttributeError, OSError, ValueError):
        pass
    version = musl_version()
    return ("musl", version) if version else ("", "")


def manylinux_answer():
    try:
        import _manylinux
    except Exception:
        return ""
    answers = ""
    for name in ("manylinux1_compatible", "manylinux2010_compatible", "manylinux2014_compatible"):
        answers += "1" if getattr(_manylinux, name, True) else "0"
    return answers


def scheme_names():
    preferred = getattr(sysconfig, "get_preferred_scheme", None) or getattr(sysconfig, "_get_preferred_scheme", None)
    own = preferred("prefix") if preferred else ("nt" if os.name == "nt" else "posix_prefix")
    default = getattr(sysconfig, "get_default_scheme", None) or getattr(sysconfig, "_get_default_scheme", None)
    if default:
        own = default()
    known = sysconfig.get_scheme_names()
    virtual = "venv" if "venv" in known else ("nt" if os.name == "nt" else "posix_prefix")
    return own, virtual


def five(paths, headers):
    return [paths["purelib"], paths["platlib"], paths["scripts"], paths["data"], headers]


def relative_scheme(name, version):
    base = "/prefix" if os.name != "nt" else "C:\\prefix"
    paths = sysconfig.get_paths(name, vars=dict.fromkeys(("base", "platbase", "installed_base", "installed_platbase"), base))
    short = {}
    for key in ("purelib", "platlib", "scripts", "data"):
        rest = os.path.relpath(paths[key], base)
        short[key] = "" if rest == "." else rest
    headers = os.path.join("include", "site", "python" + version) if os.name != "nt" else "Include"
    return five(short, headers)


def base_executable(version):
    base = getattr(sys, "_base_executable", None) or sys.executable
    if sys.prefix == sys.base_prefix or base != sys.executable:
        return base
    # Before 3.11 an environment's interpreter takes itself for the base: its link tells the truth.
    target = sys.executable
    for _ in range(40):
        if not os.path.islink(target):
            break
        target = os.path.normpath(os.path.join(os.path.dirname(target), os.readlink(target)))
        if os.path.dirname(os.path.dirname(target)) == sys.base_prefix:
            return target
    named = os.path.join(sys.base_prefix, "bin", "python" + version)
    return named if os.path.exists(named) else os.path.realpath(sys.executable)


def facts():
    version = "{}.{}".format(*sys.version_info[:2])
    own, virtual = scheme_names()
    paths = sysconfig.get_paths(own)
    in_environment = sys.prefix != sys.base_prefix
    headers = os.path.join(sys.prefix, "include", "site", "python" + version) if in_environment and os.name != "nt" else paths["include"]
    libc, system_version = c_library()
    config = sysconfig.get_config_vars()
    return {
        "sys_executable": sys.executable,
        "base_executable": base_executable(version),
        "prefix": sys.prefix,
        "base_prefix": sys.base_prefix,
        "stdlib": sysconfig.get_path("stdlib"),
        "implementation_name": sys.implementation.name,
        "implementation_version": release_text(sys.implementation.version),
        "os_name": os.name,
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "platform_release": platform.release(),
        "platform_system": platform.system(),
        "platform_version": platform.version(),
        "python_full_version": platform.python_version(),
        "python_version": version,
        "build_platform": sysconfig.get_platform(),
        "libc_name": libc,
        "system_version": system_version,
        "scheme": five(paths, headers),
        "virtual_scheme": relative_scheme(virtual, version),
        "free_threaded": bool(config.get("Py_GIL_DISABLED")),
        "debug": hasattr(sys, "gettotalrefcount") or bool(config.get("Py_DEBUG")),
        "standalone": bool(config.get("PYTHON_BUILD_STANDALONE")) or "/install" == str(config.get("prefix", "")),
        "pointer_bits": struct.calcsize("P") * 8,
        "manylinux": manylinux_answer(),
    }


if sys.version_info < (3, 6):
    answer({"error": "unsupported_python_version", "python_full_version": platform.python_version()})
else:
    answer(facts())
