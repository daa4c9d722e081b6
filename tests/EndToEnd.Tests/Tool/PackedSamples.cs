using System.IO.Compression;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>The samples as their authors would ship them: built outside of the repository with the packed SDK, once for all tests.</summary>
internal static class PackedSamples
{
    // One invocation builds them side by side; as many `dotnet pack` would take as many times as long.
    private const string Project = """
        <Project>
          <ItemGroup><Sample Include="*/*.csproj" /></ItemGroup>
          <Target Name="Pack">
            <MSBuild Projects="@(Sample)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" BuildInParallel="true" />
            <MSBuild Projects="@(Sample)" Targets="Pack" Properties="PackageOutputPath=packed" BuildInParallel="true" />
          </Target>
        </Project>
        """;

    private static readonly Lazy<string> Root = new(Build);

    /// <summary>The plugin folder in the package of a sample.</summary>
    public static string Folder(string name) => Path.Combine(Root.Value, name, "package", "plugin", "any");

    /// <summary>The package of a sample.</summary>
    public static string Package(string name) => Directory.EnumerateFiles(Path.Combine(Root.Value, name, "packed"), "*.nupkg").Single();

    private static string Build()
    {
        var sandbox = new Sandbox();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => sandbox.Dispose();
        // They need nothing but the SDK, and asking elsewhere for it takes time.
        PackageFeed.Configure(sandbox, withUsualFeeds: false);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PluginFolders.Repository, "samples"), "*.*", SearchOption.AllDirectories).Where(IsSource))
        {
            sandbox.Write(Path.GetRelativePath(Path.Combine(PluginFolders.Repository, "samples"), file), File.ReadAllText(file));
        }

        var project = sandbox.Write("samples.proj", Project);
        sandbox.Start("dotnet", "msbuild", project, "-t:Pack", "-m", "-v:q", "-nologo").Expect(0);
        foreach (var package in Directory.EnumerateFiles(sandbox.Project, "*.nupkg", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "packed"))
        {
            ZipFile.ExtractToDirectory(package, Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(package))!, "package"));
        }

        return sandbox.Project;
    }

    // The files of the repository around them, and what was built there, are none of the author's business.
    private static bool IsSource(string path) =>
        Path.GetExtension(path) is ".cs" or ".csproj" && Path.GetFileName(Path.GetDirectoryName(path)) != "samples" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal);
}
