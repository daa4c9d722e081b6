using System.Text;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Tools;
using PyTool.Core.Tools.Receipts;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tests.Tools;

public sealed class ToolReceiptTests
{
    private const string Place = "/tools/black/uv-receipt.toml";

    private const string Written = """
        [tool]
        requirements = [
            { name = "black", extras = ["d"], specifier = "==24.2.0" },
            { name = "demo", editable = "/src/demo" },
            { name = "git-one", git = "https://example.org/one?rev=main" },
            { name = "file", url = "https://example.org/file-1.0-py3-none-any.whl" },
        ]
        constraints = [{ name = "anyio", marker = "python_full_version >= '3.9'", specifier = "<4" }]
        excludes = ["six"]
        python = "3.12"
        entrypoints = [
            { name = "black", install-path = "/home/u/.local/bin/black", from = "black" },
            { name = "blackd", install-path = "/home/u/.local/bin/blackd" },
        ]

        [tool.options]
        index = [{ url = "https://example.org/simple", explicit = false, default = true, format = "simple", authenticate = "auto" }]
        resolution = "lowest"
        build-isolation = { shared-package = ["foo"] }
        exclude-newer = "2024-03-25T00:00:00Z"
        compile-bytecode = true

        """;

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_WhatWasRead_IsTheSameText() => Assert.Equal(Written, Encoding.UTF8.GetString(ToolReceiptWriter.Write(Read(Written))));

    [Fact]
    public void Read_Sources_AreSettled()
    {
        var receipt = Read(Written);

        var tree = Assert.IsType<PackageSource.LocalDirectory>(receipt.Requirements[1].Source);
        Assert.Equal(("/src/demo", DirectoryKind.Editable), (tree.Path, tree.Kind));
        Assert.Equal("main", Assert.IsType<PackageSource.Git>(receipt.Requirements[2].Source).Reference);
        Assert.Equal("https://example.org/file-1.0-py3-none-any.whl", Assert.IsType<PackageSource.Archive>(receipt.Requirements[3].Source).Url);
    }

    [Fact]
    public void Read_OldReceipt_TakesTextsAndNoOrigin()
    {
        var receipt = Read("[tool]\nrequirements = [\"black==24.2.0\", \"six\"]\nentrypoints = [{ name = \"black\", install-path = \"/b/black\" }]\n");

        Assert.Equal(["black", "six"], receipt.Requirements.Select(static item => item.Name.Value));
        Assert.Equal("==24.2.0", receipt.Requirements[0].Specifiers.ToString());
        Assert.Null(receipt.EntryPoints[0].From);
        Assert.Equal("", receipt.Options.Text);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("[tool]\nentrypoints = []\n")]
    [InlineData("[tool]\nrequirements = []\nentrypoints = []\n")]
    [InlineData("[tool]\nrequirements = [{ name = \"-\" }]\nentrypoints = []\n")]
    [InlineData("[tool]\nrequirements = [\"six =\"]\nentrypoints = []\n")]
    [InlineData("[tool]\nrequirements = [\"six\"]\n")]
    [InlineData("[tool]\nrequirements = [\"six\"]\nentrypoints = []\n[tool.options]\nresolution = 3\n")]
    public void Read_NoReceipt_NamesTheFile(string text)
    {
        var exception = Assert.Throws<PyToolException>(() => Read(text));

        Assert.Equal(ToolErrors.Receipt, exception.Code);
        Assert.Equal($"Failed to read `uv-receipt.toml` at `{Place}`", exception.Message);
    }

    [Fact]
    public void Read_UnknownOption_IsLeftAlone() =>
        Assert.Equal("", Read("[tool]\nrequirements = [\"six\"]\nentrypoints = []\n[tool.options]\nfrom-the-future = 1\n").Options.Text);

    [Fact]
    public void Options_Span_KeepsTheSpanAndWritesTheMoment()
    {
        var receipt = Read("[tool]\nrequirements = [\"six\"]\nentrypoints = []\n[tool.options]\nexclude-newer = \"2025-01-01T00:00:00Z\"\nexclude-newer-span = \"P7D\"\n");

        Assert.Equal("exclude-newer = \"2025-12-25T00:00:00Z\"\nexclude-newer-span = \"P7D\"\n", receipt.Options.Text);
        Assert.Equal("exclude-newer-span = \"P7D\"\n", receipt.Options.Identity);
    }

    [Fact]
    public void Options_SameIndexAgainAndAgain_IsWrittenTwiceAndCountsOnce()
    {
        const string Index = "{ url = \"https://example.org/simple\", explicit = false, default = true, format = \"simple\", authenticate = \"auto\" }";
        var receipt = Read($"[tool]\nrequirements = [\"six\"]\nentrypoints = []\n[tool.options]\nindex = [{Index}, {Index}, {Index}]\n");

        Assert.Equal($"index = [{Index}, {Index}]\n", receipt.Options.Text);
        Assert.Equal($"index = [{Index}]\n", receipt.Options.Identity);
    }

    [Fact]
    public void Options_IndexWithCredentials_KeepsNoneOfThem()
    {
        var layer = new SettingsLayerBuilder().Set(
            SettingKeys.Index, [Projects.Indexes.IndexArgument.Parse("corp=https://user:secret@example.org/simple", "/", isDefault: false, null)], "--index").Build();

        var text = ToolOptions.Of(new UvSettings([layer]), Now).Text;

        Assert.Equal(
            "index = [{ name = \"corp\", url = \"https://example.org/simple\", explicit = false, default = false, format = \"simple\", authenticate = \"always\" }]\n", text);
    }

    private static ToolReceipt Read(string text) => ToolReceiptReader.Read(Encoding.UTF8.GetBytes(text), Place, Now);
}
