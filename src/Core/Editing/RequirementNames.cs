using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Interpreters;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects.Sources;
using PyTool.Standards.Names;

namespace PyTool.Core.Editing;

/// <summary>Finds the names of places that do not tell them at first sight: repositories, archives and trees that must be fetched or built.</summary>
/// <param name="session">The command.</param>
/// <param name="python">Text of <c>--python</c>, for builds; <see langword="null"/>: not given.</param>
public sealed class RequirementNames(CommandSession session, string? python)
{
    private ConcreteWorld? _world;

    /// <summary>The reference given beside the place of a repository; <see langword="null"/>: none.</summary>
    public string? Reference { get; init; }

    /// <summary>What kind of name <see cref="Reference"/> is.</summary>
    public GitReferenceKind ReferenceKind { get; init; } = GitReferenceKind.Revision;

    /// <summary>The name of what is at a place.</summary>
    internal async Task<PackageName> FindAsync(LoweredSource source, string place, CancellationToken cancellationToken)
    {
        if (source is LoweredSource.Git git && Reference is not null)
        {
            source = new LoweredSource.Git { Url = git.Url, ReferenceKind = ReferenceKind, Reference = Reference, Subdirectory = git.Subdirectory, Lfs = git.Lfs };
        }

        var requirement = new LoweredRequirement { Name = PackageName.Parse("placeholder"), Source = source };
        var converted = RequirementConversion.Of(session).Convert(requirement, null).Source!;
        return await new NameFinder(await WorldAsync(cancellationToken).ConfigureAwait(false)).FindAsync(converted, place, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ConcreteWorld> WorldAsync(CancellationToken cancellationToken)
    {
        if (_world is null)
        {
            var choice = PythonChooser.Standalone(session, python);
            var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.Any, cancellationToken).ConfigureAwait(false);
            _world = ConcreteWorld.Open(session, ConcreteTarget.Of(interpreter));
        }

        return _world;
    }
}
