using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Journal;
using PyTool.Core.Installation.Plans;
using PyTool.Plugins.Cache;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;
using PyTool.Standards.Tags;
using PyTool.Standards.Versions;

namespace PyTool.Core.Tests.Installation;

/// <summary>An environment without an interpreter, a real cache, and wheels by name.</summary>
internal sealed class InstallFixture : IDiagnostics, IArtifactSource, IDisposable
{
    private readonly Dictionary<string, byte[]> wheels = new(StringComparer.Ordinal);

    public InstallFixture(string environmentName = "env")
    {
        Root = Directory.CreateTempSubdirectory("pytool-install-tests-").FullName;
        EnvironmentRoot = Path.Combine(Root, environmentName);
        Site = Path.Combine(EnvironmentRoot, "lib/python3.12/site-packages");
        Scripts = Path.Combine(EnvironmentRoot, "bin");
        Directory.CreateDirectory(Site);
        Directory.CreateDirectory(Scripts);
        File.CreateSymbolicLink(Path.Combine(Scripts, "python"), "/usr/bin/python3");
        Cache = new CacheFactory().Create(
            new PluginContext
            {
                PluginId = "builtin",
                Settings = PluginSettings.Empty,
                CacheDirectory = Path.Combine(Root, "cache"),
                StateDirectory = Path.Combine(Root, "state"),
                EnvironmentVariables = new Dictionary<string, string>(),
                WorkingDirectory = Root,
                Diagnostics = this,
                ToolPath = "/tool",
            },
            null);
        Layout = MakeLayout(isRelocatable: false);
    }

    public string Root { get; }

    public string EnvironmentRoot { get; }

    public string Site { get; }

    public string Scripts { get; }

    public IPackageCache Cache { get; }

    public EnvironmentLayout Layout { get; set; }

    public List<string> Warnings { get; } = [];

    /// <summary>What a distribution installed from this fixture is called in a plan.</summary>
    public RequestedDistribution Request(TestWheel wheel)
    {
        wheels[wheel.FileName] = wheel.ToBytes();
        var source = new PackageSource.Registry { Url = "https://index.example/simple" };
        var fileName = WheelFilename.Parse(wheel.FileName);
        return new RequestedDistribution
        {
            Name = fileName.Name,
            Version = fileName.Version,
            Source = source,
            Wheel = new WheelArtifact
            {
                FileName = fileName,
                Source = source,
                Artifact = new Artifact { FileName = wheel.FileName, Url = "https://index.example/" + wheel.FileName },
                Refresh = true,
            },
        };
    }

    public Task<InstallReport> InstallAsync(params TestWheel[] items) => ExecuteAsync(Plan(isExact: false, items));

    public InstallPlan Plan(bool isExact, params TestWheel[] items) => InstallPlanner.Plan(new InstallPlanRequest
    {
        Distributions = [.. items.Select(Request)],
        Environment = Inspect(),
        IsExact = isExact,
    });

    public Task<InstallReport> ExecuteAsync(InstallPlan plan, InstallFaults? faults = null, LinkMode? mode = null) =>
        Installer.ExecuteAsync(plan, Layout, Cache, this, new InstallOptions { Diagnostics = this, LinkMode = mode }, faults ?? InstallFaults.Inert, CancellationToken.None);

    public EnvironmentSnapshot Inspect()
    {
        var found = new List<InstalledDistribution>();
        foreach (var path in Directory.GetDirectories(Site, "*.dist-info").Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(path).Split('-');
            var direct = Path.Combine(path, "direct_url.json");
            found.Add(new InstalledDistribution
            {
                Name = PackageName.Parse(parts[0]),
                Version = PyVersion.Parse(parts[1]),
                MetadataPath = path,
                Kind = InstalledKind.DistInfo,
                DirectUrlJson = File.Exists(direct) ? File.ReadAllText(direct) : null,
            });
        }

        return new EnvironmentSnapshot { Layout = Layout, Distributions = found };
    }

    /// <summary>Every path of the environment with its content or link target, without locks.</summary>
    public SortedDictionary<string, string> Tree()
    {
        var tree = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var walk = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        foreach (var path in Directory.EnumerateFileSystemEntries(EnvironmentRoot, "*", walk))
        {
            var info = new FileInfo(path);
            var name = Path.GetRelativePath(EnvironmentRoot, path);
            if (name is not ".lock")
            {
                tree[name] = info.LinkTarget ?? (Directory.Exists(path) ? "folder" : File.ReadAllText(path));
            }
        }

        return tree;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(EnvironmentRoot, path));

    public string[] Record(string info) => File.ReadAllLines(Path.Combine(Site, info, "RECORD"));

    public EnvironmentLayout MakeLayout(bool isRelocatable)
    {
        var scheme = new InstallScheme
        {
            Purelib = Site,
            Platlib = Site,
            Scripts = Scripts,
            Data = EnvironmentRoot,
            Headers = Path.Combine(EnvironmentRoot, "include/site/python3.12"),
        };
        var executable = Path.Combine(Scripts, "python");
        return new EnvironmentLayout
        {
            RootPath = EnvironmentRoot,
            Scheme = scheme,
            IsRelocatable = isRelocatable,
            Interpreter = new Interpreter
            {
                ExecutablePath = executable,
                SysExecutable = executable,
                BaseExecutable = "/usr/bin/python3",
                Prefix = EnvironmentRoot,
                BasePrefix = "/usr",
                StandardLibrary = "/usr/lib/python3.12",
                Implementation = "cpython",
                Version = PyVersion.Parse("3.12.4"),
                Markers = TestMarkers.Linux,
                Tags = new CompatibleTags(new InterpreterTags { Implementation = "cpython", Major = 3, Minor = 12, ImplementationMajor = 3, ImplementationMinor = 12 }, PythonPlatform.Manylinux(2, 36, "x86_64")),
                Scheme = scheme,
                VirtualScheme = scheme,
                OperatingSystem = "linux",
                Architecture = "x86_64",
                Libc = "gnu",
                Source = InterpreterSource.ProvidedPath,
            },
        };
    }

    public Task<ArtifactContent> OpenAsync(Artifact artifact, ArtifactRange? range, CancellationToken cancellationToken)
    {
        var bytes = wheels[artifact.FileName];
        return Task.FromResult(new ArtifactContent { Stream = new MemoryStream(bytes), Length = bytes.Length });
    }

    public void Report(DiagnosticEvent diagnosticEvent)
    {
        if (diagnosticEvent is DiagnosticEvent.Warning warning)
        {
            lock (Warnings)
            {
                Warnings.Add(warning.Message);
            }
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
