using PyTool.Abstractions.Environments;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class EnvironmentCases
{
    public static IReadOnlyList<ConformanceCase<IEnvironmentProvider>> Behaving { get; } =
    [
        Case("stops-before-the-start", "A cancelled creation leaves nothing behind", async run =>
        {
            var provider = run.Create();
            var request = new CreateEnvironmentRequest { RootPath = Root(run), Interpreter = await AnyAsync(run, provider) };
            using var cancellation = new CancellationTokenSource();
            await cancellation.CancelAsync();
            await Expect.CancellationAsync(async token => await provider.CreateAsync(request, token), cancellation, null, "Cancelled before the start");
            Expect.That(!Directory.Exists(Root(run)) && !Directory.EnumerateFileSystemEntries(run.Target).Any(), "Something of a cancelled creation is left");
        }),
        Case("leaves-no-scaffolding", "Beside a new environment nothing is left", async run =>
        {
            await CreateAsync(run, run.Create());
            Expect.That(Directory.EnumerateFileSystemEntries(run.Target).Count() == 1, $"Left beside the environment: {string.Join(", ", Directory.EnumerateFileSystemEntries(run.Target))}");
        }),
        Case("standard-output-is-silent", "Standard output belongs to the results of commands", run => Expect.SilenceAsync(() => CreateAsync(run, run.Create()))),
        Case("tells-no-secrets", "Credentials of the environment appear in no diagnostic event", async run =>
        {
            await CreateAsync(run, run.Create());
            Expect.NoSecrets(run);
        }),
        Case("writes-in-its-own-directories", "Files are written in the environment, the cache and the plugin's state directory only", async run =>
        {
            await CreateAsync(run, run.Create());
            Expect.NoStrays(run);
        }),
    ];
}
