using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>Reliability cases 27 (L9) and 28 (L11, L12): what a plugin does wrong is named and corrupts nothing.</summary>
public sealed class FaultTests
{
    public static TheoryData<string, string> Faults
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var job in new[] { "resolver", "cache", "environment", "launcher" })
            {
                foreach (var fault in new[] { "throw-create", "null-create", "throw-call", "null-call" })
                {
                    data.Add(job, fault);
                }
            }

            return data;
        }
    }

    [ToolTheory]
    [MemberData(nameof(Faults))]
    public void Run_FaultyPlugin_IsNamedWithVersionPathAndRemedy(string job, string fault)
    {
        using var sandbox = Prepare(job, fault);

        var result = sandbox.Run("run", "python", "-c", "print('ran')").Expect(2);

        Assert.Equal("", result.Output);
        Assert.Contains("test.faulty", result.Error, StringComparison.Ordinal);
        Assert.Contains("1.0.0", result.Error, StringComparison.Ordinal);
        Assert.Contains("hint:", result.Error, StringComparison.Ordinal);
    }

    [ToolTheory]
    [InlineData("resolver")]
    [InlineData("cache")]
    public void Run_AfterFault_WorksWithoutThePlugin(string job)
    {
        using var sandbox = Prepare(job, "throw-call");
        sandbox.Run("run", "python", "-c", "print('ran')").Expect(2);

        var result = sandbox.With("PYTOOL_" + job.ToUpperInvariant(), "builtin").Run("run", "python", "-c", "import thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("2.0\n", result.Output);
    }

    [ToolTheory]
    [InlineData("resolver", "print")]
    [InlineData("launcher", "print")]
    [InlineData("resolver", "print-stream")]
    [InlineData("environment", "print-descriptor")]
    [InlineData("cache", "print-child")]
    public void Run_PluginPrints_StandardOutputStaysClean(string job, string fault)
    {
        using var sandbox = Prepare(job, fault);

        var result = sandbox.Run("run", "python", "-c", "print('ran')").Expect(0);

        Assert.Equal("ran\n", result.Output);
        Assert.Contains("PLUGIN OUTPUT", result.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Export_PluginPrintsToTheDescriptor_ResultIsWholeAndClean()
    {
        using var sandbox = Prepare("resolver", "print-descriptor");

        var result = sandbox.Run("export", "--no-hashes", "--no-header").Expect(0);

        Assert.StartsWith("thing==2.0", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PLUGIN OUTPUT", result.Output, StringComparison.Ordinal);
        Assert.Contains("PLUGIN OUTPUT", result.Error, StringComparison.Ordinal);
    }

    [ToolTheory]
    [InlineData("resolver", "exit")]
    [InlineData("cache", "exit")]
    [InlineData("launcher", "exit")]
    [InlineData("environment", "exit-create")]
    public void Run_PluginEndsTheProcess_IsNamedAndFails(string job, string fault)
    {
        using var sandbox = Prepare(job, fault);

        var result = sandbox.Run("run", "python", "-c", "print('ran')").Expect(2);

        Assert.Contains("`test.faulty` 1.0.0 ended the process", result.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Check_PluginEndsTheProcess_IsNamedAndFails()
    {
        using var sandbox = new Sandbox();

        var result = sandbox.Run("plugin", "check", PluginFolders.Faulty(sandbox, "resolver"), "--settings", "{ \"fault\": \"exit\" }").Expect(2);

        Assert.Contains("`test.faulty` 1.0.0 ended the process in `plugin check`", result.Error, StringComparison.Ordinal);
    }

    [ToolTheory]
    [InlineData("resolver", "failfast")]
    [InlineData("launcher", "failfast")]
    [InlineData("cache", "overflow")]
    [InlineData("environment", "killed")]
    public void Run_ProcessDiesInThePlugin_NextCommandNamesIt(string job, string fault)
    {
        using var sandbox = Prepare(job, fault);
        var died = sandbox.Run("run", "python", "-c", "print('ran')");

        var next = sandbox.Run("plugin", "list").Expect(0);
        var afterwards = sandbox.Run("plugin", "list").Expect(0);

        Assert.NotEqual(0, died.ExitCode);
        Assert.Contains("`test.faulty` 1.0.0", next.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("test.faulty", afterwards.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Lock_PluginHangsAfterInterruption_IsGivenUpAndNamed()
    {
        using var sandbox = Prepare("resolver", "hang");

        var result = sandbox.RunAndSignal("HANGING", "INT", "lock").Expect(130);

        Assert.Contains("`test.faulty` 1.0.0 did not stop within 5 seconds", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "uv.lock")));
    }

    [ToolFact]
    public void Lock_PluginHangsWhileItIsMade_IsGivenUpAndNamed()
    {
        using var sandbox = Prepare("resolver", "hang-create");

        var result = sandbox.RunAndSignal("HANGING", "INT", "lock").Expect(130);

        Assert.Contains("`test.faulty` 1.0.0 did not stop within 5 seconds", result.Error, StringComparison.Ordinal);
        Assert.Contains("`Create`", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("test.faulty", sandbox.Run("plugin", "list").Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Lock_PluginTakesAllMemory_IsNamed()
    {
        using var sandbox = Prepare("resolver", "memory");

        var result = sandbox.With("DOTNET_GCHeapHardLimit", "0x8000000").Run("lock").Expect(2);

        Assert.Contains("`test.faulty` 1.0.0 failed in `ResolveAsync`: OutOfMemoryException", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "uv.lock")));
    }

    [ToolTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Run_SignalWhileALauncherStartsTheCodeAlone_BlamesNobody(string signal)
    {
        using var sandbox = Prepare("launcher", "alone");

        var result = sandbox.RunAndSignal("STARTED", signal, "run", "python", "-c", "import sys, time; print('STARTED', file=sys.stderr, flush=True); time.sleep(2)");

        Assert.NotEqual(0, result.ExitCode);
        Assert.DoesNotContain("test.faulty", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("test.faulty", sandbox.Run("plugin", "list").Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Lock_ForeignResolver_IsRecordedAndLockedInsistsOnIt()
    {
        using var sandbox = Prepare("resolver", "");
        sandbox.Run("lock").Expect(0);
        var record = File.ReadAllText(Path.Combine(sandbox.Project, "pytool.lock"));

        sandbox.Run("lock", "--locked").Expect(0);
        sandbox.With("PYTOOL_RESOLVER", "builtin");
        var other = sandbox.Run("lock", "--locked").Expect(1);
        sandbox.Run("lock").Expect(0);

        Assert.Contains("id = \"test.faulty\"", record, StringComparison.Ordinal);
        Assert.Contains("change of resolver plugins", other.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "pytool.lock")));
    }

    [ToolFact]
    public void Lock_LyingResolver_IsRefusedAndWritesNoLock()
    {
        using var sandbox = Prepare("resolver", "lie");

        var result = sandbox.Run("lock").Expect(2);

        Assert.Contains("99.0", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "uv.lock")));
    }

    [ToolFact]
    public void Sync_LyingCache_IsRefusedAndInstallsNothing()
    {
        using var sandbox = Prepare("cache", "lie");

        var result = sandbox.Run("sync");

        Assert.NotEqual(0, result.ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFiles(sandbox.Project, "*.py", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("evil", StringComparison.Ordinal));
    }

    [ToolFact]
    public void Run_PluginForNewerContract_IsRefusedWhenInstalled()
    {
        using var sandbox = new Sandbox();

        var result = sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, "resolver", "[7.0,8.0)")).Expect(2);

        Assert.Contains("Update pytool", result.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Run_FactoryThatIsNone_IsNamed()
    {
        using var sandbox = new Sandbox();
        Project(sandbox);
        sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, "resolver", factory: "PyTool.FaultyPlugin.Fault")).Expect(0);

        var result = sandbox.Run("--plugin", "resolver=test.faulty", "lock").Expect(2);

        Assert.Contains("test.faulty", result.Error, StringComparison.Ordinal);
    }

    [ToolFact]
    public void Run_NativeHostForced_SaysWhichPluginItCannotLoad()
    {
        using var sandbox = Prepare("launcher", "");

        var result = sandbox.With("PYTOOL_HOST", "native").Run("run", "python", "-c", "pass").Expect(2);

        Assert.Contains("test.faulty", result.Error, StringComparison.Ordinal);
    }

    private static Sandbox Prepare(string job, string fault)
    {
        var sandbox = new Sandbox();
        Project(sandbox);
        sandbox.Run("plugin", "add", PluginFolders.Faulty(sandbox, job)).Expect(0);
        sandbox.Configure($"[plugins]\n{job} = [\"test.faulty\"]\n[plugin.\"test.faulty\"]\nfault = \"{fault}\"\n");
        return sandbox;
    }

    private static void Project(Sandbox sandbox)
    {
        Wheels.Add(sandbox, "thing", "2.0");
        Wheels.Project(sandbox, "thing");
    }
}
