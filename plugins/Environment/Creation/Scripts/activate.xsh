"""Enters the virtual environment in xonsh: source @BIN@/activate.xsh. Leave it again with: deactivate"""

from pathlib import Path

class _VirtualEnvironment:
    def __init__(self, root, prompt):
        self.root = root
        self.prompt = prompt or Path(root).name
        self.python_home = None

    def enter(self):
        if "VIRTUAL_ENV" in ${...} and "deactivate" in aliases:
            deactivate nondestructive
        $VIRTUAL_ENV = self.root
        $VIRTUAL_ENV_PROMPT = self.prompt
        $PATH.insert(0, str(Path(self.root) / "@BIN@"))
        if "PYTHONHOME" in ${...}:
            self.python_home = $PYTHONHOME
            del $PYTHONHOME
        aliases["pydoc"] = ["python", "-m", "pydoc"]
        aliases["deactivate"] = self.leave

    def leave(self, args=()):
        scripts = str(Path(self.root) / "@BIN@")
        if scripts in $PATH:
            $PATH.remove(scripts)
        for name in ("VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT"):
            ${...}.pop(name, None)
        if self.python_home is not None:
            $PYTHONHOME = self.python_home
        for name in ("pydoc", "deactivate"):
            if name in aliases:
                del aliases[name]

_VirtualEnvironment(str(Path(__file__).resolve().parent.parent), @PROMPT_PY@).enter()
del _VirtualEnvironment, Path
