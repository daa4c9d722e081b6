namespace PyTool.Core.Git;

/// <summary>From where git may fetch.</summary>
internal enum GitReach
{
    /// <summary>From servers alone.</summary>
    Servers,

    /// <summary>From servers and from repositories of this machine.</summary>
    Everywhere,

    /// <summary>As git's own rules and the user's configuration say: submodules of a local repository are followed to local ones only where the user allows it.</summary>
    AsConfigured,
}
