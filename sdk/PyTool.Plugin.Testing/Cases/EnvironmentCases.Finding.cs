using PyTool.Abstractions.Environments;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class EnvironmentCases
{
    public static IReadOnlyList<ConformanceCase<IEnvironmentProvider>> Finding { get; } =
    [
        Case("finds-an-interpreter", "An interpreter is found and described truly", async run =>
        {
            var found = await AnyAsync(run, run.Create());
            Expect.That(Path.IsPathFullyQualified(found.ExecutablePath) && File.Exists(found.ExecutablePath), $"The path of the interpreter is not absolute or not there: {found.ExecutablePath}");
            var asked = await Reference.InterpreterQuestions.AskAsync(found.ExecutablePath, run.Cancellation);
            Expect.That(asked is not null, "The interpreter that was found does not run");
            Expect.Same(asked!.Version, found.Version, "Version of the interpreter");
            Expect.Same(asked.Markers.SysPlatform, found.Markers.SysPlatform, "Marker `sys_platform`");
        }),
        Case("finds-what-was-asked-for", "Only interpreters that satisfy the request are found", async run =>
        {
            var any = await AnyAsync(run, run.Create());
            var request = PythonRequest.FromVersion(any.Version);
            var count = 0;
            await foreach (var found in run.Create().FindInterpretersAsync(new InterpreterQuery { Request = request, Places = EnvironmentPreference.OnlySystem }, run.Cancellation))
            {
                Expect.That(request.IsSatisfiedBy(found), $"Asked for {any.Version}, it found {found.Version}");
                count++;
            }

            Expect.That(count > 0, $"It did not find {any.Version}, which is there");
        }),
        Case("finds-nothing-impossible", "For a request that nothing satisfies the enumeration is empty", async run =>
        {
            await foreach (var found in run.Create().FindInterpretersAsync(new InterpreterQuery { Request = PythonRequest.Parse("3.199", run.Work), Places = EnvironmentPreference.OnlySystem }, run.Cancellation))
            {
                throw new ConformanceException($"Asked for 3.199, it found {found.Version}");
            }
        }),
        Case("finds-the-same-again", "The first answer is the same each time", async run =>
            Expect.Same((await AnyAsync(run, run.Create())).ExecutablePath, (await AnyAsync(run, run.Create())).ExecutablePath, "The first interpreter")),
    ];
}
