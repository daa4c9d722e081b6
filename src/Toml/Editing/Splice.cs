namespace PyTool.Toml.Editing;

/// <summary>Replaces the bytes of a range.</summary>
/// <param name="Start">Offset of the first byte to replace.</param>
/// <param name="End">Offset after the last byte to replace.</param>
/// <param name="Text">What to put there.</param>
internal readonly record struct Splice(int Start, int End, byte[] Text)
{
    /// <summary>Applies splices that do not overlap, in any order.</summary>
    public static byte[] Apply(byte[] source, List<Splice> splices)
    {
        splices.Sort((left, right) => left.Start.CompareTo(right.Start));
        var result = new MemoryStream(source.Length + 64);
        var position = 0;
        foreach (var splice in splices)
        {
            result.Write(source, position, splice.Start - position);
            result.Write(splice.Text);
            position = splice.End;
        }

        result.Write(source, position, source.Length - position);
        return result.ToArray();
    }
}
