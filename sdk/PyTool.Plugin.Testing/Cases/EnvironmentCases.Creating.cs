using PyTool.Abstractions.Environments;
using PyTool.Standards.Names;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class EnvironmentCases
{
    public static IReadOnlyList<ConformanceCase<IEnvironmentProvider>> Creating { get; } =
    [
        Case("creates-an-environment", "A new environment stands where it was asked for and works", async run =>
        {
            var layout = await CreateAsync(run, run.Create());
            Expect.Same(Root(run), layout.RootPath, "Place of the environment");
            await CheckWorksAsync(run, layout);
        }),
        Case("refuses-what-is-there", "A directory with something in it is not touched", async run =>
        {
            Directory.CreateDirectory(Root(run));
            File.WriteAllText(Path.Combine(Root(run), "precious.txt"), "mine");
            await Expect.RefusalAsync(() => CreateAsync(run, run.Create()), "Something is there");
            await Expect.RefusalAsync(() => CreateAsync(run, run.Create(), ExistingEnvironment.ReplaceEnvironment), "Something that is no environment is there");
            Expect.Same("mine", File.ReadAllText(Path.Combine(Root(run), "precious.txt")), "The file that was there");
        }),
        Case("replaces-an-environment", "An environment is replaced when that was asked for", async run =>
        {
            var first = await CreateAsync(run, run.Create());
            File.WriteAllText(Path.Combine(first.RootPath, "old.txt"), "old");
            var second = await CreateAsync(run, run.Create(), ExistingEnvironment.ReplaceEnvironment);
            Expect.That(!File.Exists(Path.Combine(first.RootPath, "old.txt")), "Files of the old environment are left");
            await CheckWorksAsync(run, second);
        }),
        Case("notes-the-prompt", "The prompt stands in `pyvenv.cfg`", async run =>
        {
            await CreateAsync(run, run.Create(), prompt: "kit");
            Expect.That(File.ReadAllText(Path.Combine(Root(run), "pyvenv.cfg")).Contains("prompt = kit", StringComparison.Ordinal), "The prompt is not in `pyvenv.cfg`");
        }),
        Case("isolates-by-default", "The packages of the base interpreter are visible only when asked for", async run =>
        {
            foreach (var system in new[] { false, true })
            {
                await CreateAsync(run, run.Create(), ExistingEnvironment.ReplaceEnvironment, system: system);
                var text = File.ReadAllText(Path.Combine(Root(run), "pyvenv.cfg"));
                Expect.That(text.Contains($"include-system-site-packages = {(system ? "true" : "false")}", StringComparison.Ordinal), $"Asked for system packages: {system}, but `pyvenv.cfg` says:\n{text}");
            }
        }),
        Case("inspects-what-it-made", "An environment is recognised with the same places", async run =>
        {
            var made = await CreateAsync(run, run.Create());
            var seen = await run.Create().InspectAsync(made.RootPath, run.Cancellation);
            Expect.That(seen is not null, "It does not recognise the environment that it made");
            Expect.Same(made.RootPath, seen!.Layout.RootPath, "Place of the environment");
            Expect.Same(made.Scheme.Purelib, seen.Layout.Scheme.Purelib, "Place of modules");
            Expect.Same(made.Interpreter.Version, seen.Layout.Interpreter.Version, "Version of the interpreter");
        }),
        Case("lists-distributions", "What is installed is listed, sorted, and nothing else", async run =>
        {
            var made = await CreateAsync(run, run.Create());
            foreach (var (name, version) in new[] { ("zeta", "2.0"), ("alpha", "1.0") })
            {
                var info = Directory.CreateDirectory(Path.Combine(made.Scheme.Purelib, $"{name}-{version}.dist-info")).FullName;
                File.WriteAllText(Path.Combine(info, "METADATA"), $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n");
                File.WriteAllText(Path.Combine(info, "RECORD"), "");
            }

            var seen = await run.Create().InspectAsync(made.RootPath, run.Cancellation);
            var listed = string.Join(", ", seen!.Distributions.Where(d => d.Name != PackageName.Parse("pip")).Select(d => $"{d.Name} {d.Version}"));
            Expect.Same("alpha 1.0, zeta 2.0", listed, "Installed distributions");
        }),
        Case("recognises-nothing-else", "A place without an environment is none", async run =>
        {
            Directory.CreateDirectory(Path.Combine(run.Target, "empty"));
            foreach (var name in new[] { "empty", "missing" })
            {
                Expect.That(await run.Create().InspectAsync(Path.Combine(run.Target, name), run.Cancellation) is null, $"It takes a directory that is {name} for an environment");
            }
        }),
    ];
}
