namespace PyTool.Core.Locking.Document.Reading;

/// <summary>How a lock is read.</summary>
public sealed class LockReadOptions
{
    /// <summary>The usual way.</summary>
    public static LockReadOptions Default { get; } = new();

    /// <summary>Name of the file in messages.</summary>
    public string Name { get; init; } = "uv.lock";

    /// <summary>Whether wheels may have another version than their package (<c>UV_SKIP_WHEEL_FILENAME_CHECK</c>).</summary>
    public bool AllowsForeignWheels { get; init; }
}
