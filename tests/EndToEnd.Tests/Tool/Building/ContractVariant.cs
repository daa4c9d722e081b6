namespace PyTool.EndToEnd.Tests.Tool.Building;

/// <summary>A contract of the future: the sources of today with changes, compiled under another version; and hosts that speak it.</summary>
internal sealed class ContractVariant
{
    private const string Standards = "PyTool.Standards.dll", Abstractions = "PyTool.Abstractions.dll";

    private ContractVariant(string folder, string version)
    {
        Folder = folder;
        Version = version;
    }

    public string Folder { get; }

    public string Version { get; }

    /// <summary>What a plugin is compiled with.</summary>
    public string[] References => [Path.Combine(Folder, Abstractions), Path.Combine(Folder, Standards)];

    /// <summary>The contract as it is, from the installed host.</summary>
    public static ContractVariant Current { get; } = new(InstalledTool.HostFolder, "1.0");

    /// <summary>Compiles a variant.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="version">Its version as <c>MAJOR.MINOR</c>.</param>
    /// <param name="change">What is changed in the text of each file.</param>
    /// <param name="added">Further sources.</param>
    public static ContractVariant Make(string folder, string version, Func<string, string> change, params string[] added)
    {
        Directory.CreateDirectory(folder);
        var number = System.Version.Parse(version);
        AssemblyVersions.Copy(Path.Combine(InstalledTool.HostFolder, Standards), Path.Combine(folder, Standards), number.Major, number.Minor);
        var source = Path.Combine(PluginFolders.Repository, "src", "Abstractions");
        var files = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Where(f => !Path.GetRelativePath(source, f).StartsWith("obj/", StringComparison.Ordinal) && !Path.GetRelativePath(source, f).StartsWith("bin/", StringComparison.Ordinal));
        var texts = files.Select(f => change(File.ReadAllText(f)).Replace("Version => \"1.0\"", $"Version => \"{version}\"", StringComparison.Ordinal)).Concat(added).ToArray();
        CSharpCompiler.Compile(folder, Path.GetFileNameWithoutExtension(Abstractions), version, texts, Path.Combine(folder, Standards));
        return new ContractVariant(folder, version);
    }

    /// <summary>Copies the installed host and gives it this contract. Returns the program.</summary>
    public string MakeHost(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(InstalledTool.HostFolder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is not (".pdb" or ".xml" or ".dbg") && Path.GetFileName(f) is not "pytool"))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(InstalledTool.HostFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        foreach (var name in new[] { Standards, Abstractions })
        {
            File.Copy(Path.Combine(Folder, name), Path.Combine(folder, name), overwrite: true);
        }

        return Path.Combine(folder, "pytool-host");
    }
}
