using System.Text.Json;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Environments;

namespace PyTool.Environments.Tests;

/// <summary>A temporary directory with its own cache, installation directory and search path.</summary>
internal sealed class EnvironmentFixture : IDisposable
{
    public EnvironmentFixture()
    {
        Root = Directory.CreateTempSubdirectory("pytool-env-").FullName;
        Directory.CreateDirectory(CacheDirectory);
        Directory.CreateDirectory(WorkingDirectory);
        Variables["PATH"] = string.Join(':', SearchDirectory("bin"), RealSearchPath);
        Variables["HOME"] = Root;
    }

    public string Root { get; }

    public string CacheDirectory => Path.Combine(Root, "cache");

    public string WorkingDirectory => Path.Combine(Root, "work");

    public string InstallDirectory => Path.Combine(Root, ".local", "share", "uv", "python");

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public Recorder Diagnostics { get; } = new();

    /// <summary>Directories of real interpreters: those of pyenv where it is used, otherwise of PATH without shims.</summary>
    public static string RealSearchPath { get; } = FindRealSearchPath();

    public HostPlatform Platform { get; set; } = HostPlatform.Current(new Dictionary<string, string>());

    public Surroundings CreateSurroundings() => new(CreateContext(), Platform);

    public IEnvironmentProvider CreateSut() => new EnvironmentFactory().Create(CreateContext(), null);

    public PluginContext CreateContext() => new()
    {
        PluginId = "builtin",
        Settings = new PluginSettings { Json = default(JsonElement), Origin = "" },
        CacheDirectory = CacheDirectory,
        StateDirectory = Path.Combine(Root, "state"),
        EnvironmentVariables = Variables,
        WorkingDirectory = WorkingDirectory,
        Diagnostics = Diagnostics,
        ToolPath = "/usr/bin/pytool",
    };

    public string SearchDirectory(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public async Task<List<Interpreter>> FindAsync(InterpreterQuery query)
    {
        var found = new List<Interpreter>();
        await foreach (var interpreter in CreateSut().FindInterpretersAsync(query, CancellationToken.None))
        {
            found.Add(interpreter);
        }

        return found;
    }

    public async Task<Interpreter?> FindFirstAsync(string request)
    {
        var query = new InterpreterQuery { Request = PythonRequest.Parse(request, WorkingDirectory), StartDirectory = WorkingDirectory };
        await foreach (var interpreter in CreateSut().FindInterpretersAsync(query, CancellationToken.None))
        {
            return interpreter;
        }

        return null;
    }

    public async Task<Interpreter> AnyInterpreterAsync() =>
        await FindFirstAsync("3") ?? throw new InvalidOperationException("These tests need a Python on PATH");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string FindRealSearchPath()
    {
        var home = Environment.GetEnvironmentVariable("PYENV_ROOT") ?? Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "/", ".pyenv");
        var versions = Path.Combine(home, "versions");
        var pyenv = Directory.Exists(versions)
            ? Directory.EnumerateDirectories(versions, "3.*").Select(static version => Path.Combine(version, "bin")).Where(Directory.Exists).Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var others = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(static item => item.Length > 0 && !item.Contains("shims", StringComparison.Ordinal));
        return string.Join(':', pyenv.Concat(others));
    }
}
