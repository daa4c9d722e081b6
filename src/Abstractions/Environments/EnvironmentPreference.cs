namespace PyTool.Abstractions.Environments;

/// <summary>Whether virtual environments count when interpreters are looked for.</summary>
public enum EnvironmentPreference
{
    /// <summary>Virtual environments first, then installations.</summary>
    Any,

    /// <summary>Virtual environments only.</summary>
    OnlyVirtual,

    /// <summary>Installations only (managed and system).</summary>
    OnlySystem,

    /// <summary>Active or found virtual environments, and installations only when named explicitly.</summary>
    ExplicitSystem,
}
