using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins.Compatibility;

/// <summary>Contract versions against each other, as the tables of docs/plugins/compatibility.md say.</summary>
public sealed class ContractVersionTests(Futures futures) : IClassFixture<Futures>
{
    private const string Code = "import os; print(os.environ['MADE_FOR'], os.environ['FOUND'], os.environ['MORE'])";

    [ToolTheory]
    [InlineData("1.0", "1.0", "1.0 1.0 \n")]
    [InlineData("1.0", "1.1", "1.0 1.1 \n")]
    [InlineData("1.1", "1.1", "1.1 1.1 nothing to say, untitledFalse\n")]
    [InlineData("2.0", "2.0", "2.0 2.0 \n")]
    public void Run_PluginOfTheSameOrAnOlderMinorVersion_Works(string plugin, string host, string output)
    {
        using var sandbox = Prepare();
        sandbox.Start(futures.Host(host), "plugin", "add", futures.Plugin(plugin, plugin)).Expect(0);

        var result = sandbox.Start(futures.Host(host), "run", "--no-project", "python", "-c", Code).Expect(0);

        Assert.Equal(output, result.Output);
    }

    [ToolTheory]
    [InlineData("1.1", "1.1", "1.0", "Update pytool")]
    [InlineData("1.1", "1.0", "1.0", "Update pytool")]
    [InlineData("2.0", "2.0", "1.0", "Update pytool")]
    [InlineData("2.0", "2.0", "1.1", "Update pytool")]
    [InlineData("2.0", "1.0", "1.1", "Update pytool")]
    [InlineData("1.0", "1.0", "2.0", "newer version of the plugin")]
    [InlineData("1.1", "1.1", "2.0", "newer version of the plugin")]
    [InlineData("1.1", "2.0", "2.0", "newer version of the plugin")]
    public void Add_PluginOfANewerOrAnotherMajorVersion_IsRefusedWithRemedy(string plugin, string claimed, string host, string remedy)
    {
        using var sandbox = Prepare();

        var result = sandbox.Start(futures.Host(host), "plugin", "add", futures.Plugin(plugin, claimed)).Expect(2);

        Assert.Contains("`test.contract` 1.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains($"this pytool has {host}", result.Error, StringComparison.Ordinal);
        Assert.Contains(futures.Plugin(plugin, claimed), result.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", result.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Home, ".local", "share", "pytool", "plugins", "plugins.lock")));
    }

    // The user goes back to an older pytool, or forward over a major version, and the plugin is still there.
    [ToolTheory]
    [InlineData("1.1", "1.1", "1.0")]
    [InlineData("1.0", "1.0", "2.0")]
    public void Run_InstalledByAnotherPytool_IsRefusedBeforeAnyOfItsCode(string plugin, string installing, string running)
    {
        using var sandbox = Prepare();
        sandbox.Start(futures.Host(installing), "plugin", "add", futures.Plugin(plugin, plugin)).Expect(0);

        var refused = sandbox.Start(futures.Host(running), "run", "--no-project", "python", "-c", Code).Expect(2);
        var without = sandbox.With("PYTOOL_LAUNCHER", "builtin").Start(futures.Host(running), "run", "--no-project", "python", "-c", "print('ran')").Expect(0);

        Assert.Equal("", refused.Output);
        Assert.Contains("`test.contract` 1.0.0", refused.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", refused.Error, StringComparison.Ordinal);
        Assert.Equal("ran\n", without.Output);
    }

    private static Sandbox Prepare()
    {
        var sandbox = new Sandbox();
        sandbox.Configure("[plugins]\nlauncher = [\"test.contract\"]\n");
        return sandbox;
    }
}
