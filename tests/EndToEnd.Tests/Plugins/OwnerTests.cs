using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>Plugins of strangers are not loaded, by whichever host.</summary>
public sealed class OwnerTests
{
    [ToolTheory(needsRoot: true)]
    [InlineData("")]
    [InlineData("coreclr")]
    public void Run_PluginOrItsRecordBelongsToAnotherUser_IsRefusedWithRemedy(string host)
    {
        using var sandbox = new Sandbox();
        sandbox.With("PYTOOL_HOST", host).Configure("[plugins]\nlauncher = [\"test.faulty\"]\n");
        sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, "launcher")).Expect(0);
        var plugins = Path.Combine(sandbox.Home, ".local", "share", "pytool", "plugins");
        var assembly = Directory.EnumerateFiles(plugins, "*.dll", SearchOption.AllDirectories).First();

        sandbox.Start("chown", "31415", assembly).Expect(0);
        var file = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(2);
        var verified = sandbox.Run("plugin", "verify").Expect(1);
        sandbox.Start("chown", "0", assembly).Expect(0);
        sandbox.Start("chmod", "o+w", Path.Combine(plugins, "plugins.lock")).Expect(0);
        var record = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(2);
        sandbox.Start("chmod", "o-w", Path.Combine(plugins, "plugins.lock")).Expect(0);
        var restored = sandbox.Run("run", "--no-project", "python", "-c", "print('ran')").Expect(0);

        foreach (var refused in new[] { file, verified })
        {
            Assert.Contains("`test.faulty` 1.0.0 is not loaded because it belongs to another user (31415): " + assembly, refused.Error, StringComparison.Ordinal);
            Assert.Contains("hint: Run `chown`", refused.Error, StringComparison.Ordinal);
        }

        Assert.Contains("others can write to: " + plugins, record.Error, StringComparison.Ordinal);
        Assert.Contains("hint: Run `chmod go-w", record.Error, StringComparison.Ordinal);
        Assert.Equal("ran\n", restored.Output);
    }
}
