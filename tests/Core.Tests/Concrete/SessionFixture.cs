using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Core.Tests.Concrete;

/// <summary>A session in a directory of its own, without any job.</summary>
internal sealed class SessionFixture : IDiagnostics, IJobs, IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("pytool-concrete-").FullName;

    public List<string> Warnings { get; } = [];

    public IResolver Resolver => throw new InvalidOperationException();

    public IPackageCache Cache => throw new InvalidOperationException();

    public IEnvironmentProvider Environments => throw new InvalidOperationException();

    public ILauncher Launcher => throw new InvalidOperationException();

    public CommandSession Open(params SettingsLayer[] layers) => new()
    {
        Jobs = this,
        Settings = new UvSettings(layers),
        Directories = ToolDirectories.From(new Dictionary<string, string>()),
        Variables = new Dictionary<string, string>(),
        WorkingDirectory = Directory,
        CacheDirectory = Path.Join(Directory, "cache"),
        Diagnostics = this,
        ToolPath = "/pytool",
    };

    public string Write(string name, string text)
    {
        var path = Path.Join(Directory, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Report(DiagnosticEvent diagnosticEvent)
    {
        if (diagnosticEvent is DiagnosticEvent.Warning warning)
        {
            Warnings.Add(warning.Message);
        }
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
