using System.Diagnostics;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.Environments.Tests.Creation;

public sealed class EnvironmentCreationTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new();

    private string Target => Path.Combine(_fixture.WorkingDirectory, ".venv");

    [Fact]
    public async Task CreateAsync_NewPlace_WritesUvsFiles()
    {
        var interpreter = await _fixture.AnyInterpreterAsync();

        var layout = await CreateAsync(interpreter);

        var version = interpreter.Version.TakeRelease(2).ToString();
        Assert.Equal("Signature: 8a477f597d28d172789f06886806bc55", File.ReadAllText(Path.Combine(Target, "CACHEDIR.TAG")));
        Assert.Equal("*", File.ReadAllText(Path.Combine(Target, ".gitignore")));
        Assert.Equal(
            $"home = {Path.GetDirectoryName(interpreter.BaseExecutable)}\nimplementation = CPython\nuv = 0.13.9\nversion_info = {interpreter.Version}\ninclude-system-site-packages = false\n",
            File.ReadAllText(Path.Combine(Target, "pyvenv.cfg")));
        Assert.Equal(interpreter.BaseExecutable, new FileInfo(Path.Combine(Target, "bin", "python")).LinkTarget);
        Assert.Equal("python", new FileInfo(Path.Combine(Target, "bin", "python3")).LinkTarget);
        Assert.Equal("python", new FileInfo(Path.Combine(Target, "bin", "python" + version)).LinkTarget);
        Assert.Equal("lib", new DirectoryInfo(Path.Combine(Target, "lib64")).LinkTarget);
        Assert.True(Directory.Exists(layout.Scheme.Purelib));
        Assert.Equal([".venv"], Directory.GetFileSystemEntries(_fixture.WorkingDirectory).Select(Path.GetFileName));
    }

    [Fact]
    public async Task CreateAsync_Layout_IsWhatTheInterpreterSays()
    {
        var layout = await CreateAsync(await _fixture.AnyInterpreterAsync());

        var output = await RunAsync(layout.Interpreter.ExecutablePath, "-c", "import sys, sysconfig; print(sys.prefix, sysconfig.get_path('purelib'), sys.base_prefix, sep='\\n')");

        Assert.Equal($"{layout.RootPath}\n{layout.Scheme.Purelib}\n{layout.Interpreter.BasePrefix}\n", output);
    }

    [Fact]
    public async Task InspectAsync_CreatedEnvironment_StartsNoPython()
    {
        await CreateAsync(await _fixture.AnyInterpreterAsync());
        var before = _fixture.Diagnostics.CountOf("Querying");

        var snapshot = await _fixture.CreateSut().InspectAsync(Target, CancellationToken.None);

        Assert.Equal(Target, snapshot!.Layout.Interpreter.Prefix);
        Assert.True(snapshot.Layout.Interpreter.IsVirtualEnvironment);
        Assert.Empty(snapshot.Distributions);
        Assert.Equal("0.13.9", snapshot.Configuration["uv"]);
        Assert.Equal(before, _fixture.Diagnostics.CountOf("Querying"));
    }

    [Theory]
    [InlineData("3.8", true)]
    [InlineData("3.9", true)]
    [InlineData("3.12", false)]
    public async Task CreateAsync_OldPython_HasTheDistutilsGuard(string version, bool expected)
    {
        if (await _fixture.FindFirstAsync(version) is not { } interpreter)
        {
            return;
        }

        var layout = await CreateAsync(interpreter);

        Assert.Equal(expected, File.Exists(Path.Combine(layout.Scheme.Purelib, "_virtualenv.py")));
        if (expected)
        {
            File.WriteAllText(Path.Combine(_fixture.WorkingDirectory, "setup.cfg"), "[install]\ninstall_purelib=/elsewhere\ninstall_headers=/elsewhere\noptimize=1\n");
            var code = "from distutils.dist import Distribution; d = Distribution(); d.parse_config_files(['setup.cfg']); print(*d.get_option_dict('install'))";
            Assert.Equal("optimize\n", await RunAsync(layout.Interpreter.ExecutablePath, "-c", code));
        }
    }

    [Theory]
    [InlineData(ExistingEnvironment.Fail)]
    [InlineData(ExistingEnvironment.ReplaceEnvironment)]
    public async Task CreateAsync_EmptyDirectory_IsUsed(ExistingEnvironment existing)
    {
        Directory.CreateDirectory(Target);

        await CreateAsync(await _fixture.AnyInterpreterAsync(), existing);

        Assert.True(File.Exists(Path.Combine(Target, "pyvenv.cfg")));
    }

    [Fact]
    public async Task CreateAsync_Environment_FailsWithUvsWords()
    {
        await CreateAsync(await _fixture.AnyInterpreterAsync());

        var failure = await Assert.ThrowsAsync<PyToolException>(async () => await CreateAsync(await _fixture.AnyInterpreterAsync()));

        Assert.Equal("Failed to create virtual environment", failure.Message);
        Assert.Equal("A virtual environment already exists at: .venv", failure.InnerException!.Message);
        Assert.Equal("Use the `--clear` flag or set `UV_VENV_CLEAR=1` to replace the existing virtual environment", failure.Hint);
        Assert.Equal(2, failure.ExitCode);
    }

    [Fact]
    public async Task CreateAsync_OtherDirectory_IsNeverCleared()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "thesis.txt"), "precious");

        var failure = await Assert.ThrowsAsync<PyToolException>(
            async () => await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.ReplaceEnvironment));

        Assert.Equal("Use the `--force` flag to remove the existing directory anyway", failure.Hint);
        Assert.True(File.Exists(Path.Combine(Target, "thesis.txt")));
    }

    [Fact]
    public async Task CreateAsync_File_Fails()
    {
        File.WriteAllText(Target, "");

        var failure = await Assert.ThrowsAsync<PyToolException>(
            async () => await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.ReplaceAnything));

        Assert.Equal("File exists at `.venv`", failure.InnerException!.Message);
    }

    [Fact]
    public async Task CreateAsync_Replace_DropsOldFilesButFollowsNoLink()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_fixture.Root, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "kept.txt"), "");
        await CreateAsync(await _fixture.AnyInterpreterAsync());
        File.WriteAllText(Path.Combine(Target, "old.txt"), "");
        Directory.CreateSymbolicLink(Path.Combine(Target, "link"), outside);

        await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.ReplaceEnvironment);

        Assert.False(File.Exists(Path.Combine(Target, "old.txt")));
        Assert.True(File.Exists(Path.Combine(outside, "kept.txt")));
        Assert.Single(Directory.GetFileSystemEntries(_fixture.WorkingDirectory));
    }

    [Fact]
    public async Task CreateAsync_LinkToEnvironment_StaysALink()
    {
        var real = Path.Combine(_fixture.Root, "real");
        await CreateAsync(await _fixture.AnyInterpreterAsync(), root: real);
        File.WriteAllText(Path.Combine(real, "old.txt"), "");
        Directory.CreateSymbolicLink(Target, real);

        await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.ReplaceEnvironment);

        Assert.Equal(real, new DirectoryInfo(Target).LinkTarget);
        Assert.False(File.Exists(Path.Combine(real, "old.txt")));
        Assert.True(File.Exists(Path.Combine(real, "pyvenv.cfg")));
    }

    [Fact]
    public async Task CreateAsync_WriteOver_KeepsOtherFiles()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "kept.txt"), "");

        await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.WriteOver);
        await CreateAsync(await _fixture.AnyInterpreterAsync(), ExistingEnvironment.WriteOver);

        Assert.True(File.Exists(Path.Combine(Target, "kept.txt")));
        Assert.True(File.Exists(Path.Combine(Target, "pyvenv.cfg")));
        Assert.Equal("lib", new DirectoryInfo(Path.Combine(Target, "lib64")).LinkTarget);
    }

    [Theory]
    [InlineData("plain", null)]
    [InlineData("with space", "my prompt")]
    [InlineData("quote'd $HOME", "it's")]
    public async Task Activate_InSh_SetsAndRestores(string name, string? prompt)
    {
        var root = Path.Combine(_fixture.WorkingDirectory, name);
        await CreateAsync(await _fixture.AnyInterpreterAsync(), root: root, prompt: prompt);

        var script = ". \"$1/bin/activate\"; echo \"$VIRTUAL_ENV|$VIRTUAL_ENV_PROMPT|${PATH%%:*}|${PYTHONHOME-unset}\"; deactivate; echo \"${VIRTUAL_ENV-unset}|$PATH|$PYTHONHOME\"";
        var output = await RunAsync("/bin/sh", "-c", "PYTHONHOME=/home; PATH=/usr/bin:/bin; " + script, "sh", root);

        Assert.Equal($"{root}|{prompt ?? name}|{root}/bin|unset\nunset|/usr/bin:/bin|/home\n", output);
    }

    [Fact]
    public async Task Activate_Relocatable_FollowsTheMove()
    {
        var root = Path.Combine(_fixture.WorkingDirectory, "one");
        await CreateAsync(await _fixture.AnyInterpreterAsync(), root: root, relocatable: true);
        var moved = Path.Combine(_fixture.WorkingDirectory, "two");
        Directory.Move(root, moved);

        var output = await RunAsync("/bin/bash", "-c", ". \"$1/bin/activate\"; echo \"$VIRTUAL_ENV\"", "bash", moved);

        Assert.Equal(moved + "\n", output);
        Assert.False(File.Exists(Path.Combine(moved, "bin", "activate.csh")));
        Assert.Contains("relocatable = true\n", File.ReadAllText(Path.Combine(moved, "pyvenv.cfg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_AllOptions_WritesKeysInOrder()
    {
        var request = new CreateEnvironmentRequest
        {
            RootPath = Target,
            Interpreter = await _fixture.AnyInterpreterAsync(),
            SystemSitePackages = true,
            Relocatable = true,
            Seed = true,
            Prompt = "hey",
            ExtraConfiguration = [new("extends-environment", "/x")],
        };

        await _fixture.CreateSut().CreateAsync(request, CancellationToken.None);

        var lines = File.ReadAllLines(Path.Combine(Target, "pyvenv.cfg"));
        Assert.Equal(["include-system-site-packages = true", "relocatable = true", "seed = true", "prompt = hey", "extends-environment = /x"], lines[4..]);
    }

    [Fact]
    public async Task CreateAsync_FromEnvironmentInterpreter_UsesTheBase()
    {
        var basis = await _fixture.AnyInterpreterAsync();
        var outer = await CreateAsync(basis, root: Path.Combine(_fixture.Root, "outer"));

        await CreateAsync(outer.Interpreter);

        Assert.Equal(basis.BaseExecutable, new FileInfo(Path.Combine(Target, "bin", "python")).LinkTarget);
    }

    public void Dispose() => _fixture.Dispose();

    private Task<EnvironmentLayout> CreateAsync(
        Interpreter interpreter, ExistingEnvironment existing = ExistingEnvironment.Fail, string? root = null, string? prompt = null, bool relocatable = false) =>
        _fixture.CreateSut().CreateAsync(
            new CreateEnvironmentRequest { RootPath = root ?? Target, Interpreter = interpreter, Existing = existing, Prompt = prompt, Relocatable = relocatable },
            CancellationToken.None);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = _fixture.WorkingDirectory };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
