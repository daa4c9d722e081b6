using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The four samples, each swapped into the installed tool, from both entry points: visible in their effect.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Hosts => new("", "coreclr");

    [ToolTheory]
    [MemberData(nameof(Hosts))]
    public void PolicyResolver_DeniedRelease_AllowedOlderOneIsChosen(string host)
    {
        using var sandbox = Prepare(host);
        sandbox.Run("plugin", "add", PluginFolders.Sample("PolicyResolver")).Expect(0);
        sandbox.Configure("[plugins]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing==2.0\"]\n");

        var result = sandbox.Run("run", "python", "-c", "import thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("1.0\n", result.Output);
    }

    [ToolFact]
    public void PolicyResolver_DeniedLicence_AllowedOlderReleaseIsChosen()
    {
        using var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.AddLicensed(sandbox, "thing", "2.0", "AGPL-3.0-only");
        Wheels.Project(sandbox, "thing");
        sandbox.Run("plugin", "add", PluginFolders.Sample("PolicyResolver")).Expect(0);
        sandbox.Configure("[plugins]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndenyLicenses = [\"AGPL\"]\n");

        sandbox.Run("lock").Expect(0);
        Assert.Contains("version = \"1.0\"", File.ReadAllText(Path.Combine(sandbox.Project, "uv.lock")), StringComparison.Ordinal);
        sandbox.Configure("[plugins]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing\"]\n");
        File.Delete(Path.Combine(sandbox.Project, "uv.lock"));
        var none = sandbox.Run("lock").Expect(1);

        Assert.Contains("denied by the list of the organisation", none.Error, StringComparison.Ordinal);
    }

    [ToolTheory]
    [MemberData(nameof(Hosts))]
    public void SharedCache_SecondMachine_TakesTheFileFromTheServer(string host)
    {
        using var server = new FolderServer();
        using var sandbox = Prepare(host);
        Wheels.ProjectOfHashedIndex(sandbox, "thing");
        sandbox.Run("plugin", "add", PluginFolders.Sample("SharedHttpCache")).Expect(0);
        sandbox.Configure($"[plugins]\ncache = [\"contoso.shared-cache\"]\n[plugin.\"contoso.shared-cache\"]\nurl = \"{server.Address}\"\n");

        sandbox.Run("run", "python", "-c", "import thing").Expect(0);
        var given = server.Files;
        Directory.Delete(Path.Combine(sandbox.Project, ".venv"), recursive: true);
        sandbox.With("UV_CACHE_DIR", Path.Combine(sandbox.Root, "second-cache")).Run("run", "python", "-c", "import thing").Expect(0);

        Assert.Equal(1, given);
        Assert.Equal(1, server.Hits);
    }

    [ToolTheory]
    [MemberData(nameof(Hosts))]
    public void PrebuiltEnvironment_ThatFits_IsUsedAndNeverChanged(string host)
    {
        using var sandbox = Prepare(host);
        sandbox.Run("sync").Expect(0);
        var prebuilt = Path.Combine(sandbox.Root, "prebuilt", "project");
        Directory.CreateDirectory(Path.GetDirectoryName(prebuilt)!);
        Directory.Move(Path.Combine(sandbox.Project, ".venv"), prebuilt);
        sandbox.Run("plugin", "add", PluginFolders.Sample("PrebuiltEnvironments")).Expect(0);
        sandbox.Configure($"[plugins]\nenvironment = [\"contoso.prebuilt\"]\n[plugin.\"contoso.prebuilt\"]\nroot = \"{Path.GetDirectoryName(prebuilt)}\"\n");

        var result = sandbox.Run("run", "python", "-c", "import sys, thing; print(sys.prefix)").Expect(0);

        Assert.Equal(prebuilt + "\n", result.Output);
        Assert.False(Directory.Exists(Path.Combine(sandbox.Project, ".venv")));
    }

    [ToolTheory]
    [MemberData(nameof(Hosts))]
    public void WrappingLauncher_Env_StartsTheCodeThroughIt(string host)
    {
        using var sandbox = Prepare(host);
        sandbox.Run("plugin", "add", PluginFolders.Sample("WrappingLauncher")).Expect(0);
        sandbox.Configure("[plugins]\nlauncher = [\"contoso.wrap\"]\n[plugin.\"contoso.wrap\"]\ncommand = [\"env\", \"WRAPPED=yes\"]\n");

        var result = sandbox.Run("run", "python", "-c", "import os; print(os.environ['WRAPPED']); raise SystemExit(7)").Expect(7);

        Assert.Equal("yes\n", result.Output);
    }

    [ToolFact]
    public void Selection_EachLayer_IsNamedByPluginList()
    {
        using var sandbox = Prepare("");
        sandbox.Run("plugin", "add", PluginFolders.Sample("PolicyResolver")).Expect(0);
        sandbox.Write("pyproject.toml", File.ReadAllText(Path.Combine(sandbox.Project, "pyproject.toml")) + "\n[tool.pytool.plugins]\nresolver = [\"contoso.policy\"]\n");

        var byProject = sandbox.Run("plugin", "list").Expect(0).Output;
        sandbox.Configure("[plugins]\nresolver = [\"builtin\"]\n");
        var byUser = sandbox.Run("plugin", "list").Expect(0).Output;
        sandbox.With("PYTOOL_RESOLVER", "contoso.policy,builtin");
        var byVariable = sandbox.Run("plugin", "list").Expect(0).Output;
        var byOption = sandbox.Run("--plugin", "resolver=builtin", "plugin", "list").Expect(0).Output;

        Assert.Contains("pyproject.toml", byProject, StringComparison.Ordinal);
        Assert.Contains("pytool.toml", byUser, StringComparison.Ordinal);
        Assert.Contains("PYTOOL_RESOLVER", byVariable, StringComparison.Ordinal);
        Assert.Contains("--plugin", byOption, StringComparison.Ordinal);
    }

    private static Sandbox Prepare(string host)
    {
        var sandbox = new Sandbox();
        if (host.Length > 0)
        {
            sandbox.With("PYTOOL_HOST", host);
        }

        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Add(sandbox, "thing", "2.0");
        Wheels.Project(sandbox, "thing");
        return sandbox;
    }
}
