using PyTool.Abstractions.Environments;
using PyTool.Plugin.Testing.Reference;

namespace PyTool.Plugin.Testing.Cases;

/// <summary>What an environment provider promises.</summary>
internal static partial class EnvironmentCases
{
    private static ConformanceCase<IEnvironmentProvider> Case(string name, string promise, Func<ConformanceRun<IEnvironmentProvider>, Task> body) => new(name, promise, async run =>
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new ConformanceSkipException("The cases for environments are written for Unix");
        }

        await body(run);
    });

    private static async Task<Interpreter> AnyAsync(ConformanceRun<IEnvironmentProvider> run, IEnvironmentProvider provider)
    {
        await foreach (var interpreter in provider.FindInterpretersAsync(new InterpreterQuery { Places = EnvironmentPreference.OnlySystem }, run.Cancellation))
        {
            return interpreter;
        }

        throw new ConformanceSkipException("There is no Python on the search path");
    }

    private static async Task<EnvironmentLayout> CreateAsync(ConformanceRun<IEnvironmentProvider> run, IEnvironmentProvider provider, ExistingEnvironment existing = ExistingEnvironment.Fail, string? prompt = null, bool system = false)
    {
        var request = new CreateEnvironmentRequest { RootPath = Root(run), Interpreter = await AnyAsync(run, provider), Existing = existing, Prompt = prompt, SystemSitePackages = system };
        var layout = await provider.CreateAsync(request, run.Cancellation);
        Expect.That(layout is not null, "It returned nothing");
        return layout!;
    }

    private static string Root(ConformanceRun<IEnvironmentProvider> run) => Path.Combine(run.Target, "env");

    private static async Task CheckWorksAsync(ConformanceRun<IEnvironmentProvider> run, EnvironmentLayout layout)
    {
        Expect.That(File.Exists(Path.Combine(layout.RootPath, "pyvenv.cfg")), "There is no `pyvenv.cfg` in the new environment");
        var asked = await InterpreterQuestions.AskAsync(layout.Interpreter.ExecutablePath, run.Cancellation);
        Expect.That(asked is not null, $"The interpreter of the new environment does not run: {layout.Interpreter.ExecutablePath}");
        Expect.Same(layout.RootPath, asked!.Prefix, "`sys.prefix` in the new environment");
        Expect.That(asked.Prefix != asked.BasePrefix, "The interpreter does not know that it is in an environment");
        Expect.Same(asked.Scheme.Purelib, layout.Scheme.Purelib, "Place of modules");
        Expect.Same(asked.Scheme.Scripts, layout.Scheme.Scripts, "Place of scripts");
    }
}
