namespace PyTool.Index.Indexes;

/// <summary>When credentials are sent to an index.</summary>
public enum AuthenticationPolicy
{
    /// <summary>When they are known, or when the index refuses to answer without.</summary>
    Auto,

    /// <summary>Always; having none is an error.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
