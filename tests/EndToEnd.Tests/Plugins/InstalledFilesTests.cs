using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The files of installed plugins: what is tampered with is not loaded, and neither interruptions nor other processes damage them.</summary>
public sealed class InstalledFilesTests
{
    [ToolTheory]
    [InlineData("changed", "is not the one that was installed")]
    [InlineData("unlisted", "was not installed with it")]
    public void Run_FilesTamperedWithAfterTheInstallation_NothingOfThemRuns(string how, string what)
    {
        using var sandbox = Prepare();
        sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, "launcher")).Expect(0);
        var assembly = Directory.EnumerateFiles(Plugins(sandbox), "PyTool.FaultyPlugin.dll", SearchOption.AllDirectories).Single();
        sandbox.Start("chmod", "-R", "u+w", Plugins(sandbox)).Expect(0);
        switch (how)
        {
            case "changed":
                File.AppendAllText(assembly, "x");
                break;
            default:
                File.Copy(assembly, Path.Combine(Path.GetDirectoryName(assembly)!, "Extra.dll"));
                break;
        }

        var result = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(2);
        var verified = sandbox.Run("plugin", "verify").Expect(1);
        sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, "launcher")).Expect(0);
        var again = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(0);

        foreach (var refused in new[] { result, verified })
        {
            Assert.Equal("", refused.Output);
            Assert.Contains("`test.faulty` 1.0.0 is not loaded because a file " + what, refused.Error, StringComparison.Ordinal);
            Assert.Contains("hint: Install the plugin again with `pytool plugin add`", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal("ran\n", again.Output);
    }

    [ToolFact]
    public void Add_ManyProcessesAtOnce_AllPluginsAreThere()
    {
        using var sandbox = new Sandbox();
        var folder = PluginFolders.Faulty(sandbox, "launcher");
        for (var i = 0; i < 4; i++)
        {
            sandbox.Start("sh", "-c", $"cp -r '{folder}' '{folder}-{i}' && sed -i s/test.faulty/test.faulty-{i}/ '{folder}-{i}/pytool-plugin.json'").Expect(0);
        }

        sandbox.Start("sh", "-c", "for i in 0 1 2 3 0 1; do \"$1\" plugin add \"$2-$i\" & p=\"$p $!\"; done; for q in $p; do wait $q || exit 1; done", "sh", InstalledTool.Path, folder).Expect(0);
        var verified = sandbox.Run("plugin", "verify").Expect(0);

        Assert.Equal(string.Concat(Enumerable.Range(0, 4).Select(i => $"test.faulty-{i} 1.0.0 ok\n")), verified.Output);
    }

    // Killed once the copying has begun, and once the record is about to change: before and after the moment that counts.
    [ToolTheory]
    [InlineData(".tmp-*")]
    [InlineData("test.faulty/1.0.0-*")]
    public void Add_KilledInTheMiddle_LeavesNothingThatCounts(string when)
    {
        using var sandbox = Prepare();
        var folder = PluginFolders.Faulty(sandbox, "launcher");
        for (var i = 0; i < 1500; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"data-{i}.txt"), "data");
        }

        Directory.CreateDirectory(Plugins(sandbox), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        sandbox.Start("sh", "-c", "\"$1\" plugin add \"$2\" & p=$!; while kill -0 $p 2>/dev/null && ! ls -d \"$3\"/$4 >/dev/null 2>&1; do :; done; kill -9 $p; wait $p; true", "sh", InstalledTool.Path, folder, Plugins(sandbox), when).Expect(0);

        var listed = sandbox.Run("plugin", "list").Expect(0);
        var verified = sandbox.Run("plugin", "verify").Expect(0);
        sandbox.Run("plugin", "add", folder).Expect(0);
        var result = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(0);

        Assert.Equal(listed.Output.Contains("test.faulty 1.0.0", StringComparison.Ordinal), verified.Output == "test.faulty 1.0.0 ok\n");
        Assert.Equal("ran\n", result.Output);
        Assert.Equal([".lock", "plugins.lock", "test.faulty"], Directory.EnumerateFileSystemEntries(Plugins(sandbox)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string Plugins(Sandbox sandbox) => Path.Combine(sandbox.Home, ".local", "share", "pytool", "plugins");

    private static Sandbox Prepare()
    {
        var sandbox = new Sandbox();
        sandbox.Configure("[plugins]\nlauncher = [\"test.faulty\"]\n");
        return sandbox;
    }
}
