using System.Diagnostics;
using PyTool.Abstractions.Plugins;

namespace PyTool.Host.Plugins.Packages;

/// <summary>The .NET SDK's command line, which restores packages as everywhere else: feeds, credentials, signatures and source mapping of <c>nuget.config</c> hold.</summary>
internal sealed class DotnetSdk(string program)
{
    /// <summary>Finds the SDK: <c>DOTNET_ROOT</c>, the search path, the usual places. Never in the working directory.</summary>
    /// <exception cref="PyToolException">PT2029: there is none.</exception>
    public static DotnetSdk Find(IReadOnlyDictionary<string, string> variables)
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        foreach (var directory in Directories(variables))
        {
            // A relative entry of the search path would mean the working directory: a cloned repository is data.
            if (Path.IsPathFullyQualified(directory) && Path.Combine(directory, name) is var path && File.Exists(path) && Directory.Exists(Path.Combine(Root(path), "sdk")))
            {
                return new DotnetSdk(path);
            }
        }

        throw new PyToolException("PT2029", "The .NET SDK was not found; plugin packages are restored with it")
        {
            Hint = "Install the .NET SDK, or install the plugin from a folder with `pytool plugin add ./FOLDER`",
        };
    }

    /// <summary>Runs it to its end and returns exit code and everything it printed.</summary>
    public async Task<DotnetResult> RunAsync(string directory, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new DotnetResult { ExitCode = process.ExitCode, Text = await output.ConfigureAwait(false) + await error.ConfigureAwait(false) };
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static IEnumerable<string> Directories(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var text in new[] { variables.GetValueOrDefault("DOTNET_ROOT"), variables.GetValueOrDefault("PATH") })
        {
            foreach (var directory in (text ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return directory;
            }
        }

        foreach (var directory in new[] { "/usr/share/dotnet", "/usr/lib/dotnet", "/usr/local/share/dotnet", "/opt/dotnet" })
        {
            yield return directory;
        }

        if (variables.GetValueOrDefault("HOME") is { Length: > 0 } home)
        {
            yield return Path.Combine(home, ".dotnet");
        }
    }

    private static string Root(string path) => Path.GetDirectoryName(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path)!;
}
