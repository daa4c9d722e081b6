using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Store;

namespace PyTool.Host.Tests.Plugins;

/// <summary>A data directory of its own, and plugin folders to install from: copies of the built sample.</summary>
internal sealed class PluginFixture : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-plugins-").FullName;

    public PluginFixture()
    {
        Store = new PluginStore(Data);
    }

    public string Data => Path.Combine(_root, "data");

    public PluginStore Store { get; }

    /// <summary>A built plugin folder that a test may damage.</summary>
    public string Folder(string? manifest = null)
    {
        var target = Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;
        foreach (var file in Directory.EnumerateFiles(SampleFolder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        if (manifest is not null)
        {
            File.WriteAllText(Path.Combine(target, PluginManifest.FileName), manifest);
        }

        return target;
    }

    /// <summary>A manifest with single values exchanged.</summary>
    public static string Manifest(string schema = "1", string id = "contoso.policy", string version = "1.0.0", string job = "resolver", string assembly = "Contoso.PolicyResolver.dll", string abstractions = "[1.0,2.0.0-0)", string more = "") =>
        $$"""
        { "schema": {{schema}}, "id": "{{id}}", "version": "{{version}}", "job": "{{job}}", "assembly": "{{assembly}}", "factory": "Contoso.PolicyResolver.PolicyFactory", "abstractions": "{{abstractions}}"{{more}} }
        """;

    public void Dispose()
    {
        // Installed plugins are read-only.
        if (!OperatingSystem.IsWindows())
        {
            foreach (var directory in Directory.EnumerateDirectories(_root, "*", SearchOption.AllDirectories))
            {
                File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(_root, recursive: true);
    }

    private static string SampleFolder { get; } = FindSample();

    private static string FindSample()
    {
        var directory = AppContext.BaseDirectory;
        var configuration = directory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        while (!File.Exists(Path.Combine(directory, "PyTool.sln")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return Path.Combine(directory, "samples", "PolicyResolver", "bin", configuration, "net10.0");
    }
}
