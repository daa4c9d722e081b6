using PyTool.Abstractions.Launching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

/// <summary>What a launcher promises. The children are shell scripts.</summary>
internal static partial class LauncherCases
{
    private const string Shell = "/bin/sh";

    private static ConformanceCase<ILauncher> Case(string name, string promise, Func<ConformanceRun<ILauncher>, Task> body) => new(name, promise, async run =>
    {
        if (!File.Exists(Shell))
        {
            throw new ConformanceSkipException($"There is no {Shell}");
        }

        await body(run);
    });

    private static LaunchRequest Script(ConformanceRun<ILauncher> run, string script, LaunchLines? output = null, IReadOnlyList<string>? arguments = null, IReadOnlyDictionary<string, string?>? variables = null, string? input = null, IReadOnlyList<string>? path = null, LaunchPurpose purpose = LaunchPurpose.UserCode) => new()
    {
        Program = Shell, Arguments = ["-c", script, "sh", .. arguments ?? []], WorkingDirectory = run.Work, MustReturn = true, Output = output ?? new LaunchLines(), StandardInput = input, Purpose = purpose,
        Variables = variables ?? new Dictionary<string, string?>(), SearchPath = [.. (path ?? []).Select(d => new SearchPathEntry { Directory = d, Origin = SearchPathOrigin.EnvironmentLayer })],
    };

    private static async Task<LaunchLines> LinesAsync(ConformanceRun<ILauncher> run, Func<LaunchLines, LaunchRequest> request)
    {
        var lines = new LaunchLines();
        var code = await run.Create().RunAsync(request(lines), run.Cancellation);
        Expect.That(code == 0, $"The child should have succeeded, but the exit code is {code}: {string.Join("\n", lines.Error)}");
        return lines;
    }
}
