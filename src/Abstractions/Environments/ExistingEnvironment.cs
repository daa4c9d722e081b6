namespace PyTool.Abstractions.Environments;

/// <summary>What to do when the place of a new environment is taken.</summary>
public enum ExistingEnvironment
{
    /// <summary>Fail unless it is missing or an empty directory.</summary>
    Fail,

    /// <summary>Replace a virtual environment; refuse anything else.</summary>
    ReplaceEnvironment,

    /// <summary>Replace whatever directory is there.</summary>
    ReplaceAnything,

    /// <summary>Write over it and keep other files.</summary>
    WriteOver,
}
