namespace PyTool.Core.Pip.Environments;

/// <summary>Which environment a pip command works on.</summary>
public sealed class PipEnvironmentRequest
{
    /// <summary>Text of <c>--python</c>; <see langword="null"/>: none.</summary>
    public string? Python { get; init; }

    /// <summary>The Python of the system (<c>--system</c>).</summary>
    public bool System { get; init; }

    /// <summary><c>--target</c> as written; <see langword="null"/>: none.</summary>
    public string? Target { get; init; }

    /// <summary><c>--prefix</c> as written; <see langword="null"/>: none.</summary>
    public string? Prefix { get; init; }

    /// <summary>Whether packages are changed: then a Python of the system must be asked for.</summary>
    public bool IsMutable { get; init; }

    /// <summary>Whether a Python that others manage may be changed (<c>--break-system-packages</c>).</summary>
    public bool BreaksSystemPackages { get; init; }

    /// <summary>Say which interpreter a target or prefix is for.</summary>
    public bool TellsInterpreter { get; init; }

    /// <summary>The verb of messages: what <c>--system</c> would allow.</summary>
    public string Purpose { get; init; } = "install into";
}
