using PyTool.Core.Installation.Journal;

namespace PyTool.Core.Tests.Installation;

public sealed class JournalRecoveryTests
{
    public static TheoryData<string, int> Deaths
    {
        get
        {
            var data = new TheoryData<string, int> { { nameof(InstallFault.Staged), 1 }, { nameof(InstallFault.JournalWritten), 1 }, { nameof(InstallFault.JournalDeleted), 1 } };
            for (var count = 1; count <= 3; count++)
            {
                data.Add(nameof(InstallFault.Removed), count);
                data.Add(nameof(InstallFault.Placed), count);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task RecoverAsync_ChangeDiedAnywhere_GivesTheOldOrTheNewEnvironment(string fault, int count)
    {
        using var fixture = new InstallFixture();
        await fixture.InstallAsync(Wheels("1.0"));
        var old = fixture.Tree();
        await fixture.InstallAsync(Wheels("2.0"));
        var wanted = fixture.Tree();
        await fixture.InstallAsync(Wheels("1.0"));
        var faults = new DyingFaults(Enum.Parse<InstallFault>(fault), count);

        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.ExecuteAsync(fixture.Plan(false, Wheels("2.0")), faults));
        await JournalRecovery.RecoverAsync(fixture.EnvironmentRoot, fixture.Layout.Scheme, null, TimeSpan.FromSeconds(5), TimeProvider.System, fixture, CancellationToken.None);

        Assert.Equal(string.Equals(fault, nameof(InstallFault.Staged), StringComparison.Ordinal) ? old : wanted, WithoutTemporary(fixture.Tree()));
        await fixture.InstallAsync(Wheels("2.0"));
        Assert.Equal(wanted, WithoutTemporary(fixture.Tree()));
    }

    [Fact]
    public async Task RecoverAsync_JournalReachesOutside_IsIgnored()
    {
        using var fixture = new InstallFixture();
        var victim = Path.Combine(fixture.Root, "victim.txt");
        await File.WriteAllTextAsync(victim, "precious");
        var staging = Path.Combine(fixture.EnvironmentRoot, ".tmp-pytool-1");
        Directory.CreateDirectory(staging);
        JournalFile.Write(fixture.EnvironmentRoot, new Intent { Staging = staging, Removals = [new Removal { Files = [victim], Site = fixture.Site }] });

        var recovered = await JournalRecovery.RecoverAsync(fixture.EnvironmentRoot, fixture.Layout.Scheme, null, TimeSpan.FromSeconds(5), TimeProvider.System, fixture, CancellationToken.None);

        Assert.False(recovered);
        Assert.True(File.Exists(victim));
        Assert.Contains("unusable journal", Assert.Single(fixture.Warnings), StringComparison.Ordinal);
        Assert.False(JournalRecovery.IsNeeded(fixture.EnvironmentRoot));
    }

    [Fact]
    public async Task RecoverAsync_DamagedJournal_IsIgnoredOnce()
    {
        using var fixture = new InstallFixture();
        await File.WriteAllTextAsync(Path.Combine(fixture.EnvironmentRoot, ".pytool-journal"), "half a jour");

        Assert.False(await JournalRecovery.RecoverAsync(fixture.EnvironmentRoot, fixture.Layout.Scheme, null, TimeSpan.FromSeconds(5), TimeProvider.System, fixture, CancellationToken.None));
        Assert.False(JournalRecovery.IsNeeded(fixture.EnvironmentRoot));
    }

    [Fact]
    public async Task RecoverAsync_FoldersUnknown_KeepsAJournalThatItCannotUse()
    {
        using var fixture = new InstallFixture();
        await File.WriteAllTextAsync(Path.Combine(fixture.EnvironmentRoot, ".pytool-journal"), "half a jour");

        Assert.False(await JournalRecovery.RecoverAsync(fixture.EnvironmentRoot, null, null, TimeSpan.FromSeconds(5), TimeProvider.System, fixture, CancellationToken.None));
        Assert.True(JournalRecovery.IsNeeded(fixture.EnvironmentRoot));
    }

    private static TestWheel[] Wheels(string version) =>
    [
        new TestWheel("one", version) { EntryPoints = "[console_scripts]\none = one:main\n" }.With("one/__init__.py", version).With($"one/only_in_{version[0]}.py"),
        new TestWheel("two", version).With("two/__init__.py", version).With("ns/two.py", version),
        new TestWheel("three", version).With("three.py", version).With("ns/three.py", version),
    ];

    private static SortedDictionary<string, string> WithoutTemporary(SortedDictionary<string, string> tree)
    {
        foreach (var name in tree.Keys.Where(static name => name.StartsWith(".tmp", StringComparison.Ordinal)).ToList())
        {
            tree.Remove(name);
        }

        return tree;
    }

    private sealed class DyingFaults(InstallFault at, int count) : InstallFaults
    {
        private int seen;

        public override void Pass(InstallFault fault)
        {
            if (fault == at && ++seen == count)
            {
                throw new InvalidOperationException("killed");
            }
        }
    }
}
