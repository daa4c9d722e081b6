"""Keeps distutils' configuration files from sending installations out of this virtual environment."""

import sys


class _DistributionGuard:
    """Patches the two modules that hold `Distribution` as soon as they have been loaded."""

    names = ("distutils.dist", "setuptools.dist")
    busy = set()

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name not in cls.names or name in cls.busy:
            return None
        import importlib.util

        cls.busy.add(name)
        try:
            spec = importlib.util.find_spec(name)
        finally:
            cls.busy.discard(name)
        if spec is not None and hasattr(spec.loader, "exec_module"):
            load = spec.loader.exec_module

            def exec_module(module):
                load(module)
                _guard(module.Distribution)

            try:
                spec.loader.exec_module = exec_module
            except AttributeError:
                pass
        return spec


def _guard(distribution):
    read = distribution.parse_config_files

    def parse_config_files(self, *args, **kwargs):
        result = read(self, *args, **kwargs)
        options = self.get_option_dict("install")
        if "prefix" in options:
            options["prefix"] = (__file__, sys.prefix)
        for place in ("purelib", "platlib", "headers", "scripts", "data"):
            options.pop("install_" + place, None)
        return result

    distribution.parse_config_files = parse_config_files


sys.meta_path.insert(0, _DistributionGuard)
