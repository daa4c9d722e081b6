namespace PyTool.Host.Plugins;

/// <summary>The four jobs that plugins do.</summary>
public enum PluginJob
{
    /// <summary>Chooses versions.</summary>
    Resolver,

    /// <summary>Keeps and links wheels.</summary>
    Cache,

    /// <summary>Finds interpreters, makes environments.</summary>
    Environment,

    /// <summary>Starts the code.</summary>
    Launcher,
}
