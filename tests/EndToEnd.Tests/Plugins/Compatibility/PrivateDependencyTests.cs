using PyTool.EndToEnd.Tests.Tool;
using PyTool.EndToEnd.Tests.Tool.Building;

namespace PyTool.EndToEnd.Tests.Plugins.Compatibility;

/// <summary>What a plugin ships is its own: two versions of a library live in one process.</summary>
public sealed class PrivateDependencyTests
{
    private const string Code = "import os; print(os.environ['FIRST'], os.environ['SECOND'])";

    [ToolFact]
    public void Run_TwoPluginsWithTwoVersionsOfALibrary_EachSeesItsOwn()
    {
        using var sandbox = new Sandbox();
        sandbox.Configure("[plugins]\nlauncher = [\"test.first\", \"test.second\"]\n");
        var old = Library(sandbox, "Acme.Words", "1.0", "public static class Words { public static string Say() => \"old\"; }");
        var young = Library(sandbox, "Acme.Words", "2.0", "public static class Words { public static string Say(string how) => \"young and \" + how; }");
        Plugin(sandbox, "first", old, "Acme.Words.Say() + typeof(Acme.Words).Assembly.GetName().Version");
        Plugin(sandbox, "second", young, "Acme.Words.Say(\"new\") + typeof(Acme.Words).Assembly.GetName().Version");

        var result = sandbox.Run("run", "--no-project", "python", "-c", Code).Expect(0);

        Assert.Equal("old1.0.0.0 young and new2.0.0.0\n", result.Output);
    }

    [ToolFact]
    public void Run_PluginShipsALibraryThatPytoolHasInAnotherVersion_SeesItsOwn()
    {
        using var sandbox = new Sandbox();
        sandbox.Configure("[plugins]\nlauncher = [\"test.first\", \"test.second\"]\n");
        var own = Library(sandbox, "NuGet.Versioning", "99.0", "public static class Words { public static string Say() => \"own\"; }");
        Plugin(sandbox, "first", own, "Acme.Words.Say()");
        Plugin(sandbox, "second", null, "\"none\"");

        var result = sandbox.Run("run", "--no-project", "python", "-c", Code).Expect(0);

        Assert.Equal("own none\n", result.Output);
    }

    [ToolFact]
    public void Run_PluginForgotItsLibrary_IsNamedAndDoesNotGetPytoolsCopy()
    {
        using var sandbox = new Sandbox();
        sandbox.Configure("[plugins]\nlauncher = [\"test.first\"]\n");
        Plugin(sandbox, "first", Path.Combine(InstalledTool.HostFolder, "NuGet.Versioning.dll"), "NuGet.Versioning.NuGetVersion.Parse(\"1.0\").ToString()", ships: false);

        var result = sandbox.Run("run", "--no-project", "python", "-c", Code).Expect(2);

        Assert.Contains("`test.first` 1.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("did not ship `NuGet.Versioning`", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", result.Error, StringComparison.Ordinal);
    }

    private static string Library(Sandbox sandbox, string name, string version, string source) =>
        CSharpCompiler.Compile(Path.Combine(sandbox.Root, name + version), name, version, ["namespace Acme; " + source]);

    // A launcher that sets a variable of its name to the value of an expression.
    private static void Plugin(Sandbox sandbox, string name, string? library, string expression, bool ships = true)
    {
        var folder = Path.Combine(sandbox.Root, "plugin-" + name);
        var source = $$"""
            using PyTool.Abstractions.Launching;
            using PyTool.Abstractions.Plugins;

            public sealed class Factory : IPluginFactory<ILauncher>
            {
                public ILauncher Create(PluginContext context, ILauncher? next) => new Launcher(next!);
            }

            internal sealed class Launcher(ILauncher next) : ILauncher
            {
                public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken) =>
                    next.RunAsync(request.WithProgram("env", ["{{name.ToUpperInvariant()}}=" + {{expression}}, request.Program, .. request.Arguments]), cancellationToken);
            }
            """;
        CSharpCompiler.Compile(folder, "Test.Plugin", "1.0", [source], [.. ContractVariant.Current.References, .. library is null ? Array.Empty<string>() : [library]]);
        if (library is not null && ships)
        {
            File.Copy(library, Path.Combine(folder, Path.GetFileName(library)));
        }

        File.WriteAllText(Path.Combine(folder, "pytool-plugin.json"), $$"""
            { "schema": 1, "id": "test.{{name}}", "version": "1.0.0", "job": "launcher", "assembly": "Test.Plugin.dll", "factory": "Factory", "abstractions": "[1.0,2.0.0-0)" }
            """);
        sandbox.Run("plugin", "add", folder).Expect(0);
    }
}
