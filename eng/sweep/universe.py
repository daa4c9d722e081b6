"""Random universes of packages and projects in them, in the format of the resolver scenarios. Seeded: the same number makes the same scenario."""
import random

PYTHONS = ["3.9", "3.10", "3.11", "3.12", "3.13"]
MARKERS = [
    "sys_platform == 'win32'", "sys_platform != 'win32'", "sys_platform == 'linux'", "sys_platform == 'darwin'", "sys_platform != 'darwin'",
    "platform_machine == 'x86_64'", "platform_machine == 'arm64'", "platform_machine != 'arm64'", "os_name == 'nt'", "os_name != 'nt'",
    "platform_system == 'Linux'", "platform_system != 'Windows'", "implementation_name == 'cpython'", "platform_python_implementation != 'PyPy'",
    "python_version < '3.11'", "python_version >= '3.11'", "python_version >= '3.12'", "python_full_version < '3.12.2'", "python_version == '3.10.*'",
    "python_version in '3.9 3.10'", "'linux' in sys_platform", "python_version > '3.9' and python_version <= '3.12'",
]
PLATFORMS = [
    "py3-none-any", "cp312-cp312-manylinux_2_17_x86_64", "cp312-cp312-manylinux_2_28_aarch64", "cp312-cp312-macosx_11_0_arm64", "cp312-cp312-win_amd64", "cp310-abi3-manylinux_2_17_x86_64",
    "cp39-cp39-win_amd64", "cp311-cp311-musllinux_1_2_x86_64", "py3-none-manylinux_2_17_x86_64", "py3-none-win_amd64", "py3-none-macosx_11_0_arm64", "cp313-cp313t-manylinux_2_17_x86_64",
]


class Universe:
    """One scenario; which of the field's features it has is drawn first."""

    def __init__(self, seed):
        self.draw = random.Random(seed)
        self.seed = seed
        size = self.draw.choice([4, 6, 8, 10])
        self.names = ["p%02d" % i for i in range(size)]
        self.has = {feature: self.draw.random() < chance for feature, chance in {
            "markers": 0.6, "extras": 0.35, "pre": 0.25, "python": 0.35, "platforms": 0.25, "conflicts": 0.2, "groups": 0.3, "overrides": 0.15, "constraints": 0.15, "excludes": 0.1,
            "environments": 0.15, "required": 0.15, "mode": 0.2, "fork": 0.15, "yanked": 0.15, "relock": 0.35, "members": 0.2, "local": 0.03, "newer": 0.15, "optional": 0.35, "second": 0.12, "metadata": 0.08,
        }.items()}
        self.published = {name: self.versions() for name in self.names}
        self.packages = {name: self.package(name) for name in self.names}

    def chance(self, probability):
        return self.draw.random() < probability

    def versions(self):
        pool = ["0.9", "1.0", "1.1", "1.2", "2.0", "2.1", "3.0", "4.0"] if self.chance(0.5) else ["1.0", "2.0", "3.0"]
        if self.has["pre"]:
            pool += ["2.0a1", "2.0rc1", "3.0b2", "5.0.dev1", "1.0.post1", "5.0a1"]
        if self.has["local"]:
            pool += ["1.0+cpu", "2.0+cpu", "2.0+cu12"]
        return self.draw.sample(pool, self.draw.randint(1, min(6, len(pool))))

    def specifier(self, name):
        """Mostly one that some release fits: a universe without solutions tells little."""
        draw = self.draw
        version = draw.choice(self.published[name])
        public = version.split("+")[0]
        kind = draw.random()
        if kind < 0.45:
            return ""
        if kind < 0.65:
            return ">=" + public
        if kind < 0.73:
            return "<=" + public
        if kind < 0.78:
            return "<" + draw.choice(["2.0", "3.0", "4.0", "5"])
        if kind < 0.83:
            return "!=" + public
        if kind < 0.87:
            return "~=" + (public if "." in public and "dev" not in public else "1.0")
        if kind < 0.91:
            return "==" + version
        if kind < 0.94:
            return "==%s.*" % public[0]
        if kind < 0.96:
            return ">" + public
        low, high = sorted(draw.sample(["0.9", "1.0", "1.1", "2.0", "3.0", "4.0", "6"], 2), key=float)
        return ">=%s,<%s" % (low, high)

    def requirement(self, names, extra=None):
        draw = self.draw
        name = draw.choice(names)
        extras = ""
        if self.has["extras"] and self.chance(0.3):
            extras = "[%s]" % ",".join(draw.sample(["x", "y", "z"], draw.choice([1, 1, 2])))
        text = name + extras + self.specifier(name)
        if self.has["markers"] and self.chance(0.35):
            marker = draw.choice(MARKERS)
            if self.chance(0.25):
                marker += draw.choice([" and ", " or "]) + draw.choice(MARKERS)
            text += " ; " + marker
        return text

    def bare(self):
        name = self.draw.choice(self.names)
        return name + self.specifier(name) + (" ; " + self.draw.choice(MARKERS) if self.has["markers"] and self.chance(0.25) else "")

    def requirements(self, most, names=None):
        return [self.requirement(names or self.names) for _ in range(self.draw.randint(0, most))]

    def package(self, name):
        releases = {}
        for version in self.versions():
            others = [other for other in self.names if other != name or self.has["extras"] and self.chance(0.1)]
            release = {"requires_dist": self.requirements(self.draw.choice([1, 2, 3]), others), "sdist": self.chance(0.3), "wheels": ["%s-%s-py3-none-any.whl" % (name, version)]}
            if self.has["extras"] and self.chance(0.6):
                release["extras"] = {extra: self.requirements(2, others) for extra in self.draw.sample(["x", "y", "z"], self.draw.randint(1, 2))}
            if self.has["python"] and self.chance(0.4):
                release["requires_python"] = self.draw.choice([">=3.8", ">=3.8", ">=3.9", ">=3.9", ">=3.10", ">=3.11", ">=3.12", ">=3.9,<3.12", "<3.12", ">=3.9,!=3.10.*", ">=3.13"])
            if self.has["platforms"] and self.chance(0.5):
                tags = self.draw.sample(PLATFORMS, self.draw.randint(1, 5))
                release["wheels"] = ["%s-%s-%s.whl" % (name, version, tag) for tag in tags]
                release["sdist"] = self.chance(0.5)
            if self.has["yanked"] and self.chance(0.2):
                release["yanked"] = self.draw.choice([True, "bad build"])
            if self.has["newer"]:
                release["upload_time"] = "2026-0%d-01T00:00:00Z" % self.draw.randint(1, 6)
            releases[version] = release
        return releases

    def array(self, items):
        return "[%s]" % ", ".join('"%s"' % item for item in items)

    def project(self, name, root):
        draw = self.draw
        lines = ["[project]", 'name = "%s"' % name, 'version = "0.1.0"', 'requires-python = "%s"' % self.python]
        depends = [self.requirement(self.names) for _ in range(draw.randint(1, 4))]
        if root and self.has["members"] and self.chance(0.7):
            depends.append("member-a")
        lines.append("dependencies = " + self.array(depends))
        extras = draw.sample(["one", "two", "three"], 2) if self.has["optional"] or self.has["conflicts"] and root else []
        if extras:
            lines += ["", "[project.optional-dependencies]"] + ["%s = %s" % (extra, self.array([self.requirement(self.names) for _ in range(draw.randint(1, 2))])) for extra in extras]
        groups = draw.sample(["dev", "test", "lint"], 2) if self.has["groups"] else []
        if groups:
            lines += ["", "[dependency-groups]"] + ["%s = %s" % (group, self.array([self.requirement(self.names) for _ in range(draw.randint(1, 2))])) for group in groups]
            if self.chance(0.3):
                lines[-1] = "%s = [{ include-group = \"%s\" }, \"%s\"]" % (groups[1], groups[0], self.requirement(self.names))
        if not root:
            return "\n".join(lines) + "\n"
        uv = []
        if self.has["conflicts"] and extras:
            pair = ['{ extra = "%s" }' % extra for extra in extras]
            if groups and self.chance(0.4):
                pair[1] = '{ group = "%s" }' % groups[0]
            uv.append("conflicts = [[%s]]" % ", ".join(pair))
        for key, feature in (("override-dependencies", "overrides"), ("constraint-dependencies", "constraints")):
            if self.has[feature]:
                uv.append("%s = %s" % (key, self.array([self.bare() for _ in range(draw.randint(1, 2))])))
        if self.has["excludes"]:
            uv.append("exclude-dependencies = " + self.array([draw.choice(self.names)]))
        if self.has["environments"]:
            uv.append("environments = " + self.array(draw.sample(MARKERS[:5] + ["python_version >= '3.11'"], draw.randint(1, 2))))
        if self.has["required"]:
            uv.append("required-environments = " + self.array(draw.sample(["sys_platform == 'linux' and platform_machine == 'x86_64'", "sys_platform == 'win32'", "sys_platform == 'darwin' and platform_machine == 'arm64'"], draw.randint(1, 2))))
        if self.has["mode"]:
            uv.append('resolution = "%s"' % draw.choice(["lowest", "lowest-direct", "highest"]))
        if self.has["pre"] and self.chance(0.5):
            uv.append('prerelease = "%s"' % draw.choice(["allow", "disallow", "explicit", "if-necessary", "if-necessary-or-explicit"]))
        if self.has["fork"]:
            uv.append('fork-strategy = "%s"' % draw.choice(["fewest", "requires-python"]))
        if self.has["newer"]:
            uv.append('exclude-newer = "2026-0%d-15T00:00:00Z"' % draw.randint(2, 5))
        if self.has["metadata"]:
            uv.append('dependency-metadata = [{ name = "%s", requires-dist = %s }]' % (draw.choice(self.names), self.array(self.requirements(2))))
        if self.has["members"]:
            uv += ["", "[tool.uv.workspace]", 'members = ["members/*"]', "", "[tool.uv.sources]", "member-a = { workspace = true }"]
        return "\n".join(lines + (["", "[tool.uv]"] + uv if uv else [])) + "\n"

    def scenario(self):
        draw = self.draw
        self.python = draw.choice([">=3.9", ">=3.10", ">=3.11", ">=3.12", ">=3.9,<3.13", ">=3.12,<4"])
        files = {"pyproject.toml": self.project("project", True)}
        if self.has["members"]:
            files["members/a/pyproject.toml"] = self.project("member-a", False)
        steps = [{"files": files, "args": ["lock", "--python", "{PYTHON}"]}]
        if self.has["relock"]:
            kind = draw.random()
            if kind < 0.3:
                steps.append({"args": ["lock", "--python", "{PYTHON}", "--upgrade-package", draw.choice(self.names)]})
            elif kind < 0.4:
                steps.append({"args": ["lock", "--python", "{PYTHON}", "--upgrade"]})
            elif kind < 0.55:
                steps.append({"args": ["lock", "--python", "{PYTHON}", "--check"]})
            else:
                steps.append({"files": {"pyproject.toml": self.project("project", True)}, "args": ["lock", "--python", "{PYTHON}"]})
        if self.chance(0.15):
            steps.append({"args": ["export", "--python", "{PYTHON}", "--frozen", "--no-header", "--format", draw.choice(["requirements.txt", "pylock.toml"])], "compare": ["exit", "stdout"]})
        elif self.chance(0.15):
            steps.append({"args": ["tree", "--python", "{PYTHON}", "--frozen", "--universal"] + draw.choice([[], ["--invert"], ["--no-dedupe"]]), "compare": ["exit", "stdout"]})
        return {"name": "sweep-%d" % self.seed, "source": "random", "kind": "lock", "python": "3.12", "env": {"UV_DEFAULT_INDEX": "{INDEX}/simple"}, "packages": self.packages, "steps": steps}
