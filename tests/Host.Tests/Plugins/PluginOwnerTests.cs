using System.Diagnostics;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Policy;

namespace PyTool.Host.Tests.Plugins;

/// <summary>What is loaded, and what says what may be loaded, belongs to the user or root, and nobody else can write to it.</summary>
public sealed class PluginOwnerTests : IDisposable
{
    private const string Stranger = "31415";
    private const UnixFileMode OpenDirectory = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupWrite;

    private readonly PluginFixture _fixture = new();
    private readonly PluginDescriptor _plugin;

    public PluginOwnerTests()
    {
        _plugin = _fixture.Store.Install(_fixture.Folder(), "here");
    }

    [Fact]
    public void Check_FreshlyInstalled_IsTrusted() => PluginGate.Check(_plugin);

    [RootFact]
    public void Check_SomethingBelongsToAnotherUser_IsRefusedByName()
    {
        foreach (var path in Guarded())
        {
            Give(path, Stranger);

            var error = Assert.Throws<PyToolException>(() => PluginGate.Check(_plugin));

            Assert.Equal("PT2037", error.Code);
            Assert.Contains("`contoso.policy` 1.0.0", error.Message, StringComparison.Ordinal);
            Assert.Contains($"({Stranger}): {path}", error.Message, StringComparison.Ordinal);
            Assert.Contains("chown", error.Hint, StringComparison.Ordinal);
            Give(path, "0");
        }

        PluginGate.Check(_plugin);
    }

    [Fact]
    public void Check_SomethingIsOpenToOthers_IsRefusedByName()
    {
        foreach (var path in Guarded())
        {
            var mode = File.GetUnixFileMode(path);
            foreach (var right in new[] { UnixFileMode.GroupWrite, UnixFileMode.OtherWrite, UnixFileMode.OtherWrite | UnixFileMode.StickyBit })
            {
                File.SetUnixFileMode(path, mode | right);

                var error = Assert.Throws<PyToolException>(() => PluginGate.Check(_plugin));

                Assert.Equal("PT2008", error.Code);
                Assert.Contains(path, error.Message, StringComparison.Ordinal);
                Assert.Contains("chmod", error.Hint, StringComparison.Ordinal);
            }

            File.SetUnixFileMode(path, mode);
        }
    }

    [RootFact]
    public void List_RecordOfAnotherUser_IsNotUsed()
    {
        var record = Path.Combine(_fixture.Data, "plugins", "plugins.lock");
        Give(record, Stranger);

        Assert.Equal("PT2037", Assert.Throws<PyToolException>(() => _fixture.Store.List()).Code);
        Assert.Equal("PT2037", Assert.Throws<PyToolException>(() => _fixture.Store.Install(_fixture.Folder(), "here")).Code);
    }

    [Fact]
    public void List_RecordThatOthersCanWrite_IsNotUsed()
    {
        var record = Path.Combine(_fixture.Data, "plugins", "plugins.lock");
        File.SetUnixFileMode(record, File.GetUnixFileMode(record) | UnixFileMode.GroupWrite);

        Assert.Equal("PT2008", Assert.Throws<PyToolException>(() => _fixture.Store.List()).Code);
    }

    [RootFact]
    public void Read_PolicyOfAnotherUser_FailsClosed()
    {
        var policy = WritePolicy(out var machine);
        Give(policy, Stranger);
        Assert.Equal("PT2037", Assert.Throws<PyToolException>(() => PluginPolicyReader.Read(machine)).Code);
        Give(policy, "0");
        Give(machine, Stranger);
        Assert.Equal("PT2037", Assert.Throws<PyToolException>(() => PluginPolicyReader.Read(machine)).Code);
    }

    [Fact]
    public void Read_PolicyThatOthersCanWrite_FailsClosed()
    {
        var policy = WritePolicy(out var machine);
        File.SetUnixFileMode(policy, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        Assert.Equal("PT2008", Assert.Throws<PyToolException>(() => PluginPolicyReader.Read(machine)).Code);
        File.SetUnixFileMode(policy, UnixFileMode.UserRead);
        Assert.Equal(["evil"], PluginPolicyReader.Read(machine).Forbidden);
        File.SetUnixFileMode(machine, OpenDirectory);
        Assert.Equal("PT2008", Assert.Throws<PyToolException>(() => PluginPolicyReader.Read(machine)).Code);
    }

    public void Dispose() => _fixture.Dispose();

    // The folder of the version, of the id, of all plugins, of pytool's data; and a file.
    private string[] Guarded()
    {
        var version = _plugin.Directory!;
        return [Path.Combine(version, "Contoso.PolicyResolver.dll"), version, Path.GetDirectoryName(version)!, Path.Combine(_fixture.Data, "plugins"), _fixture.Data];
    }

    private string WritePolicy(out string machine)
    {
        machine = Directory.CreateDirectory(Path.Combine(_fixture.Data, "..", "machine")).FullName;
        var path = Path.Combine(machine, PluginPolicy.FileName);
        File.WriteAllText(path, "forbid = [\"evil\"]\n");
        return path;
    }

    private static void Give(string path, string user)
    {
        using var process = Process.Start("chown", [user, path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
