using PyTool.Abstractions.Packages;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Pip.Compiling;
using PyTool.Core.Tests.Concrete;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Pip;

public sealed class CompileTextTests : IDisposable
{
    private readonly SessionFixture _fixture = new();

    [Fact]
    public void Write_OriginsAndDependents_OriginsComeFirst() =>
        Assert.Equal("idna==3.7\n    # via\n    #   -r r.in\n    #   anyio\n", Write(new CompileTextOptions(), Idna("-r r.in", "anyio")));

    [Fact]
    public void Write_OneLine_DependentsComeFirst() =>
        Assert.Equal("idna==3.7                 # via anyio, -r r.in\n", Write(new CompileTextOptions { IsOneLine = true }, Idna("-r r.in", "anyio")));

    [Fact]
    public void Write_WithoutComments_IsPlain() => Assert.Equal("idna==3.7\n", Write(new CompileTextOptions { Annotate = false }, Idna("-r r.in", "anyio")));

    [Fact]
    public void Write_Markers_AreSimplifiedByThePythons() =>
        Assert.Equal("idna==3.7 ; sys_platform == 'win32'\n", Write(new CompileTextOptions { Annotate = false, Markers = true }, Idna(null, null, "sys_platform == 'win32' and python_version >= '3.8'")));

    public void Dispose() => _fixture.Dispose();

    private static CompiledPackage Idna(string? origin, string? dependent, string? marker = null) => new()
    {
        Name = PackageName.Parse("idna"), Version = PyVersion.Parse("3.7"), Source = new PackageSource.Registry { Url = "https://x/simple" },
        Marker = marker is null ? Marker.True : Marker.Parse(marker), Origins = origin is null ? [] : [origin], Dependents = dependent is null ? [] : [PackageName.Parse(dependent)],
    };

    private string Write(CompileTextOptions options, CompiledPackage package) => CompileText.Write(new PipCompileResult
    {
        Packages = [package], Target = null!, Pythons = RequiresPython.AtLeast(PyVersion.Parse("3.12")), Count = 1, Session = _fixture.Open(), Options = new RequirementsFile(),
    }, options);
}
