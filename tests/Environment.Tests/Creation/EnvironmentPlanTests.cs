using PyTool.Abstractions.Environments;
using PyTool.Plugins.Environments;
using PyTool.Plugins.Environments.Creation;
using PyTool.Plugins.Environments.Querying;

namespace PyTool.Environments.Tests.Creation;

public sealed class EnvironmentPlanTests : IDisposable
{
    private readonly EnvironmentFixture _fixture = new();

    [Fact]
    public void For_Windows_CopiesLaunchersIntoScripts()
    {
        var platform = new HostPlatform { OperatingSystem = "windows", Architecture = "x86_64", Libc = "none" };

        var plan = PlanFor(platform, @"C:\Python312\python.exe", "win-amd64", @"Lib\site-packages", "3.12.4");

        Assert.Equal("Scripts", plan.ScriptsName);
        Assert.Empty(plan.Links);
        Assert.Equal(["python.exe", "pythonw.exe"], plan.Copies.Select(static copy => copy.Key));
        Assert.StartsWith(@"home = C:\Python312" + "\n", plan.Configuration, StringComparison.Ordinal);
        Assert.Equal(@"Lib\site-packages", plan.SitePackages);
        Assert.False(plan.HasLib64);
    }

    [Fact]
    public void For_Mac_HasNoLib64()
    {
        var platform = new HostPlatform { OperatingSystem = "macos", Architecture = "aarch64", Libc = "none" };

        var plan = PlanFor(platform, "/opt/homebrew/bin/python3.12", "macosx-14.0-arm64", "lib/python3.12/site-packages", "3.12.4");

        Assert.False(plan.HasLib64);
        Assert.Equal(["python", "python3", "python3.12"], plan.Links.Select(static link => link.Key));
    }

    [Fact]
    public void For_FreeThreaded_HasTheNameWithT()
    {
        var platform = new HostPlatform { OperatingSystem = "linux", Architecture = "x86_64", Libc = "gnu" };

        var plan = PlanFor(platform, "/usr/bin/python3.13t", "linux-x86_64", "lib/python3.13t/site-packages", "3.13.1", freeThreaded: true);

        Assert.Equal(["python", "python3", "python3.13", "python3.13t"], plan.Links.Select(static link => link.Key));
        Assert.True(plan.HasLib64);
    }

    public void Dispose() => _fixture.Dispose();

    private EnvironmentPlan PlanFor(HostPlatform platform, string executable, string buildPlatform, string purelib, string version, bool freeThreaded = false)
    {
        var info = new InterpreterInfo
        {
            SysExecutable = executable,
            BaseExecutable = executable,
            Prefix = "/p",
            BasePrefix = "/p",
            StandardLibrary = "/p/lib",
            ImplementationName = "cpython",
            ImplementationVersion = version,
            OsName = "posix",
            SysPlatform = "linux",
            PlatformMachine = "x86_64",
            PlatformPythonImplementation = "CPython",
            PlatformRelease = "1",
            PlatformSystem = "Linux",
            PlatformVersion = "1",
            PythonFullVersion = version,
            PythonVersion = version[..4],
            BuildPlatform = buildPlatform,
            LibcName = platform.OperatingSystem == "linux" ? "glibc" : "",
            SystemVersion = "14.0",
            Scheme = ["/p/lib", "/p/lib", "/p/bin", "/p", "/p/include"],
            VirtualScheme = [purelib, purelib, platform.ScriptsName, "", "include"],
            IsFreeThreaded = freeThreaded,
        };
        var interpreter = InterpreterBuilder.Build(_fixture.CreateSurroundings(), info, executable, InterpreterSource.SearchPath);
        return EnvironmentPlan.For(new CreateEnvironmentRequest { RootPath = "/env", Interpreter = interpreter }, platform, "/managed");
    }
}
