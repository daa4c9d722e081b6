namespace PyTool.Host.Plugins.Selection;

/// <summary>Who may choose plugins, strongest first.</summary>
public enum PluginChoiceLayer
{
    /// <summary>The machine's policy: binding.</summary>
    Policy,

    /// <summary>The command line.</summary>
    CommandLine,

    /// <summary>The environment.</summary>
    Variable,

    /// <summary>The user's configuration.</summary>
    User,

    /// <summary>The project. May only name installed plugins that allow it, only where the user chose none, and never removes a link.</summary>
    Project,

    /// <summary>The machine's default.</summary>
    Machine,
}
