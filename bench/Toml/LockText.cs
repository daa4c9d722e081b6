namespace PyTool.Bench.Toml;

/// <summary>A lock file of a wanted size: the packages of a real one, repeated.</summary>
internal static class LockText
{
    public static byte[] Create(int size)
    {
        var path = SharedData.Largest("locks", "expected.lock") ?? throw new InvalidOperationException("no lock files beside the repository");
        var text = File.ReadAllBytes(path);
        var packages = text.AsSpan().IndexOf("[[package]]"u8);
        var output = new MemoryStream();
        output.Write(text);
        while (output.Length < size)
        {
            output.Write("\n"u8);
            output.Write(text.AsSpan(packages));
        }

        return output.ToArray();
    }
}
