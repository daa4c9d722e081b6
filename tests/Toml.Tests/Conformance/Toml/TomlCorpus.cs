namespace PyTool.Toml.Tests.Conformance.Toml;

/// <summary>The public toml-test corpus of TOML 1.1.0.</summary>
internal sealed class TomlCorpus
{
    private readonly string _root = Path.Combine(ConformanceRoot.Find()!, "toml");

    public TomlCorpus()
    {
        var listed = File.ReadAllLines(Path.Combine(_root, "files-toml-1.1.0"));
        Valid = Existing(listed, "valid/");
        Invalid = Existing(listed, "invalid/");
        ListedValid = listed.Count(line => line.StartsWith("valid/", StringComparison.Ordinal) && line.EndsWith(".toml", StringComparison.Ordinal));
        ListedInvalid = listed.Count(line => line.StartsWith("invalid/", StringComparison.Ordinal));
    }

    public IReadOnlyList<string> Valid { get; }

    public IReadOnlyList<string> Invalid { get; }

    public int ListedValid { get; }

    public int ListedInvalid { get; }

    public byte[] Read(string name) => File.ReadAllBytes(Path.Combine(_root, name));

    private List<string> Existing(string[] listed, string folder)
    {
        return [.. listed.Where(line => line.StartsWith(folder, StringComparison.Ordinal) && line.EndsWith(".toml", StringComparison.Ordinal)
            && File.Exists(Path.Combine(_root, line)))];
    }
}
