using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;

namespace PyTool.Core.Tests.Installation;

public sealed class InstallerTests
{
    [Fact]
    public async Task ExecuteAsync_SoundWheel_WritesFilesMetadataAndRecord()
    {
        using var fixture = new InstallFixture();
        var wheel = new TestWheel { EntryPoints = "[console_scripts]\nrun-it = pkg.cli:app.main [extra]\n" }.With("pkg/__init__.py", "X = 1\n");

        var report = await fixture.InstallAsync(wheel);

        Assert.Equal(["+ pkg==1.0"], report.Changes.Select(static change => change.ToString()));
        Assert.Equal(1, report.Prepared);
        Assert.Equal("X = 1\n", fixture.Read("lib/python3.12/site-packages/pkg/__init__.py"));
        Assert.Equal("pytool", fixture.Read($"lib/python3.12/site-packages/{wheel.Info}/INSTALLER"));
        var script = $"#!{fixture.Scripts}/python\n# -*- coding: utf-8 -*-\nimport sys\nfrom pkg.cli import app\nif __name__ == \"__main__\":\n"
            + "    if sys.argv[0].endswith(\"-script.pyw\"):\n        sys.argv[0] = sys.argv[0][:-11]\n    elif sys.argv[0].endswith(\".exe\"):\n        sys.argv[0] = sys.argv[0][:-4]\n    sys.exit(app.main())\n";
        Assert.Equal(script, fixture.Read("bin/run-it"));
        Assert.Equal(
            [
                $"../../../bin/run-it,sha256={TestWheel.Hash(script)},{script.Length}",
                $"{wheel.Info}/INSTALLER,sha256={TestWheel.Hash("pytool")},6",
                $"{wheel.Info}/METADATA,sha256={TestWheel.Hash(wheel.Metadata)},{wheel.Metadata.Length}",
                $"{wheel.Info}/RECORD,,",
                $"{wheel.Info}/REQUESTED,sha256={TestWheel.Hash("")},0",
                $"{wheel.Info}/WHEEL,sha256={TestWheel.Hash(wheel.WheelFile)},{wheel.WheelFile.Length}",
                $"{wheel.Info}/entry_points.txt,sha256={TestWheel.Hash(wheel.EntryPoints!)},{wheel.EntryPoints!.Length}",
                $"pkg/__init__.py,sha256={TestWheel.Hash("X = 1\n")},6",
            ],
            fixture.Record(wheel.Info));
        Assert.DoesNotContain(fixture.Tree().Keys, static name => name.StartsWith(".tmp", StringComparison.Ordinal) || name.StartsWith(".pytool", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_DataSchemes_GoWhereTheyBelong()
    {
        using var fixture = new InstallFixture();
        var wheel = new TestWheel()
            .With("pkg-1.0.data/scripts/tool", "#!python -u\nprint(1)\n")
            .With("pkg-1.0.data/scripts/shell", "#!/bin/sh\n")
            .With("pkg-1.0.data/headers/x.h", "h")
            .With("pkg-1.0.data/data/share/z", "z")
            .With("pkg-1.0.data/purelib/pure.py", "p");

        await fixture.InstallAsync(wheel);

        Assert.Equal($"#!{fixture.Scripts}/python\nprint(1)\n", fixture.Read("bin/tool"));
        Assert.True(File.GetUnixFileMode(Path.Combine(fixture.Scripts, "shell")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal("h", fixture.Read("include/site/python3.12/pkg/x.h"));
        Assert.Equal("z", fixture.Read("share/z"));
        Assert.Contains($"../../../share/z,sha256={TestWheel.Hash("z")},1", fixture.Record(wheel.Info));
        Assert.Contains($"pure.py,sha256={TestWheel.Hash("p")},1", fixture.Record(wheel.Info));
        Assert.False(Directory.Exists(Path.Combine(fixture.Site, "pkg-1.0.data")));
    }

    [Fact]
    public async Task ExecuteAsync_LyingRecord_BecomesTrue()
    {
        using var fixture = new InstallFixture();
        var wheel = new TestWheel { Record = $"pkg/a.py,sha256={new string('A', 43)},999\npkg/missing.py,,\npkg/bare.py,,\n" }.With("pkg/a.py", "A\n").With("pkg/bare.py", "B\n").With("pkg/extra.py", "E\n");

        await fixture.InstallAsync(wheel);

        var record = fixture.Record(wheel.Info);
        Assert.Contains($"pkg/a.py,sha256={TestWheel.Hash("A\n")},2", record);
        Assert.Contains("pkg/bare.py,,", record);
        Assert.Contains("pkg/extra.py,,2", record);
        Assert.DoesNotContain(record, static line => line.Contains("missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a folder")]
    [InlineData("it's")]
    [InlineData("llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll")]
    public async Task ExecuteAsync_OddEnvironmentPath_ScriptsGoThroughTheShellWhenNeeded(string name)
    {
        using var fixture = new InstallFixture(name);

        await fixture.InstallAsync(new TestWheel { EntryPoints = "[console_scripts]\nrun-it = pkg:main\n" });

        var first = fixture.Read("bin/run-it").Split('\n');
        if (name is "it's")
        {
            Assert.Equal($"#!{fixture.Scripts}/python", first[0]);
        }
        else
        {
            Assert.Equal(["#!/bin/sh", $"'''exec' '{fixture.Scripts}/python' \"$0\" \"$@\"", "' '''"], first[..3]);
        }
    }

    [Fact]
    public async Task ExecuteAsync_RelocatableEnvironment_ScriptsFindThePythonBesideThem()
    {
        using var fixture = new InstallFixture();
        fixture.Layout = fixture.MakeLayout(isRelocatable: true);

        await fixture.InstallAsync(new TestWheel { EntryPoints = "[console_scripts]\nrun-it = pkg:main\n" });

        Assert.StartsWith("#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")\"/'python' \"$0\" \"$@\"\n' '''\n", fixture.Read("bin/run-it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_Pip_GetsTheInterpretersVersionInItsName()
    {
        using var fixture = new InstallFixture();

        await fixture.InstallAsync(new TestWheel("pip") { EntryPoints = "[console_scripts]\npip = pip:main\npip3 = pip:main\npip3.9 = pip:main\n" });

        Assert.Equal(["pip", "pip3", "pip3.12", "python"], Directory.GetFileSystemEntries(fixture.Scripts).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(LinkMode.Clone)]
    [InlineData(LinkMode.Hardlink)]
    [InlineData(LinkMode.Copy)]
    [InlineData(LinkMode.Symlink)]
    public async Task ExecuteAsync_EveryLinkMode_CacheSurvivesChangesOfRecord(LinkMode mode)
    {
        using var fixture = new InstallFixture();
        var plan = fixture.Plan(false, new TestWheel().With("pkg/a.py", "A\n"));

        await fixture.ExecuteAsync(plan, mode: mode);
        await fixture.ExecuteAsync(fixture.Plan(true), mode: mode);
        await fixture.ExecuteAsync(plan, mode: mode);

        Assert.Equal("A\n", fixture.Read("lib/python3.12/site-packages/pkg/a.py"));
        Assert.Null(new FileInfo(Path.Combine(fixture.Site, "pkg-1.0.dist-info/RECORD")).LinkTarget);
    }

    [Fact]
    public async Task ExecuteAsync_Upgrade_ReplacesAndReports()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel().With("pkg/a.py", "1").With("pkg/only_in_1.py", "1"));
        Directory.CreateDirectory(Path.Combine(fixture.Site, "pkg/__pycache__"));
        await File.WriteAllTextAsync(Path.Combine(fixture.Site, "pkg/__pycache__/only_in_1.cpython-312.pyc"), "");

        var report = await fixture.InstallAsync(new TestWheel(version: "2.0").With("pkg/a.py", "2"));

        Assert.Equal(["- pkg==1.0", "+ pkg==2.0"], report.Changes.Select(static change => change.ToString()));
        Assert.Equal(["a.py"], Directory.GetFileSystemEntries(Path.Combine(fixture.Site, "pkg")).Select(Path.GetFileName));
        Assert.Equal(["pkg", "pkg-2.0.dist-info"], Directory.GetFileSystemEntries(fixture.Site).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_Namespace_IsShared()
    {
        using var fixture = new InstallFixture();

        await fixture.InstallAsync(new TestWheel("one").With("ns/one/a.py", "1"), new TestWheel("two").With("ns/two/b.py", "2"));
        await fixture.ExecuteAsync(fixture.Plan(true, new TestWheel("two").With("ns/two/b.py", "2")));

        Assert.Equal(["two"], Directory.GetFileSystemEntries(Path.Combine(fixture.Site, "ns")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task ExecuteAsync_InstallAndRemove_LeavesTheEnvironmentAsItWas()
    {
        using var fixture = new InstallFixture();
        var before = fixture.Tree();

        await fixture.InstallAsync(new TestWheel { EntryPoints = "[console_scripts]\nrun-it = pkg:main\n", Record = "" }.With("pkg/sub/deep/a.py", "A").With("stray.py"));
        await fixture.ExecuteAsync(fixture.Plan(true));

        Assert.Equal(before, fixture.Tree());
    }

    [Fact]
    public async Task ExecuteAsync_LinkPlantedWhereAScriptGoes_IsReplaced()
    {
        using var fixture = new InstallFixture();
        var victim = Path.Combine(fixture.Root, "victim");
        await File.WriteAllTextAsync(victim, "precious");
        File.CreateSymbolicLink(Path.Combine(fixture.Scripts, "run-it"), victim);
        Directory.CreateDirectory(Path.Combine(fixture.Root, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(fixture.Site, "pkg"), Path.Combine(fixture.Root, "outside"));

        await fixture.InstallAsync(new TestWheel { EntryPoints = "[console_scripts]\nrun-it = pkg:main\n" }.With("pkg/a.py"));

        Assert.Equal("precious", await File.ReadAllTextAsync(victim));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(fixture.Root, "outside")));
        Assert.True(File.Exists(Path.Combine(fixture.Site, "pkg/a.py")));
    }

    [Fact]
    public async Task ExecuteAsync_DryRun_ChangesNothing()
    {
        using var fixture = new InstallFixture();
        var before = fixture.Tree();

        var report = await Installer.ExecuteAsync(
            fixture.Plan(false, new TestWheel()), fixture.Layout, fixture.Cache, fixture, new InstallOptions { Diagnostics = fixture, DryRun = true }, CancellationToken.None);

        Assert.Equal(["+ pkg==1.0"], report.Changes.Select(static change => change.ToString()));
        Assert.Equal(before, fixture.Tree());
    }

    [Fact]
    public async Task ExecuteAsync_DamagedCacheEntry_Heals()
    {
        using var fixture = new InstallFixture();
        var plan = fixture.Plan(false, new TestWheel().With("pkg/a.py", "A\n"));
        await fixture.ExecuteAsync(plan);
        await fixture.ExecuteAsync(fixture.Plan(true));
        foreach (var path in Directory.GetFiles(Path.Combine(fixture.Root, "cache", "archive-v1000"), "a.py", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(path, "");
        }

        await fixture.ExecuteAsync(plan);

        Assert.Equal("A\n", fixture.Read("lib/python3.12/site-packages/pkg/a.py"));
    }

    [Fact]
    public async Task ExecuteAsync_OneBadWheel_ChangesNothing()
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(new TestWheel("old").With("old.py"));
        var before = fixture.Tree();

        await Assert.ThrowsAsync<PyToolException>(() => fixture.ExecuteAsync(fixture.Plan(true, new TestWheel("good").With("good.py"), new TestWheel { Metadata = "Name: other\nVersion: 1.0\n" })));

        Assert.Equal(before, fixture.Tree());
    }
}
