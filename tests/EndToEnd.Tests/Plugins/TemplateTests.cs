using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The template of every job, from `dotnet new` to its effect on a command. The launcher's is the tutorial's.</summary>
public sealed class TemplateTests
{
    private static readonly string[] Jobs = ["resolver", "cache", "environment"];

    // Side by side: what an author does one after the other.
    private const string Everything = """
        <Project>
          <ItemGroup>
            <Plugin Include="*/src/*/*.csproj" />
            <Check Include="*/tests/*/*.csproj" />
          </ItemGroup>
          <Target Name="All">
            <MSBuild Projects="@(Check);@(Plugin)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" />
            <MSBuild Projects="@(Check)" Targets="Build" BuildInParallel="true" />
            <MSBuild Projects="@(Plugin)" Targets="Pack" Properties="PackageOutputPath=$(MSBuildThisFileDirectory)feed" BuildInParallel="true" />
            <MSBuild Projects="@(Check)" Targets="VSTest" Properties="VSTestNoBuild=true" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    [FeedFact]
    public void Template_EveryJob_IsBuiltTestedPackedInstalledAndUsed()
    {
        using var sandbox = new Sandbox();
        PackageFeed.Configure(sandbox);
        sandbox.Start("dotnet", "new", "install", "PyTool.Plugin.Templates::*-*").Expect(0);
        foreach (var job in Jobs)
        {
            sandbox.Start("dotnet", "new", "pytool-plugin", "--job", job, "--name", "Acme." + char.ToUpperInvariant(job[0]) + job[1..]).Expect(0);
        }

        var built = sandbox.Start("dotnet", "msbuild", sandbox.Write("everything.proj", Everything), "-t:All", "-m", "-v:m", "-nologo").Expect(0);
        foreach (var job in Jobs)
        {
            sandbox.Run("plugin", "add", "acme." + job, "--source", "feed").Expect(0);
            sandbox.Run("plugin", "use", job, "acme." + job).Expect(0);
        }

        var settings = Path.Combine(sandbox.Home, ".config", "pytool", "pytool.toml");
        File.AppendAllText(settings, "\n[plugin.\"acme.resolver\"]\ndeny = [\"other\"]\n[plugin.\"acme.cache\"]\ntrace = true\n[plugin.\"acme.environment\"]\nprompt = \"acme\"\n");
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Project(sandbox, "thing");
        var synced = sandbox.Run("sync", "-v").Expect(0);
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("\"other\"", "\"thing\"", StringComparison.Ordinal));
        File.Delete(Path.Combine(sandbox.Project, "uv.lock"));
        var denied = sandbox.Run("lock").Expect(1);

        Assert.Equal(Jobs.Length, built.Output.Split("Passed!").Length - 1);
        Assert.Contains("acme.cache: thing-1.0-py3-none-any.whl", synced.Error, StringComparison.Ordinal);
        Assert.Contains("prompt = acme", File.ReadAllText(Path.Combine(sandbox.Project, ".venv", "pyvenv.cfg")), StringComparison.Ordinal);
        Assert.Contains("denied by the list", denied.Error, StringComparison.Ordinal);
    }
}
