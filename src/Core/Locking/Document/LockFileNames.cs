namespace PyTool.Core.Locking.Document;

/// <summary>File names of locked files.</summary>
public static class LockFileNames
{
    /// <summary>The file name of a file of an index or of a wheel, percent-decoded; empty when neither URL nor path nor name tell.</summary>
    public static string Of(LockArtifact artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        if (artifact.FileName is { } name)
        {
            return name;
        }

        if (artifact.Path is { } path)
        {
            return path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        }

        if (artifact.Url is not { } url)
        {
            return "";
        }

        var end = url.AsSpan().IndexOfAny('?', '#');
        var place = end < 0 ? url.AsSpan() : url.AsSpan(0, end);
        var last = place[(place.LastIndexOf('/') + 1)..].ToString();
        return last.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(last) : last;
    }
}
