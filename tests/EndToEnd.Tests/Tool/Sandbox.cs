using System.Diagnostics;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A home, a cache and a project of their own, and the tool run in them.</summary>
internal sealed class Sandbox : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly Dictionary<string, string?> _variables = new(StringComparer.Ordinal);

    public Sandbox()
    {
        Root = Directory.CreateTempSubdirectory("pytool-e2e-").FullName;
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Project);
    }

    public string Root { get; }

    public string Home => Path.Combine(Root, "home");

    public string Project => Path.Combine(Root, "project");

    public Sandbox With(string variable, string? value)
    {
        _variables[variable] = value;
        return this;
    }

    /// <summary>Writes a file of the project.</summary>
    public string Write(string path, string content)
    {
        var full = Path.Combine(Project, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    /// <summary>Writes the user's configuration of what is pytool's own.</summary>
    public void Configure(string toml)
    {
        var path = Path.Combine(Home, ".config", "pytool", "pytool.toml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, toml);
    }

    /// <summary>Runs the tool in the project.</summary>
    public ToolResult Run(params string[] arguments) => Start(InstalledTool.Path, arguments);

    /// <summary>Runs any program in the project.</summary>
    public ToolResult Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Project, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(IsForeign).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = Home;
        start.Environment["DOTNET_CLI_HOME"] = Home;
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UV_PYTHON_DOWNLOADS"] = "never";
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"`{program} {string.Join(' ', arguments)}` did not end");
        }

        process.WaitForExit();
        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs the tool, and sends it a signal once a word appears on standard error.</summary>
    public ToolResult RunAndSignal(string word, string signal, params string[] arguments)
    {
        var script = "set -m; env --default-signal=HUP,INT,QUIT,TERM \"$@\" 2>err.txt & p=$!; n=0; while ! grep -q \"$WORD\" err.txt && [ $n -lt 1200 ]; do sleep 0.05; n=$((n+1)); done; kill -$SIGNAL $p; wait $p; c=$?; cat err.txt >&2; exit $c";
        return With("WORD", word).With("SIGNAL", signal).Start("bash", ["-c", script, "bash", InstalledTool.Path, .. arguments]);
    }

    public void Dispose()
    {
        foreach (var directory in Directory.EnumerateDirectories(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(Root, recursive: true);
    }

    private static bool IsForeign(string name) =>
        name.StartsWith("UV_", StringComparison.Ordinal) || name.StartsWith("PYTOOL_", StringComparison.Ordinal) || name.StartsWith("XDG_", StringComparison.Ordinal) || name is "VIRTUAL_ENV" or "PYTHONPATH" or "PYTHONHOME";
}
