namespace PyTool.Index.Tests.Server;

/// <summary>A request as it came over the wire.</summary>
internal sealed record RawRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, int Number)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
