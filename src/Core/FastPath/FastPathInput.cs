namespace PyTool.Core.FastPath;

/// <summary>A path that an answer depends on, also when nothing is there.</summary>
/// <param name="Path">Absolute path as UTF-8, ended by a zero.</param>
/// <param name="Own">What is at the path itself.</param>
/// <param name="Target">What a link leads to in the end; for anything else the same as <paramref name="Own"/>.</param>
internal readonly record struct FastPathInput(ReadOnlyMemory<byte> Path, PathStamp Own, PathStamp Target)
{
    /// <summary>Looks at a path.</summary>
    /// <returns>The input; <see langword="null"/>: it cannot be told what is there.</returns>
    public static FastPathInput? Of(ReadOnlyMemory<byte> path)
    {
        if (PathStamp.Read(path.Span, follow: false) is not { } own)
        {
            return null;
        }

        var target = own.IsLink ? PathStamp.Read(path.Span, follow: true) : own;
        return target is { } found ? new FastPathInput(path, own, found) : null;
    }

    /// <summary>Whether everything is as it was.</summary>
    public bool IsUnchanged() => Of(Path) is { } now && now.Own == Own && now.Target == Target;
}
