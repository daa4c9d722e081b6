using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Sessions;

/// <summary>The four jobs as chosen for this command. Each chain is made on first use.</summary>
public interface IJobs
{
    /// <summary>Chooses versions.</summary>
    IResolver Resolver { get; }

    /// <summary>Keeps and links wheels.</summary>
    IPackageCache Cache { get; }

    /// <summary>Finds interpreters, makes environments.</summary>
    IEnvironmentProvider Environments { get; }

    /// <summary>Starts the code.</summary>
    ILauncher Launcher { get; }

    /// <summary>The links of the resolver's chain that are not pytool's own, outermost first: recorded with what they resolve.</summary>
    IReadOnlyList<ForeignPlugin> ForeignResolvers => [];
}
