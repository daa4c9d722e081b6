"""Lets an interpreter that runs already use the packages of this virtual environment.

    import runpy
    runpy.run_path("…/activate_this.py")
"""

import os
import site
import sys

if "__file__" not in globals():
    raise AssertionError("This file has to be started with runpy.run_path")

_scripts = os.path.dirname(os.path.abspath(__file__))
_root = os.path.dirname(_scripts)

os.environ["PATH"] = os.pathsep.join([_scripts] + [item for item in os.environ.get("PATH", "").split(os.pathsep) if item])
os.environ["VIRTUAL_ENV"] = _root
os.environ["VIRTUAL_ENV_PROMPT"] = @PROMPT_PY@ or os.path.basename(_root)

# What the environment adds to the module path goes before what was there.
_before = len(sys.path)
site.addsitedir(os.path.realpath(os.path.join(_scripts, @SITE_PY@)))
sys.path[:] = sys.path[_before:] + sys.path[:_before]

sys.real_prefix = sys.prefix
sys.prefix = _root
