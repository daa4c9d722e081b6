using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Installation.Plans;

namespace PyTool.Core.Tests.Installation;

public sealed class BytecodeCompilerTests
{
    [Fact]
    public async Task ExecuteAsync_CompileBytecode_HandsAllModulesToTheEnvironmentsPython()
    {
        using var fixture = new InstallFixture();
        var launcher = new RecordingLauncher(0);

        var report = await Installer.ExecuteAsync(
            fixture.Plan(false, new TestWheel().With("pkg/a.py").With("pkg/b.py").With("pkg/data.txt")),
            fixture.Layout, fixture.Cache, fixture, new InstallOptions { Diagnostics = fixture, Bytecode = new BytecodeOptions { Launcher = launcher } }, CancellationToken.None);

        Assert.Equal(2, report.Compiled);
        var request = Assert.Single(launcher.Requests);
        Assert.Equal($"{fixture.Site}/pkg/a.py\n{fixture.Site}/pkg/b.py\n", request.StandardInput);
        Assert.Equal(["-I", "-B", "-c"], request.Arguments.Take(3));
        Assert.Equal(LaunchPurpose.Helper, request.Purpose);
    }

    [Fact]
    public async Task ExecuteAsync_CompilerFails_SaysWhatItSaid()
    {
        using var fixture = new InstallFixture();
        await File.WriteAllTextAsync(Path.Combine(fixture.Site, "a.py"), "");

        var exception = await Assert.ThrowsAsync<PyToolException>(() => Installer.ExecuteAsync(
            new InstallPlan(), fixture.Layout, fixture.Cache, fixture, new InstallOptions { Diagnostics = fixture, Bytecode = new BytecodeOptions { Launcher = new RecordingLauncher(3) } }, CancellationToken.None));

        Assert.Contains("boom", exception.Message, StringComparison.Ordinal);
    }

    private sealed class RecordingLauncher(int code) : ILauncher
    {
        public List<LaunchRequest> Requests { get; } = [];

        public Task<int> RunAsync(LaunchRequest request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            request.Output!.WriteLine("boom", isError: true);
            return Task.FromResult(code);
        }
    }
}
