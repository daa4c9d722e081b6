namespace PyTool.Projects.Scripts;

/// <summary>Where a script comes from.</summary>
public enum ScriptOrigin
{
    /// <summary>It is a file of the user.</summary>
    File,

    /// <summary>It was given on standard input.</summary>
    StandardInput,

    /// <summary>It comes from the network.</summary>
    Url,
}
