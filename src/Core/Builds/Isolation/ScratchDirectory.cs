using PyTool.Core.Sessions;

namespace PyTool.Core.Builds.Isolation;

/// <summary>A private directory that goes with its user.</summary>
internal sealed class ScratchDirectory(CommandSession session) : IDisposable
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = BuildDirectories.Create(session);

    /// <inheritdoc/>
    public void Dispose() => BuildDirectories.Remove(Path);
}
