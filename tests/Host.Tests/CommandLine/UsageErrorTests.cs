namespace PyTool.Host.Tests.CommandLine;

/// <summary>Wrong command lines are refused with the words of uv 0.13.9.</summary>
public sealed class UsageErrorTests
{
    private readonly ParserFixture _fixture = new();

    [Theory]
    [InlineData("sync --lokced", "unexpected argument '--lokced' found\n  tip: a similar argument exists: '--locked'\nUsage: pytool sync --locked")]
    [InlineData("sync -qz", "unexpected argument '-z' found\nUsage: pytool sync [OPTIONS]")]
    [InlineData("--locked sync", "unexpected argument '--locked' found\n  tip: 'sync --locked' exists\nUsage: pytool [OPTIONS] <COMMAND>")]
    [InlineData("venv --python -x", "unexpected argument '-x' found\n  tip: to pass '-x' as a value, use '-- -x'\nUsage: pytool venv [OPTIONS] [PATH]")]
    [InlineData("add foo --tagg x", "unexpected argument '--tagg' found\n  tip: a similar argument exists: '--tag'\nUsage: pytool add --tag <TAG> <PACKAGES|--requirements <REQUIREMENTS>>")]
    [InlineData("syn", "unrecognized subcommand 'syn'\n  tip: a similar subcommand exists: 'sync'\nUsage: pytool [OPTIONS] <COMMAND>")]
    [InlineData("pip instal x", "unrecognized subcommand 'instal'\n  tip: some similar subcommands exist: 'list', 'uninstall', 'install'\nUsage: pytool pip [OPTIONS] <COMMAND>")]
    [InlineData("install x", "unrecognized subcommand 'install'\n  tip: a similar subcommand exists: 'pytool pip install'\nUsage: pytool [OPTIONS] <COMMAND>")]
    [InlineData("--offline -- sync", "unexpected argument 'sync' found\n  tip: subcommand 'sync' exists; to use it, remove the '--' before it\nUsage: pytool [OPTIONS] <COMMAND>")]
    public void Parse_UnknownWord_NamesTheNearest(string line, string expected) => Assert.Equal(expected, _fixture.Error(line));

    [Theory]
    [InlineData("venv -p 3.12 -p 3.12", "the argument '--python <PYTHON>' cannot be used multiple times\nUsage: pytool venv [OPTIONS] [PATH]")]
    [InlineData("sync --frozen --locked", "the argument '--frozen' cannot be used with '--locked'\nUsage: pytool sync --frozen")]
    [InlineData("sync --frozen --locked --no-sources", "the argument '--frozen' cannot be used with:\n  --locked\n  --no-sources\nUsage: pytool sync --frozen")]
    [InlineData("sync -q -v -p 3", "the argument '--quiet...' cannot be used with '--verbose...'\nUsage: pytool sync --quiet... --python <PYTHON>")]
    [InlineData("venv --no-clear --allow-existing a", "the argument '--no-clear' cannot be used with '--allow-existing'\nUsage: pytool venv <PATH>")]
    [InlineData("add foo --rev x --tag z", "the argument '--rev <REV>' cannot be used with '--tag <TAG>'\nUsage: pytool add --rev <REV> <PACKAGES|--requirements <REQUIREMENTS>>")]
    [InlineData("workspace metadata --exact", "the following required arguments were not provided:\n  --sync\nUsage: pytool workspace metadata --sync --exact")]
    public void Parse_WhatExcludesEachOther_IsRefused(string line, string expected) => Assert.Equal(expected, _fixture.Error(line));

    [Theory]
    [InlineData("venv --python", "a value is required for '--python <PYTHON>' but none was supplied")]
    [InlineData("venv --python --seed", "a value is required for '--python <PYTHON>' but none was supplied")]
    [InlineData("venv --seed=yes", "unexpected value 'yes' for '--seed' found; no more were expected\nUsage: pytool venv --seed [PATH]")]
    [InlineData("sync --link-mode nope", "invalid value 'nope' for '--link-mode <LINK_MODE>'\n  [possible values: clone, copy, hardlink, symlink]")]
    [InlineData("sync --index-strategy first", "invalid value 'first' for '--index-strategy <INDEX_STRATEGY>'\n  [possible values: first-index, unsafe-first-match, unsafe-best-match]\n  tip: a similar value exists: 'first-index'")]
    [InlineData("tree --depth 256", "invalid value '256' for '--depth <DEPTH>': 256 is not in 0..=255")]
    [InlineData("lock --resolution=", "a value is required for '--resolution <RESOLUTION>' but none was supplied\n  [possible values: highest, lowest, lowest-direct]")]
    public void Parse_WrongValue_IsRefused(string line, string expected) => Assert.Equal(expected, _fixture.Error(line));

    [Theory]
    [InlineData("venv a b", "unexpected argument 'b' found\nUsage: pytool venv [OPTIONS] [PATH]")]
    [InlineData("format x", "unexpected argument 'x' found\nUsage: pytool format [OPTIONS] [-- <EXTRA_ARGS>...]")]
    [InlineData("add", "the following required arguments were not provided:\n  <PACKAGES|--requirements <REQUIREMENTS>>\nUsage: pytool add <PACKAGES|--requirements <REQUIREMENTS>>")]
    [InlineData("tool upgrade", "the following required arguments were not provided:\n  <NAME>...\nUsage: pytool tool upgrade <NAME>...")]
    [InlineData("auth helper get", "the following required arguments were not provided:\n  --protocol <PROTOCOL>\nUsage: pytool auth helper --protocol <PROTOCOL> <COMMAND>")]
    public void Parse_TooManyOrTooFewWords_IsRefused(string line, string expected) => Assert.Equal(expected, _fixture.Error(line));
}
