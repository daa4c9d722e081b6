using PyTool.Abstractions.Environments;
using PyTool.Core.Git;
using PyTool.Core.Sessions;
using PyTool.Index;

namespace PyTool.Core.Builds;

/// <summary>What all builds of one command share.</summary>
public sealed class BuildContext
{
    private SemaphoreSlim? _slots;
    private SemaphoreSlim? _turns;
    private BuildSettings? _effective;

    /// <summary>The command.</summary>
    public required CommandSession Session { get; init; }

    /// <summary>The Python that builds.</summary>
    public required Interpreter Interpreter { get; init; }

    /// <summary>The indexes that build requirements come from.</summary>
    public required IndexClient Index { get; init; }

    /// <summary>The environment that builds without isolation run in; <see langword="null"/>: that of the interpreter.</summary>
    public EnvironmentLayout? Environment { get; init; }

    /// <summary>Settings of builds; by default those of the command.</summary>
    public BuildSettings? Settings { get; init; }

    /// <summary>Takes what backends print, for commands that show it; <see langword="null"/>: it is kept for failures.</summary>
    public Action<string>? Output { get; init; }

    /// <summary>Whether builds of wheels are told.</summary>
    public bool Tells { get; init; }

    /// <summary>Backends at once. Taken for one call of a backend, never across a nested build.</summary>
    internal SemaphoreSlim Slots => _slots ?? Interlocked.CompareExchange(ref _slots, new SemaphoreSlim(Effective.ConcurrentBuilds), null) ?? _slots;

    /// <summary>Whole builds at once, one more than backends so that one can be prepared meanwhile: the first ones end early, and what they tell leads on. Taken by builds that belong
    /// to no other build, so nobody waits for a turn within a turn.</summary>
    internal SemaphoreSlim Turns => _turns ?? Interlocked.CompareExchange(ref _turns, new SemaphoreSlim(Effective.ConcurrentBuilds + 1), null) ?? _turns;

    /// <summary>The repositories of the command.</summary>
    internal GitRepositories Repositories => Session.Repositories;

    internal BuildSettings Effective => Settings ?? (_effective ??= BuildSettings.Of(Session));
}
