using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Resolution;
using PyTool.Plugin.Testing.Cases;

namespace PyTool.Plugin.Testing;

/// <summary>The cases of each job. Names are stable: a case is never renamed, only added.</summary>
public static class Conformance
{
    /// <summary>Cases for resolvers.</summary>
    public static IReadOnlyList<ConformanceCase<IResolver>> Resolver { get; } = [.. ResolverCases.Choosing, .. ResolverCases.Behaving];

    /// <summary>Cases for caches.</summary>
    public static IReadOnlyList<ConformanceCase<IPackageCache>> Cache { get; } = [.. CacheCases.Keeping, .. CacheCases.Linking, .. CacheCases.Behaving];

    /// <summary>Cases for environment providers. They need a Python on the search path and are skipped without one.</summary>
    public static IReadOnlyList<ConformanceCase<IEnvironmentProvider>> Environment { get; } = [.. EnvironmentCases.Finding, .. EnvironmentCases.Creating, .. EnvironmentCases.Behaving];

    /// <summary>Cases for launchers. They start <c>/bin/sh</c> and are skipped where there is none.</summary>
    public static IReadOnlyList<ConformanceCase<ILauncher>> Launcher { get; } = [.. LauncherCases.Starting, .. LauncherCases.Behaving];
}
