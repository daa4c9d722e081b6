namespace PyTool.Abstractions.Plugins;

/// <summary>What the host gives to a plugin when it is created.</summary>
public sealed class PluginContext
{
    /// <summary>Id of the plugin as in its manifest, for example <c>contoso.policy</c>.</summary>
    public required string PluginId { get; init; }

    /// <summary>The settings of this plugin. Never <see langword="null"/>; empty when the user wrote none.</summary>
    public required PluginSettings Settings { get; init; }

    /// <summary>Absolute path of pytool's cache root. Exists, private to the user, shared by many processes at once.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Absolute path of a directory of this plugin's own below the user's state directory. May not exist yet; the plugin creates it.</summary>
    public required string StateDirectory { get; init; }

    /// <summary>The process environment at the start of the command. Names are case-sensitive on Unix.</summary>
    public required IReadOnlyDictionary<string, string> EnvironmentVariables { get; init; }

    /// <summary>Absolute path of the directory that the command works in (after <c>--directory</c>).</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Where notes, warnings, decisions and progress go. Never standard output.</summary>
    public required IDiagnostics Diagnostics { get; init; }

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Absolute path of the installed <c>pytool</c> that the user started, for children and messages.</summary>
    public required string ToolPath { get; init; }
}
