namespace PyTool.Resolver.Tests.Conformance;

/// <summary>A test over a file of the shared conformance data; skipped where the data is not at hand.</summary>
public sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute(string file)
    {
        File = file;
        if (ConformanceFolder.Find("standards") is not { } folder || !System.IO.File.Exists(Path.Combine(folder, file)))
        {
            Skip = $"No conformance data: set PYTOOL_CONFORMANCE to the folder that holds `standards/{file}`";
        }
    }

    public string File { get; }
}
