namespace PyTool.Projects.Settings;

/// <summary>Layers of settings, the strongest first.</summary>
public enum SettingSource
{
    /// <summary>An option of the command.</summary>
    CommandLine,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The receipt of an installed tool.</summary>
    Receipt,

    /// <summary>The metadata block of a script.</summary>
    Script,

    /// <summary>A file of the project or workspace, or the file of <c>--config-file</c>.</summary>
    Project,

    /// <summary>The user's file.</summary>
    User,

    /// <summary>The machine's file.</summary>
    System,

    /// <summary>Nobody set it.</summary>
    Default,
}
