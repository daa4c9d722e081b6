namespace PyTool.Projects.Settings.Values;

/// <summary>How the newest file to be seen is given.</summary>
public enum ExcludeNewerKind
{
    /// <summary>A moment.</summary>
    Timestamp,

    /// <summary>A time before now.</summary>
    Span,

    /// <summary>Nothing is excluded.</summary>
    Disabled,
}
