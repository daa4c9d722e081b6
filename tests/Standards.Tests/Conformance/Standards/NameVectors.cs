using PyTool.Standards.Names;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class NameVectors
{
    [ConformanceFact("names.jsonl")]
    public void Names_EveryLine_Agrees() => Vectors.Run("names.jsonl", line =>
    {
        var text = Vectors.Text(line, "in")!;
        var read = PackageName.TryParse(text, out var name);
        return Vectors.Differ("valid", Vectors.Flag(line, "valid"), read)
            ?? (read ? Vectors.Differ("normalized", Vectors.Text(line, "normalized"), name.Value) : null)
            ?? (read ? Vectors.Differ("is_normalized", Vectors.Flag(line, "is_normalized"), name.Value == text) : null)
            ?? Vectors.Differ("extra", read, ExtraName.TryParse(text, out _))
            ?? Vectors.Differ("group", read, GroupName.TryParse(text, out _));
    });
}
