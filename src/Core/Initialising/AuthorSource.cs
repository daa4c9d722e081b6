namespace PyTool.Core.Initialising;

/// <summary>Where the author of a new project is taken from.</summary>
public enum AuthorSource
{
    /// <summary>From Git, for packages; nobody otherwise.</summary>
    Auto,

    /// <summary>From Git.</summary>
    Git,

    /// <summary>Nobody.</summary>
    None,
}
