using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.Environments.Tests.Discovery;

public sealed class InterpreterDiscoveryTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new();
    private readonly FakePython _fake;

    public InterpreterDiscoveryTests()
    {
        _fake = new FakePython(_fixture);
        _fixture.Variables["PATH"] = _fixture.SearchDirectory("a/bin") + ":" + _fixture.SearchDirectory("b/bin");
    }

    private string InA(string name) => Path.Combine(_fixture.Root, "a", "bin", name);

    private string InB(string name) => Path.Combine(_fixture.Root, "b", "bin", name);

    // The order in which uv 0.13.9 starts broken candidates.
    [Theory]
    [InlineData("any", "python python3 cpython pypy pypy3 graalpy pyodide python3.13 python3.12")]
    [InlineData("default", "python python3 python3.13 python3.12")]
    [InlineData("3", "python3 python python3.13 python3.12")]
    [InlineData("3.12", "python3.12 python3 python")]
    [InlineData("3.12.1", "python3.12.1 python3.12 python3 python")]
    [InlineData("3.13rc1", "python3.13rc1 python3.13 python3 python")]
    [InlineData(">=3.13", "python3 python python3.13")]
    [InlineData("3.13t", "python3.13t python3.13 python3 python")]
    [InlineData("3.12d", "python3.12d python3.12 python3 python")]
    [InlineData("pypy", "pypy pypy3 python python3 python3.13 python3.12")]
    [InlineData("pypy@3.10", "pypy3.10 pypy3 pypy python3 python")]
    [InlineData("cpython@3.12", "cpython3.12 cpython python3.12 python3 python")]
    [InlineData("cpython-3.12-linux", "cpython3.12 cpython python3.12 python3 python")]
    public async Task FindInterpretersAsync_BrokenCandidates_AreTriedInUvsOrder(string request, string expected)
    {
        string[] names =
        [
            "python", "python3", "python3.12", "python3.12.1", "python3.13", "python3.13t", "python3.12d", "python3.13rc1", "pypy", "pypy3", "pypy3.10", "cpython",
            "cpython3.12", "graalpy", "pyodide", "python3-config", "python3.12-config",
        ];
        foreach (var name in names)
        {
            _fake.AddBroken(InA(name));
        }

        await Assert.ThrowsAsync<PyToolException>(() => _fixture.FindFirstAsync(request));

        // The free-threaded name belongs to the scan of minor versions as well; where it stands there depends on the directory.
        var started = _fake.Started.Select(Path.GetFileName).Where(name => name != "python3.13t" || request == "3.13t");
        Assert.Equal(expected, string.Join(' ', started));
    }

    [Fact]
    public async Task FindInterpretersAsync_FirstMatch_StartsNoOther()
    {
        _fake.Add(InA("python3.12"), "3.12.4");
        _fake.Add(InA("python3"), "3.11.1");
        _fake.Add(InB("python3.12"), "3.12.9");

        var found = await _fixture.FindFirstAsync("3.12");

        Assert.Equal(InA("python3.12"), found!.ExecutablePath);
        Assert.Single(_fake.Started);
    }

    [Fact]
    public async Task FindInterpretersAsync_SecondTime_StartsNoPython()
    {
        _fake.Add(InA("python3"), "3.12.4");

        var first = await _fixture.FindFirstAsync("3.12");
        var second = await _fixture.FindFirstAsync("3.12");

        Assert.Equal(first!.SysExecutable, second!.SysExecutable);
        Assert.Equal(first.Markers.PythonFullVersion, second.Markers.PythonFullVersion);
        Assert.Single(_fake.Started);
    }

    [Fact]
    public async Task FindInterpretersAsync_ReplacedExecutable_IsAskedAgain()
    {
        _fake.Add(InA("python3"), "3.12.4");
        await _fixture.FindFirstAsync("3");
        _fake.Add(InA("python3"), "3.13.1");

        var found = await _fixture.FindFirstAsync("3");

        Assert.Equal("3.13.1", found!.Version.ToString());
    }

    [Fact]
    public async Task FindInterpretersAsync_DamagedCacheEntry_IsAskedAgain()
    {
        _fake.Add(InA("python3"), "3.12.4");
        await _fixture.FindFirstAsync("3");
        var entry = Assert.Single(Directory.GetFiles(Path.Combine(_fixture.CacheDirectory, "interpreter-v1000")));
        var bytes = File.ReadAllBytes(entry);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(entry, bytes);

        var found = await _fixture.FindFirstAsync("3");

        Assert.Equal("3.12.4", found!.Version.ToString());
        Assert.Equal(2, _fake.Started.Count);
    }

    [Fact]
    public async Task FindInterpretersAsync_Shim_IsNeverCached()
    {
        var real = _fake.Add(Path.Combine(_fixture.Root, "real", "bin", "python3"), "3.12.4");
        File.WriteAllText(InA("python3"), $"#!/bin/sh\nexec '{real}' \"$@\"\n");
        File.SetUnixFileMode(InA("python3"), (UnixFileMode)0b111_101_101);

        await _fixture.FindFirstAsync("3");
        var found = await _fixture.FindFirstAsync("3");

        Assert.Equal(InA("python3"), found!.ExecutablePath);
        Assert.Equal(real, found.SysExecutable);
        Assert.Equal(2, _fake.Started.Count);
    }

    [Fact]
    public async Task FindInterpretersAsync_PreRelease_ComesLast()
    {
        _fake.Add(InA("python3.14"), "3.14.0rc2");
        _fake.Add(InB("python3.13"), "3.13.1");

        var found = await _fixture.FindAsync(new InterpreterQuery());

        Assert.Equal(["3.13.1", "3.14.0rc2"], found.Select(static interpreter => interpreter.Markers.PythonFullVersion));
    }

    [Fact]
    public async Task FindInterpretersAsync_PreReleaseNamedPython_IsTaken()
    {
        _fake.Add(InA("python3"), "3.14.0rc2");
        _fake.Add(InB("python3"), "3.13.1");

        Assert.Equal("3.14.0rc2", (await _fixture.FindFirstAsync("default"))!.Markers.PythonFullVersion);
    }

    [Fact]
    public async Task FindInterpretersAsync_FreeThreaded313_OnlyOnRequest()
    {
        _fake.Add(InA("python3.13t"), "3.13.1", freeThreaded: true);

        Assert.Null(await _fixture.FindFirstAsync("3.13"));
        Assert.NotNull(await _fixture.FindFirstAsync("3.13t"));
    }

    [Fact]
    public async Task FindInterpretersAsync_PyPy_OnlyOnRequest()
    {
        _fake.Add(InA("pypy3"), "3.10.14", "pypy");
        _fake.Add(InA("python3.10"), "3.10.14", "pypy");

        Assert.Null(await _fixture.FindFirstAsync("3.10"));
        Assert.Equal("pypy", (await _fixture.FindFirstAsync("pypy"))!.Implementation);
    }

    [Fact]
    public async Task FindInterpretersAsync_NothingThere_YieldsNothing() => Assert.Null(await _fixture.FindFirstAsync("3.12"));

    [Fact]
    public async Task FindInterpretersAsync_WorkingDirectoryOnPath_IsIgnored()
    {
        _fixture.Variables["PATH"] = ":.:" + _fixture.SearchDirectory("b/bin");
        _fake.AddBroken(Path.Combine(_fixture.WorkingDirectory, "python3"));
        _fake.Add(InB("python3"), "3.12.4");

        var found = await _fixture.FindFirstAsync("3");

        Assert.Equal(InB("python3"), found!.ExecutablePath);
        Assert.Single(_fake.Started);
    }

    [Fact]
    public async Task FindInterpretersAsync_SearchPathVariable_ReplacesPath()
    {
        _fake.Add(InA("python3"), "3.12.4");
        _fake.Add(Path.Combine(_fixture.Root, "c", "bin", "python3"), "3.11.4");
        _fixture.Variables["UV_PYTHON_SEARCH_PATH"] = Path.Combine(_fixture.Root, "c", "bin");

        Assert.Equal("3.11.4", (await _fixture.FindFirstAsync("3"))!.Markers.PythonFullVersion);
    }

    [Theory]
    [InlineData("3.12", "3.12.4")]
    [InlineData("3", "3.10.2")]
    [InlineData(">=3.11", "3.13.1")]
    [InlineData("3.14", "3.14.0b1")]
    [InlineData("python3.11", "3.11.9")]
    public async Task FindInterpretersAsync_InstallationsOfPyenv_ComeAfterPath(string request, string expected)
    {
        _fake.Add(InA("python3"), "3.10.2");
        AddPyenv(Path.Combine(_fixture.Root, ".pyenv"), "3.11.9", "3.12.4", "3.13.1", "3.14.0b1");

        Assert.Equal(expected, (await _fixture.FindFirstAsync(request))!.Markers.PythonFullVersion);
    }

    [Fact]
    public async Task FindInterpretersAsync_PyenvRoot_IsSearchedOnlyForWhatFits()
    {
        AddPyenv(Path.Combine(_fixture.Root, "elsewhere"), "3.11.9", "3.12.4", "3.13.1");
        _fixture.Variables["PYENV_ROOT"] = Path.Combine(_fixture.Root, "elsewhere");

        Assert.Equal("3.11.9", (await _fixture.FindFirstAsync("3.11"))!.Markers.PythonFullVersion);
        Assert.Single(_fake.Started);
    }

    [Fact]
    public async Task FindInterpretersAsync_SearchPathVariable_ReplacesPyenvToo()
    {
        AddPyenv(Path.Combine(_fixture.Root, ".pyenv"), "3.12.4");
        _fixture.Variables["UV_PYTHON_SEARCH_PATH"] = _fixture.SearchDirectory("c/bin");

        Assert.Null(await _fixture.FindFirstAsync("3.12"));
    }

    [Theory]
    [InlineData(PythonPreference.Managed, "3.13.1 3.11.9 3.12.4")]
    [InlineData(PythonPreference.System, "3.12.4 3.13.1")]
    [InlineData(PythonPreference.OnlyManaged, "3.13.1 3.11.9")]
    [InlineData(PythonPreference.OnlySystem, "3.12.4")]
    public async Task FindInterpretersAsync_Preference_OrdersManagedAndSystem(PythonPreference preference, string expected)
    {
        _fake.Add(InA("python3"), "3.12.4");
        foreach (var version in new[] { "3.11.9", "3.13.1" })
        {
            var platform = _fixture.Platform;
            var root = Path.Combine(_fixture.InstallDirectory, $"cpython-{version}-{platform.OperatingSystem}-{platform.Architecture}-{platform.Libc}");
            _fake.Add(Path.Combine(root, "bin", "python" + version[..4]), version);
        }

        var found = await _fixture.FindAsync(new InterpreterQuery { Preference = preference });

        Assert.Equal(expected, string.Join(' ', found.Select(static interpreter => interpreter.Markers.PythonFullVersion)));
    }

    [Theory]
    [InlineData("2.7", "Invalid version request: Python <3.6 is not supported but 2.7 was requested.")]
    [InlineData("2", "Invalid version request: Python <3 is not supported but 2 was requested.")]
    [InlineData("3.5", "Invalid version request: Python <3.6 is not supported but 3.5 was requested.")]
    [InlineData("3.12t", "Invalid version request: Python <3.13 does not support free-threading but 3.12+freethreaded was requested.")]
    public async Task FindInterpretersAsync_UnsupportedVersion_Fails(string request, string message)
    {
        var failure = await Assert.ThrowsAsync<PyToolException>(() => _fixture.FindFirstAsync(request));

        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public async Task FindInterpretersAsync_OnlyBrokenCandidates_ReportsTheFirst()
    {
        _fake.AddBroken(InA("python3.12"));

        var failure = await Assert.ThrowsAsync<PyToolException>(() => _fixture.FindFirstAsync("3.12"));

        Assert.Equal($"Failed to inspect Python interpreter from first executable in the search path at `{InA("python3.12")}`", failure.Message);
        Assert.Contains("failed with exit status exit status: 3", failure.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains("no python here", failure.InnerException.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private void AddPyenv(string root, params string[] versions)
    {
        foreach (var version in versions)
        {
            var bin = Path.Combine(root, "versions", version, "bin");
            _fake.Add(Path.Combine(bin, "python3"), version);
            _fake.Add(Path.Combine(bin, "python" + version[..4]), version);
        }
    }
}
