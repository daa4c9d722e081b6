using System.Text.Json;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Plugins.Launcher;

namespace PyTool.Launcher.Probe;

/// <summary>Starts its arguments through the launcher: <c>launcher-probe exec|spawn [--path DIRS] [--cwd DIR] [--set NAME=VALUE] -- program args…</c>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var split = Array.IndexOf(arguments, "--");
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        IReadOnlyList<SearchPathEntry> path = [];
        var directory = Environment.CurrentDirectory;
        for (var i = 1; i < split; i += 2)
        {
            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--path":
                    path = value.Split(':').Select(static item => new SearchPathEntry { Directory = item, Origin = SearchPathOrigin.Inherited }).ToList();
                    break;
                case "--cwd":
                    directory = value;
                    break;
                default:
                    var equals = value.IndexOf('=', StringComparison.Ordinal);
                    variables[equals < 0 ? value : value[..equals]] = equals < 0 ? null : value[(equals + 1)..];
                    break;
            }
        }

        var request = new LaunchRequest
        {
            Program = arguments[split + 1],
            Arguments = arguments[(split + 2)..],
            WorkingDirectory = directory,
            Variables = variables,
            SearchPath = path,
            MustReturn = arguments[0] == "spawn",
        };
        try
        {
            return await new LauncherFactory().Create(Context(), null).RunAsync(request, CancellationToken.None);
        }
        catch (PyToolException failure)
        {
            Console.Error.WriteLine("error: " + failure.Message);
            Console.Error.WriteLine("  cause: " + failure.InnerException?.Message);
            return failure.ExitCode;
        }
    }

    private static PluginContext Context() => new()
    {
        PluginId = "builtin",
        Settings = new PluginSettings { Json = default(JsonElement), Origin = "" },
        CacheDirectory = "/tmp",
        StateDirectory = "/tmp",
        EnvironmentVariables = new Dictionary<string, string>(),
        WorkingDirectory = Environment.CurrentDirectory,
        Diagnostics = new Silence(),
        ToolPath = "pytool",
    };

    private sealed class Silence : IDiagnostics
    {
        public void Report(DiagnosticEvent diagnosticEvent)
        {
        }
    }
}
