using System.Formats.Tar;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Versions;

namespace PyTool.Environments.Tests.Managed;

public sealed class InterpreterInstallationTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new();
    private readonly ArchiveSource _source = new();

    [Fact]
    public async Task InstallAsync_Archive_IsCompletedAndVisible()
    {
        var installed = await InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4"));

        Assert.Equal(KeyOf("3.12.4"), installed.Key);
        Assert.Equal("20260101", installed.Build);
        Assert.True(File.Exists(installed.ExecutablePath));
        Assert.Equal("python3.12", new FileInfo(Path.Combine(installed.RootPath, "bin", "python")).LinkTarget);
        Assert.Equal(
            "[externally-managed]\nError=This Python installation is managed by uv and should not be modified.\n",
            File.ReadAllText(Path.Combine(installed.RootPath, "lib", "python3.12", "EXTERNALLY-MANAGED")));
        Assert.Equal(
            $"build_time_vars = {{'AR': 'ar',\n 'CC': 'cc -pthread',\n 'CXX': 'c++ -pthread',\n 'prefix': '{installed.RootPath}',\n 'X': '-I{installed.RootPath}/include /reinstall /installed'}}\n",
            File.ReadAllText(Path.Combine(installed.RootPath, "lib", "python3.12", "_sysconfigdata__linux.py")));
        Assert.Equal(installed.RootPath, new DirectoryInfo(MinorLink).ResolveLinkTarget(true)!.FullName);
        Assert.Equal("*", File.ReadAllText(Path.Combine(_fixture.InstallDirectory, ".gitignore")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_fixture.InstallDirectory, ".temp")));
    }

    [Fact]
    public async Task InstallAsync_NewerPatch_MovesTheMinorLink()
    {
        await InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4"));
        var newer = await InstallAsync("3.12.10", ArchiveSource.Standalone("3.12.10"));
        await InstallAsync("3.12.9", ArchiveSource.Standalone("3.12.9"));

        Assert.Equal(newer.RootPath, new DirectoryInfo(MinorLink).ResolveLinkTarget(true)!.FullName);
        Assert.Equal(["3.12.10", "3.12.9", "3.12.4"], Installer.ListInstalled().Select(static item => item.Version.ToString()));
    }

    [Fact]
    public async Task UninstallAsync_Installation_TakesTheLinkBack()
    {
        var older = await InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4"));
        var newer = await InstallAsync("3.12.10", ArchiveSource.Standalone("3.12.10"));

        await Installer.UninstallAsync(newer, CancellationToken.None);
        Assert.Equal(older.RootPath, new DirectoryInfo(MinorLink).ResolveLinkTarget(true)!.FullName);

        await Installer.UninstallAsync(older, CancellationToken.None);
        Assert.Null(new DirectoryInfo(MinorLink).LinkTarget);
        Assert.Empty(Installer.ListInstalled());
    }

    [Fact]
    public async Task InstallAsync_WrongDigest_LeavesNothing()
    {
        var failure = await Assert.ThrowsAsync<PyToolException>(() => InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4"), digest: new string('0', 64)));

        Assert.Equal("PT4010", failure.Code);
        Assert.Empty(Installer.ListInstalled());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_fixture.InstallDirectory, ".temp")));
    }

    [Fact]
    public async Task InstallAsync_Truncated_LeavesNothing()
    {
        var archive = ArchiveSource.Standalone("3.12.4");

        await Assert.ThrowsAsync<PyToolException>(() => InstallAsync("3.12.4", archive[..(archive.Length / 2)]));

        Assert.Empty(Installer.ListInstalled());
    }

    [Fact]
    public async Task InstallAsync_FirstPlaceFails_TakesTheSecond()
    {
        var archive = ArchiveSource.Standalone("3.12.4");
        _source.Files["https://two/python.tar.gz"] = archive;

        await Installer.InstallAsync(Download("3.12.4", ArchiveSource.Sha256(archive), "https://one/python.tar.gz", "https://two/python.tar.gz"), _source, false, CancellationToken.None);

        Assert.Equal(["https://one/python.tar.gz", "https://two/python.tar.gz"], _source.Opened);
    }

    [Fact]
    public async Task InstallAsync_SecondTime_FetchesNothingUnlessReplacing()
    {
        var archive = ArchiveSource.Standalone("3.12.4");
        await InstallAsync("3.12.4", archive);
        await InstallAsync("3.12.4", archive);
        Assert.Single(_source.Opened);

        await InstallAsync("3.12.4", archive, replace: true);
        Assert.Equal(2, _source.Opened.Count);
    }

    public static TheoryData<string, string, string> HostileLinks() => new()
    {
        { "absolute", "python/x", "/etc" },
        { "parent", "python/x", "../../etc" },
        { "climbs back", "python/x", "lib/../../.." },
        { "hidden by a link", "python/x", "lib/.." },
    };

    [Theory]
    [MemberData(nameof(HostileLinks))]
    public async Task InstallAsync_LinkOut_IsRefused(string name, string path, string target)
    {
        _ = name;

        await Assert.ThrowsAsync<PyToolException>(() => InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4", writer => ArchiveSource.AddLink(writer, path, target))));

        Assert.Empty(Installer.ListInstalled());
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/tmp/evil")]
    [InlineData("python/../../evil")]
    [InlineData("python/l/evil")]
    [InlineData("python/l")]
    [InlineData("python/lib/python3.12/os.py")]
    [InlineData("second/file")]
    public async Task InstallAsync_HostileName_IsRefused(string path)
    {
        var archive = ArchiveSource.Standalone("3.12.4", writer =>
        {
            ArchiveSource.AddLink(writer, "python/l", "lib");
            ArchiveSource.AddFile(writer, path, "evil");
        });

        await Assert.ThrowsAsync<PyToolException>(() => InstallAsync("3.12.4", archive));

        Assert.Empty(Installer.ListInstalled());
    }

    [Fact]
    public async Task InstallAsync_Fifo_IsRefused()
    {
        var archive = ArchiveSource.Standalone("3.12.4", static writer => writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "python/pipe")));

        var failure = await Assert.ThrowsAsync<PyToolException>(() => InstallAsync("3.12.4", archive));

        Assert.Contains("neither a file, a directory nor a link", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_ManagedInterpreter_LeadsThroughTheMinorLink()
    {
        var installed = await InstallAsync("3.12.4", ArchiveSource.Standalone("3.12.4"));
        new FakePython(_fixture).Add(installed.ExecutablePath, "3.12.4", prefix: installed.RootPath);
        var interpreter = (await _fixture.FindFirstAsync("3.12"))!;
        Assert.True(interpreter.IsManaged);

        await CreateAsync("minor", interpreter, follows: true);
        await CreateAsync("patch", interpreter, follows: false);

        Assert.Equal(Path.Combine(MinorLink, "bin", "python3.12"), new FileInfo(Path.Combine(_fixture.Root, "minor", "bin", "python")).LinkTarget);
        Assert.Contains("version_info = 3.12\n", File.ReadAllText(Path.Combine(_fixture.Root, "minor", "pyvenv.cfg")), StringComparison.Ordinal);
        Assert.Equal(installed.ExecutablePath, new FileInfo(Path.Combine(_fixture.Root, "patch", "bin", "python")).LinkTarget);
        Assert.Contains("version_info = 3.12.4\n", File.ReadAllText(Path.Combine(_fixture.Root, "patch", "pyvenv.cfg")), StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private IInterpreterInstaller Installer => (IInterpreterInstaller)_fixture.CreateSut();

    private string MinorLink => Path.Combine(_fixture.InstallDirectory, KeyOf("3.12"));

    private string KeyOf(string version) =>
        $"cpython-{version}-{_fixture.Platform.OperatingSystem}-{_fixture.Platform.Architecture}-{_fixture.Platform.Libc}";

    private Task CreateAsync(string name, Interpreter interpreter, bool follows) => _fixture.CreateSut().CreateAsync(
        new CreateEnvironmentRequest { RootPath = Path.Combine(_fixture.Root, name), Interpreter = interpreter, FollowsPatchUpgrades = follows }, CancellationToken.None);

    private Task<ManagedInterpreter> InstallAsync(string version, byte[] archive, string? digest = null, bool replace = false)
    {
        var url = $"https://mirror/{version}/python.tar.gz";
        _source.Files[url] = archive;
        return Installer.InstallAsync(Download(version, digest ?? ArchiveSource.Sha256(archive), url), _source, replace, CancellationToken.None);
    }

    private InterpreterDownload Download(string version, string digest, params string[] urls) => new()
    {
        Key = KeyOf(version),
        Implementation = "cpython",
        Version = PyVersion.Parse(version),
        OperatingSystem = _fixture.Platform.OperatingSystem,
        Architecture = _fixture.Platform.Architecture,
        Libc = _fixture.Platform.Libc,
        Build = "20260101",
        Sources = urls.Select(url => new Artifact { FileName = "python.tar.gz", Url = url, Hashes = [new ArtifactHash { Algorithm = "sha256", Digest = digest }] }).ToList(),
    };
}
