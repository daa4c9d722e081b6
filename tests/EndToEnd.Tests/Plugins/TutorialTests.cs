using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The tutorial does what it says: its commands, one after the other, in a clean home.</summary>
public sealed class TutorialTests
{
    [FeedFact]
    public void Tutorial_EveryCommand_EndsInThePluginsGreeting()
    {
        using var sandbox = new Sandbox();
        PackageFeed.Configure(sandbox);
        var bin = Directory.CreateDirectory(Path.Combine(sandbox.Root, "bin")).FullName;
        File.CreateSymbolicLink(Path.Combine(bin, "pytool"), InstalledTool.Path);
        sandbox.With("PATH", bin + ":" + Environment.GetEnvironmentVariable("PATH"));
        var commands = File.ReadLines(Path.Combine(PluginFolders.Repository, "docs", "plugins", "tutorial.md")).Where(l => l.StartsWith("$ ", StringComparison.Ordinal)).Select(l => l[2..]).ToArray();
        var script = sandbox.Write("tutorial.sh", "set -ex\n" + string.Join('\n', commands) + "\n");

        var result = sandbox.Start("sh", script).Expect(0);

        Assert.True(commands.Length > 10);
        Assert.EndsWith("hello from the plugin\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("acme.launcher 1.0.0", result.Output, StringComparison.Ordinal);
    }
}
