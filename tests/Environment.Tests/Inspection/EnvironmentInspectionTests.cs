using PyTool.Abstractions.Environments;

namespace PyTool.Environments.Tests.Inspection;

public sealed class EnvironmentInspectionTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new();

    [Fact]
    public async Task InspectAsync_AllKinds_AreFound()
    {
        var layout = await CreateAsync();
        var site = layout.Scheme.Purelib;
        Directory.CreateDirectory(Path.Combine(site, "Foo_Bar-1.0.dist-info"));
        Directory.CreateDirectory(Path.Combine(site, "url-2.0.dist-info"));
        File.WriteAllText(Path.Combine(site, "url-2.0.dist-info", "direct_url.json"), "{\"url\":\"file:///x\"}");
        Directory.CreateDirectory(Path.Combine(site, "egg-3.0-py3.12.egg-info"));
        File.WriteAllText(Path.Combine(site, "single-4.0.egg-info"), "Metadata-Version: 1.0\nName: single\nVersion: 4.0\n");
        Directory.CreateDirectory(Path.Combine(site, "bare.egg-info"));
        File.WriteAllText(Path.Combine(site, "bare.egg-info", "PKG-INFO"), "Name: bare\nVersion: 5.0\n\nVersion: 6\n");
        var project = Directory.CreateDirectory(Path.Combine(_fixture.Root, "project", "linked.egg-info")).FullName;
        File.WriteAllText(Path.Combine(project, "PKG-INFO"), "Name: linked\nVersion: 7.0\n");
        File.WriteAllText(Path.Combine(site, "linked.egg-link"), Path.GetDirectoryName(project) + "\n.");
        Directory.CreateDirectory(Path.Combine(site, "broken.dist-info"));
        Directory.CreateDirectory(Path.Combine(site, "~oken-1.0.dist-info"));

        var snapshot = await _fixture.CreateSut().InspectAsync(layout.RootPath, CancellationToken.None);

        Assert.Equal(
            ["bare 5.0 EggInfoDirectory", "egg 3.0 EggInfoDirectory", "foo-bar 1.0 DistInfo", "linked 7.0 LegacyEditable", "single 4.0 EggInfoFile", "url 2.0 DistInfo"],
            snapshot!.Distributions.Select(static item => $"{item.Name} {item.Version} {item.Kind}"));
        Assert.Equal("{\"url\":\"file:///x\"}", snapshot.Distributions[5].DirectUrlJson);
        Assert.Null(snapshot.Distributions[2].DirectUrlJson);
    }

    [Fact]
    public async Task InspectAsync_NoEnvironment_IsNull()
    {
        Assert.Null(await _fixture.CreateSut().InspectAsync(_fixture.WorkingDirectory, CancellationToken.None));
        Assert.Null(await _fixture.CreateSut().InspectAsync(Path.Combine(_fixture.Root, "missing"), CancellationToken.None));
    }

    [Fact]
    public async Task InspectAsync_DanglingInterpreter_IsNull()
    {
        var layout = await CreateAsync();
        var python = Path.Combine(layout.RootPath, "bin", "python");
        File.Delete(python);
        File.CreateSymbolicLink(python, "/nonexistent/python");

        Assert.Null(await _fixture.CreateSut().InspectAsync(layout.RootPath, CancellationToken.None));
    }

    [Fact]
    public async Task InspectAsync_DerivedInterpreter_IsWhatItWouldSayItself()
    {
        var layout = await CreateAsync();
        var derived = (await _fixture.CreateSut().InspectAsync(layout.RootPath, CancellationToken.None))!.Layout.Interpreter;

        // A copy of the link under another name beside it is not the plain case: the interpreter is asked.
        var configuration = Path.Combine(layout.RootPath, "pyvenv.cfg");
        File.WriteAllText(configuration, File.ReadAllText(configuration).Replace("home = ", "home = /./", StringComparison.Ordinal));
        var before = _fixture.Diagnostics.CountOf("Querying");
        var asked = (await _fixture.CreateSut().InspectAsync(layout.RootPath, CancellationToken.None))!.Layout.Interpreter;

        Assert.Equal(before + 1, _fixture.Diagnostics.CountOf("Querying"));
        Assert.Equal(asked.Prefix, derived.Prefix);
        Assert.Equal(asked.BasePrefix, derived.BasePrefix);
        Assert.Equal(asked.SysExecutable, derived.SysExecutable);
        Assert.Equal(asked.StandardLibrary, derived.StandardLibrary);
        Assert.Equal(asked.Markers.PythonFullVersion, derived.Markers.PythonFullVersion);
        Assert.Equal(asked.Markers.PlatformVersion, derived.Markers.PlatformVersion);
        Assert.Equal(
            [asked.Scheme.Purelib, asked.Scheme.Platlib, asked.Scheme.Scripts, asked.Scheme.Data, asked.Scheme.Headers],
            [derived.Scheme.Purelib, derived.Scheme.Platlib, derived.Scheme.Scripts, derived.Scheme.Data, derived.Scheme.Headers]);
    }

    public void Dispose() => _fixture.Dispose();

    private async Task<EnvironmentLayout> CreateAsync() => await _fixture.CreateSut().CreateAsync(
        new CreateEnvironmentRequest { RootPath = Path.Combine(_fixture.WorkingDirectory, ".venv"), Interpreter = await _fixture.AnyInterpreterAsync() },
        CancellationToken.None);
}
