using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The machine's policy binds both hosts and every layer, also where the fast path was taken before.</summary>
public sealed class MachinePolicyTests
{
    private static readonly string[] Print = ["run", "python", "-c", "import thing; print(thing.VERSION)"];

    [MachineFact]
    public void Require_PluginThatNobodyChose_TakesPartWhateverElseIsChosen()
    {
        using var sandbox = Prepare();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("2.0\n", sandbox.Run(Print).Expect(0).Output);
        }

        var plain = With(sandbox, "[require]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing==2.0\"]\n", Print).Expect(0);
        sandbox.With("PYTOOL_RESOLVER", "builtin").Configure("[plugins]\nresolver = [\"builtin\"]\n[plugin.\"contoso.policy\"]\ndeny = []\n");
        var against = With(sandbox, "[require]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing==2.0\"]\n", ["--plugin", "resolver=builtin", .. Print]).Expect(0);
        var native = With(sandbox.With("PYTOOL_HOST", "native"), "[require]\nresolver = [\"contoso.policy\"]\n", Print).Expect(2);

        Assert.Equal("1.0\n", plain.Output);
        Assert.Equal("1.0\n", against.Output);
        Assert.Contains("contoso.policy", native.Error, StringComparison.Ordinal);
    }

    [MachineFact]
    public void Forbid_ChosenPlugin_NothingRunsAndNothingIsInstalled()
    {
        using var sandbox = Prepare();
        const string policy = "forbid = [\"contoso.policy\"]\n";

        var run = With(sandbox.With("PYTOOL_RESOLVER", "contoso.policy"), policy, Print).Expect(2);
        var add = With(sandbox.With("PYTOOL_RESOLVER", null), policy, ["plugin", "add", PluginFolders.Sample("PolicyResolver")]).Expect(2);
        var pinned = With(sandbox.With("PYTOOL_RESOLVER", "contoso.policy"), "[pin.\"contoso.policy\"]\nhash = [\"sha256:00\"]\n", Print).Expect(2);

        foreach (var refused in new[] { run, add })
        {
            Assert.Equal("", refused.Output);
            Assert.Contains("The plugin `contoso.policy` is forbidden by the policy of this machine: /etc/pytool/policy.toml", refused.Error, StringComparison.Ordinal);
        }

        Assert.Contains("`contoso.policy` 1.0.0 is not the one that the policy of this machine allows", pinned.Error, StringComparison.Ordinal);
    }

    [MachineFact]
    public void Policy_ThatOthersCanWrite_NothingRuns()
    {
        using var sandbox = Prepare();

        var result = With(sandbox, "", Print, mode: "666").Expect(2);

        Assert.Equal("", result.Output);
        Assert.Contains("others can write to: /etc/pytool/policy.toml", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint: Run `chmod go-w", result.Error, StringComparison.Ordinal);
    }

    private static ToolResult With(Sandbox sandbox, string policy, string[] words, string mode = "644")
    {
        var folder = Path.Combine(sandbox.Root, "etc", "pytool");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "policy.toml"), policy);
        return sandbox.Start("unshare", ["--mount", "sh", "-c", "chmod go-w \"$1/pytool\" && chmod \"$2\" \"$1/pytool/policy.toml\" && cp /etc/passwd /etc/group /etc/ld.so.cache \"$1\" && mount --bind \"$1\" /etc && shift 2 && exec \"$@\"", "sh", Path.GetDirectoryName(folder)!, mode, InstalledTool.Path, .. words]);
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
