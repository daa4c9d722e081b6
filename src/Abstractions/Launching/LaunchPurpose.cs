namespace PyTool.Abstractions.Launching;

/// <summary>Why a program is started.</summary>
public enum LaunchPurpose
{
    /// <summary>The code that the user asked for.</summary>
    UserCode,

    /// <summary>A build backend (PEP 517).</summary>
    BuildBackend,

    /// <summary>A helper of pytool's own, such as the bytecode compiler.</summary>
    Helper,
}
