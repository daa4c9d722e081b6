"""A library of the workspace."""


def hello(name):
    """A greeting for a name."""
    return "Hello from " + name
