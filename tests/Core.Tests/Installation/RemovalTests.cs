using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Plans;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Installation;

public sealed class RemovalTests
{
    [Fact]
    public async Task ExecuteAsync_RecordNamesFilesOutside_TheyStay()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel().With("pkg/a.py"));
        var victim = Path.Combine(fixture.Root, "victim.txt");
        await File.WriteAllTextAsync(victim, "precious");
        await File.AppendAllTextAsync(Path.Combine(fixture.Site, "pkg-1.0.dist-info/RECORD"), $"../../../../victim.txt,,\n{victim},,\n");

        await fixture.ExecuteAsync(fixture.Plan(true));

        Assert.True(File.Exists(victim));
        Assert.Contains("Invalid `RECORD` entry in `pkg==1.0` that escapes the Python environment, skipping: ../../../../victim.txt", fixture.Warnings);
        Assert.Empty(Directory.GetFileSystemEntries(fixture.Site));
    }

    [Fact]
    public async Task ExecuteAsync_FolderReplacedByLink_WhatIsBehindStays()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel().With("pkg/a.py"));
        var outside = Path.Combine(fixture.Root, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "a.py"), "precious");
        Directory.Delete(Path.Combine(fixture.Site, "pkg"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(fixture.Site, "pkg"), outside);

        await fixture.ExecuteAsync(fixture.Plan(true));

        Assert.True(File.Exists(Path.Combine(outside, "a.py")));
    }

    [Fact]
    public async Task ExecuteAsync_RecordNamesTheInterpreter_ItStays()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel().With("pkg/a.py"));
        await File.AppendAllTextAsync(Path.Combine(fixture.Site, "pkg-1.0.dist-info/RECORD"), "../../../bin/python,,\n");

        await fixture.ExecuteAsync(fixture.Plan(true));

        Assert.True(Path.Exists(Path.Combine(fixture.Scripts, "python")) || new FileInfo(Path.Combine(fixture.Scripts, "python")).LinkTarget is not null);
    }

    [Fact]
    public async Task ExecuteAsync_MissingRecord_WarnsAndGoesOn()
    {
        using var fixture = new InstallFixture();
        Directory.CreateDirectory(Path.Combine(fixture.Site, "foo-1.0.dist-info"));

        var report = await fixture.ExecuteAsync(fixture.Plan(true));

        Assert.Equal(["- foo==1.0"], report.Changes.Select(static change => change.ToString()));
        Assert.Contains("due to missing `RECORD` file", Assert.Single(fixture.Warnings), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(fixture.Site, "foo-1.0.dist-info")));
    }

    [Fact]
    public async Task ExecuteAsync_RecordIsNotUtf8_ChangesNothing()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel().With("pkg/a.py"), new TestWheel("other").With("other.py"));
        await File.WriteAllBytesAsync(Path.Combine(fixture.Site, "pkg-1.0.dist-info/RECORD"), [0xFF, 0xFE, 0x2C]);

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.ExecuteAsync(fixture.Plan(true)));

        Assert.Equal("`RECORD` file is invalid", exception.Message);
        Assert.True(File.Exists(Path.Combine(fixture.Site, "other.py")));
    }

    [Fact]
    public async Task ExecuteAsync_EggInfo_RemovesTopLevelModules()
    {
        using var fixture = new InstallFixture();
        var egg = Directory.CreateDirectory(Path.Combine(fixture.Site, "egg-1.0-py3.12.egg-info")).FullName;
        await File.WriteAllTextAsync(Path.Combine(egg, "top_level.txt"), "egg\nsingle\n../../../bin\n");
        Directory.CreateDirectory(Path.Combine(fixture.Site, "egg/sub"));
        await File.WriteAllTextAsync(Path.Combine(fixture.Site, "egg/sub/a.py"), "");
        await File.WriteAllTextAsync(Path.Combine(fixture.Site, "single.py"), "");

        await fixture.ExecuteAsync(Removing(egg, InstalledKind.EggInfoDirectory));

        Assert.Empty(Directory.GetFileSystemEntries(fixture.Site));
        Assert.True(Path.Exists(Path.Combine(fixture.Scripts, "python")));
    }

    [Fact]
    public async Task ExecuteAsync_EggLink_GoesWithItsLine()
    {
        using var fixture = new InstallFixture();
        var link = Path.Combine(fixture.Site, "egg.egg-link");
        await File.WriteAllTextAsync(link, "/src/egg\n.");
        await File.WriteAllTextAsync(Path.Combine(fixture.Site, "easy-install.pth"), "/src/other\n/src/egg\n");

        await fixture.ExecuteAsync(Removing(link, InstalledKind.LegacyEditable));

        Assert.False(File.Exists(link));
        Assert.Equal("/src/other\n", fixture.Read("lib/python3.12/site-packages/easy-install.pth"));
    }

    [Fact]
    public async Task ExecuteAsync_DistutilsFile_IsRefused()
    {
        using var fixture = new InstallFixture();
        var file = Path.Combine(fixture.Site, "egg-1.0.egg-info");
        await File.WriteAllTextAsync(file, "");

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.ExecuteAsync(Removing(file, InstalledKind.EggInfoFile)));

        Assert.StartsWith("Unable to uninstall `egg==1.0`.", exception.Message, StringComparison.Ordinal);
    }

    private static InstallPlan Removing(string path, InstalledKind kind) => new()
    {
        Extraneous = [new InstalledDistribution { Name = PackageName.Parse("egg"), Version = PyVersion.Parse("1.0"), MetadataPath = path, Kind = kind }],
    };
}
