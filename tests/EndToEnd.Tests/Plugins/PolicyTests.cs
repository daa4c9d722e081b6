using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>A policy plugin and what is remembered: reports name it, locks record it, and nothing answers from before it was there.</summary>
public sealed class PolicyTests
{
    private const string Chosen = "[plugins]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing==2.0\"]\n";

    [ToolFact]
    public void WhyNot_DeniedRelease_TellsReasonAndPlugin()
    {
        using var sandbox = Prepare();
        sandbox.Configure(Chosen);

        var whyNot = sandbox.Run("why-not", "thing==2.0").Expect(0);
        var why = sandbox.Run("why", "thing").Expect(0);

        Assert.Contains("thing v1.0 is used", whyNot.Output, StringComparison.Ordinal);
        foreach (var told in new[] { whyNot, why })
        {
            Assert.Contains("denied by the list of the organisation", told.Output, StringComparison.Ordinal);
            Assert.Contains("contoso.policy", told.Output, StringComparison.Ordinal);
        }
    }

    [ToolTheory]
    [InlineData("lock")]
    [InlineData("run")]
    public void Locked_AnotherSetOfPlugins_Fails(string command)
    {
        using var sandbox = Prepare();
        sandbox.Configure(Chosen);
        sandbox.Run("lock").Expect(0);
        string[] words = command == "run" ? ["run", "--locked", "python", "-c", "pass"] : [command, "--locked"];

        sandbox.Run(words).Expect(0);
        var without = sandbox.With("PYTOOL_RESOLVER", "builtin").Run(words).Expect(1);
        sandbox.With("PYTOOL_RESOLVER", null).Run("plugin", "add", OtherBuild(sandbox)).Expect(0);
        var other = sandbox.Run(words).Expect(1);

        Assert.Contains("change of resolver plugins: contoso.policy 1.0.0", without.Error, StringComparison.Ordinal);
        Assert.Contains("vs. none", without.Error, StringComparison.Ordinal);
        Assert.Contains("contoso.policy 1.0.1", other.Error, StringComparison.Ordinal);
        Assert.Contains("hint: Use the plugins that `pytool.lock` names", other.Error, StringComparison.Ordinal);
    }

    // What ran quickly because nothing had changed must not go on as if the policy were not there.
    [ToolFact]
    public void Run_PolicyChosenAfterTheFastPathWasTaken_Applies()
    {
        using var sandbox = Prepare();
        string[] words = ["run", "-v", "python", "-c", "import thing; print(thing.VERSION)"];
        sandbox.Run(words).Expect(0);
        var before = sandbox.Run(words).Expect(0);
        for (var i = 0; i < 100 && !before.Error.Contains("fast path: taken", StringComparison.Ordinal); i++)
        {
            before = sandbox.Run(words).Expect(0);
        }

        sandbox.Configure(Chosen);
        var after = sandbox.Run(words).Expect(0);
        sandbox.Configure("");
        var without = sandbox.Run(words).Expect(0);

        Assert.Contains("fast path: taken", before.Error, StringComparison.Ordinal);
        Assert.Equal("2.0\n", before.Output);
        Assert.Equal("1.0\n", after.Output);
        Assert.Contains("fast path: off, a plugin is used", after.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fast path: taken", without.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "pytool.lock")));
    }

    private static string OtherBuild(Sandbox sandbox)
    {
        var folder = Directory.CreateDirectory(Path.Combine(sandbox.Root, "other")).FullName;
        foreach (var file in Directory.EnumerateFiles(PluginFolders.Sample("PolicyResolver")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var manifest = Path.Combine(folder, "pytool-plugin.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"", StringComparison.Ordinal));
        return folder;
    }

    private static Sandbox Prepare()
    {
        var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Add(sandbox, "thing", "2.0");
        Wheels.Project(sandbox, "thing");
        sandbox.Run("plugin", "add", PluginFolders.Sample("PolicyResolver")).Expect(0);
        return sandbox;
    }
}
