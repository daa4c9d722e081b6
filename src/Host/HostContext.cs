using PyTool.Core.Sessions;
using PyTool.Host.CommandLine;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Plugins.Calls;
using PyTool.Host.Plugins.Policy;
using PyTool.Host.Plugins.Selection;
using PyTool.Host.Plugins.Store;
using PyTool.Host.Sessions;

namespace PyTool.Host;

/// <summary>The program around a command: what it was started with, where it writes, which plugins it may use.</summary>
public sealed class HostContext
{
    /// <summary>The words after the program's name.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The process environment at the start.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Absolute path of the working directory, after <c>--directory</c>.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>pytool's own directories.</summary>
    public required ToolDirectories Directories { get; init; }

    /// <summary>What the user sees.</summary>
    public required ConsoleOutput Output { get; init; }

    /// <summary>The chain of every job.</summary>
    public required PluginChains Chains { get; init; }

    /// <summary>Makes the links of the chains.</summary>
    public required IPluginSource PluginSource { get; init; }

    /// <summary>The installed plugins.</summary>
    public required PluginStore Plugins { get; init; }

    /// <summary>The jobs as chosen, made on first use.</summary>
    public required IJobs Jobs { get; init; }

    /// <summary>Where the cache is.</summary>
    public required CacheLocation Cache { get; init; }

    /// <summary>The machine's policy for plugins.</summary>
    internal PluginPolicy Policy { get; init; } = PluginPolicy.None;

    /// <summary>Calls into foreign plugins that are under way; <see langword="null"/>: nobody watches.</summary>
    internal PluginCalls? Calls { get; init; }

    /// <summary>Keeps foreign code off standard output; <see langword="null"/>: nobody does.</summary>
    internal StandardOutputGuard? StandardOutput { get; init; }

    /// <summary>What plugins reported to have decided.</summary>
    public DecisionLog Decisions { get; init; } = new();

    /// <summary>The whole tree of commands, for help, documentation and completion.</summary>
    public required CommandEntry Root { get; init; }

    /// <summary>Absolute path of the installed <c>pytool</c>.</summary>
    public required string ToolPath { get; init; }
}
