using PyTool.Abstractions.Launching;
using PyTool.Plugin.Testing.Values;

namespace PyTool.Plugin.Testing.Cases;

internal static partial class LauncherCases
{
    public static IReadOnlyList<ConformanceCase<ILauncher>> Starting { get; } =
    [
        Case("passes-the-exit-code", "The exit code of the child is the answer, every one", async run =>
        {
            foreach (var code in new[] { 0, 1, 2, 7, 127, 255 })
            {
                Expect.Same(code, await run.Create().RunAsync(Script(run, $"exit {code}"), run.Cancellation), "Exit code");
            }
        }),
        Case("tells-death-by-signal", "A child that dies from signal n answers 128 + n", async run =>
            Expect.Same(128 + 9, await run.Create().RunAsync(Script(run, "kill -9 $$"), run.Cancellation), "Exit code after SIGKILL")),
        Case("passes-arguments-verbatim", "Arguments arrive as they are: spaces, quotes, nothing at all, line ends, other scripts", async run =>
        {
            string[] arguments = ["plain", "two words", "", "quote\"'\\", "$HOME *", "línea ünï 漢字", "-x", "--", "a\tb"];
            var lines = await LinesAsync(run, output => Script(run, "for a in \"$@\"; do printf '<%s>\\n' \"$a\"; done", output, arguments));
            Expect.Same(string.Join("\n", arguments.Select(a => $"<{a}>")), string.Join("\n", lines.Output), "Arguments");
        }),
        Case("sets-variables", "Variables of the request are set, those with null are removed, the others are inherited", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "echo \"${KIT_SET-unset}|${HOME-unset}|${USER_KIT-unset}|${PATH:+path}\"", output, variables: new Dictionary<string, string?> { ["KIT_SET"] = "a b=c", ["HOME"] = null }));
            Expect.Same("a b=c|unset|unset|path", lines.Output.Count > 0 ? lines.Output[0] : "", "Variables of the child");
        }),
        Case("sets-the-search-path", "`PATH` of the child is the list of the request, in order", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "echo \"$PATH\"", output, path: ["/kit/first", "/usr/bin", "/bin"]));
            Expect.Same("/kit/first:/usr/bin:/bin", lines.Output.Count > 0 ? lines.Output[0] : "", "`PATH` of the child");
        }),
        Case("looks-names-up-in-the-childs-path", "A bare name is looked up in the search path of the child", async run =>
        {
            var tools = Directory.CreateDirectory(Path.Combine(run.Target, "tools")).FullName;
            var tool = Path.Combine(tools, "kit-tool");
            File.WriteAllText(tool, "#!/bin/sh\necho found \"$1\"\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var lines = await LinesAsync(run, output => new LaunchRequest
            {
                Program = "kit-tool", Arguments = ["it"], WorkingDirectory = run.Work, MustReturn = true, Output = output,
                SearchPath = [new SearchPathEntry { Directory = tools, Origin = SearchPathOrigin.EnvironmentLayer }, new SearchPathEntry { Directory = "/usr/bin", Origin = SearchPathOrigin.Inherited }, new SearchPathEntry { Directory = "/bin", Origin = SearchPathOrigin.Inherited }],
            });
            Expect.Same("found it", string.Join("\n", lines.Output), "Output of the tool");
        }),
        Case("starts-in-the-working-directory", "The child starts in the directory of the request", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "pwd -P", output));
            Expect.That(lines.Output.Count == 1 && lines.Output[0].EndsWith(Path.GetFileName(run.Work), StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(lines.Output[0])) == Path.GetFileName(Path.GetDirectoryName(run.Work)), $"The child started in {string.Join(", ", lines.Output)}");
        }),
        Case("tells-output-from-error", "Both streams of the child arrive, line by line, told apart", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "echo one; echo two >&2; printf three", output));
            Expect.Same("one,three", string.Join(",", lines.Output), "Standard output");
            Expect.Same("two", string.Join(",", lines.Error), "Standard error");
        }),
        Case("takes-much-output", "A child that prints much on both streams is not held up", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "i=0; while [ $i -lt 4000 ]; do echo \"out $i xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"; echo \"err $i yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\" >&2; i=$((i+1)); done", output));
            Expect.Same(4000, lines.Output.Count, "Lines of output");
            Expect.Same(4000, lines.Error.Count, "Lines of error");
        }),
        Case("gives-standard-input", "The text of the request is the child's standard input, and then it ends", async run =>
        {
            var lines = await LinesAsync(run, output => Script(run, "cat; echo end", output, input: "from the kit\n"));
            Expect.Same("from the kit,end", string.Join(",", lines.Output), "What the child read");
        }),
        Case("starts-builds-too", "Build backends and helpers are started as well", async run =>
        {
            foreach (var purpose in Enum.GetValues<LaunchPurpose>())
            {
                Expect.Same(3, await run.Create().RunAsync(Script(run, "exit 3", purpose: purpose), run.Cancellation), $"Exit code of a {purpose}");
            }
        }),
        Case("refuses-missing-programs", "A program that cannot be started is an error for people", async run =>
            await Expect.RefusalAsync(() => run.Create().RunAsync(new LaunchRequest { Program = "/kit/no-such-program", WorkingDirectory = run.Work, MustReturn = true, Output = new LaunchLines() }, run.Cancellation), "The program is missing")),
    ];
}
