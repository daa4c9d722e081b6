using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds;

namespace PyTool.Core.Tests.Builds;

public sealed class BuildSystemTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-build-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Read_SetupPyAlone_IsLegacySetuptools()
    {
        File.WriteAllText(Path.Combine(_root, "setup.py"), "");

        var system = BuildSystem.Read(_root);

        Assert.Equal("setuptools.build_meta:__legacy__", system.Name);
        Assert.Equal("setuptools", Assert.Single(system.Requires).Name.Value);
    }

    [Fact]
    public void Read_NeitherFile_IsNoProject()
    {
        var failure = Assert.Throws<PyToolException>(() => BuildSystem.Read(_root));

        Assert.Contains("does not appear to be a Python project", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BackendPathOutside_IsRefused()
    {
        var project = Directory.CreateDirectory(Path.Combine(_root, "project")).FullName;
        Directory.CreateDirectory(Path.Combine(_root, "outside"));
        Write(project, "../outside");

        Assert.Throws<PyToolException>(() => BuildSystem.Read(project));
    }

    [Fact]
    public void Read_BackendPathThroughLink_IsRefused()
    {
        var project = Directory.CreateDirectory(Path.Combine(_root, "project")).FullName;
        var outside = Directory.CreateDirectory(Path.Combine(_root, "outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(project, "inner"), outside);
        Write(project, "inner");

        Assert.Throws<PyToolException>(() => BuildSystem.Read(project));
    }

    [Theory]
    [InlineData("b; import os")]
    [InlineData("b\\nimport os")]
    [InlineData("b:c.d()")]
    [InlineData("")]
    public void Read_BackendThatIsNoName_IsRefused(string backend)
    {
        File.WriteAllText(Path.Combine(_root, "pyproject.toml"), $"[build-system]\nrequires = []\nbuild-backend = \"{backend}\"\n");

        Assert.Throws<PyToolException>(() => BuildSystem.Read(_root));
    }

    [Fact]
    public void Enter_SameProjectTwice_IsACycle()
    {
        var chain = BuildChain.None.Enter("a", "a==1").Enter("b", "b==1");

        var failure = Assert.Throws<PyToolException>(() => chain.Enter("a", "a==1"));

        Assert.Equal("Cyclic build dependency detected for `a==1`", failure.Message);
    }

    private static void Write(string project, string path) =>
        File.WriteAllText(Path.Combine(project, "pyproject.toml"), $"[build-system]\nrequires = []\nbuild-backend = \"b\"\nbackend-path = [\"{path}\"]\n");
}
