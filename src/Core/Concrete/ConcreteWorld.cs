using PyTool.Abstractions.Packages;
using PyTool.Core.Builds;
using PyTool.Core.Builds.Sources;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Index;
using PyTool.Projects.Settings;

namespace PyTool.Core.Concrete;

/// <summary>Indexes, source trees and builds around one interpreter: everything that a resolution for it and an installation of its result ask.</summary>
public sealed class ConcreteWorld
{
    private ConcreteWorld(CommandSession session, ConcreteTarget target, IndexClient client, SourceTrees trees, BuildContext builds, InstalledMetadata? installed)
    {
        Session = session;
        Target = target;
        Client = client;
        Trees = trees;
        Sources = new SourceMetadataProvider(builds, trees);
        Index = new PackageIndex(client, trees, new StaticMetadataTable(session.Settings.Get(SettingKeys.DependencyMetadata, [])), Sources) { Installed = installed, Diagnostics = session.Diagnostics };
        Builds = builds;
        Builder = new ProjectBuilder(session, builds.Tells) { Others = new Lazy<IWheelBuilder>(() => new SourceWheelBuilder(builds, trees)) };
    }

    /// <summary>The command.</summary>
    public CommandSession Session { get; }

    /// <summary>The environment that is resolved for.</summary>
    public ConcreteTarget Target { get; }

    /// <summary>The indexes.</summary>
    public IndexClient Client { get; }

    /// <summary>Makes wheels of sources.</summary>
    public ProjectBuilder Builder { get; }

    /// <summary>What builds share.</summary>
    internal BuildContext Builds { get; }

    internal SourceTrees Trees { get; }

    internal PackageIndex Index { get; }

    internal SourceMetadataProvider Sources { get; }

    /// <summary>Opens the world of a command.</summary>
    /// <param name="session">The command; its settings choose indexes, limits and cut-off dates.</param>
    /// <param name="target">The environment to resolve for.</param>
    /// <param name="options">What else it depends on; <see langword="null"/>: nothing.</param>
    public static ConcreteWorld Open(CommandSession session, ConcreteTarget target, ConcreteWorldOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(target);
        options ??= new ConcreteWorldOptions();
        var now = session.Clock.GetUtcNow();
        var client = session.CreateIndexClient(IndexClientSettings.Of(session.Settings, now, session.CacheDirectory, options.FurtherIndexes, options.Refresh));
        var trees = new SourceTrees(session.Files, options.Workspace, LockRun.Lowering(session), RequirementConversion.Of(session));
        var builds = new BuildContext
        {
            Session = session, Interpreter = target.Interpreter, Index = client, Environment = options.BuildEnvironment, Settings = options.Builds, Tells = options.TellsBuilds,
        };
        return new ConcreteWorld(session, target, client, trees, builds, options.Installed);
    }

    /// <summary>A requirement with credentials handed to the network.</summary>
    public PackageRequirement Convert(Projects.Sources.LoweredRequirement requirement, string? origin = null) => RequirementConversion.Of(Session).Convert(requirement, origin);
}
