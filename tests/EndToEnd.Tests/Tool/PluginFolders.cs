namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>Built plugin folders to install from.</summary>
internal static class PluginFolders
{
    private static readonly string Root = FindRoot();
    private static readonly string Configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>The working tree that the tests were built from.</summary>
    public static string Repository => Root;

    /// <summary>A sample as built with the packed SDK; without one, in a developer's tree, as built with the projects of the repository.</summary>
    public static string Sample(string name) => PackageFeed.Missing is null ? PackedSamples.Folder(name) : Path.Combine(Root, "samples", name, "bin", Configuration, "net10.0");

    /// <summary>The faulty plugin with a manifest for one job.</summary>
    public static string Faulty(Sandbox sandbox, string job, string abstractions = "[1.0,2.0.0-0)", string? factory = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(sandbox.Root, "faulty-" + job)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests", "FaultyPlugin", "bin", Configuration, "net10.0")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var name = factory ?? $"PyTool.FaultyPlugin.Faulty{char.ToUpperInvariant(job[0])}{job[1..]}Factory";
        File.WriteAllText(Path.Combine(folder, "pytool-plugin.json"), $$"""
            { "schema": 1, "id": "test.faulty", "version": "1.0.0", "job": "{{job}}", "assembly": "PyTool.FaultyPlugin.dll", "factory": "{{name}}", "abstractions": "{{abstractions}}" }
            """);
        return folder;
    }

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "PyTool.sln")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
