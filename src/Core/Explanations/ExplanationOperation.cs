using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Standards.Names;

namespace PyTool.Core.Explanations;

/// <summary>Answers why a version was chosen and why another one was not. Writes nothing: the lock only tells which versions are preferred.</summary>
public static class ExplanationOperation
{
    /// <summary>Why a package has the versions it has.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The project.</param>
    /// <param name="package">The package.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">The project has no solution, or does not use the package.</exception>
    public static async Task<WhyResult> WhyAsync(CommandSession session, ExplanationRequest request, PackageName package, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var (run, trial) = await StartAsync(session, request, cancellationToken).ConfigureAwait(false);
            var (question, solved) = await trial.SolveAsync(cancellationToken).ConfigureAwait(false);
            var versions = await new ChoiceReader(question, run.Index, solved, trial).ReadAsync(package, cancellationToken).ConfigureAwait(false);
            if (versions.Count == 0)
            {
                throw new PyToolException("PT3401", $"The project does not use `{package}`") { ExitCode = 1, Hint = $"To see whether it could, run `pytool why-not {package}`." };
            }

            var constraints = question.Constraints.Where(c => c.Name == package).Select(static c => "constraint " + RequirementTexts.TextOf(c));
            var overrides = question.Overrides.Where(o => o.Requirement.Name == package).Select(static o => "override " + RequirementTexts.TextOf(o.Requirement));
            return new WhyResult { Package = package, Versions = versions, Rules = [.. constraints, .. overrides], DecidedBy = request.Resolvers };
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    /// <summary>Why what a requirement asks for is not chosen.</summary>
    /// <param name="session">The session.</param>
    /// <param name="request">The project.</param>
    /// <param name="requirement">For example <c>idna==3.7</c>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">The project itself has no solution, or the requirement names a member of it.</exception>
    public static async Task<WhyNotResult> WhyNotAsync(CommandSession session, ExplanationRequest request, PackageRequirement requirement, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(requirement);
        try
        {
            if (request.Workspace.Members.Any(m => m.Name == requirement.Name))
            {
                throw new PyToolException("PT3402", $"`{requirement.Name}` is a member of the workspace: its version is not chosen") { ExitCode = 1 };
            }

            var (_, trial) = await StartAsync(session, request, cancellationToken).ConfigureAwait(false);
            var (_, solved) = await trial.SolveAsync(cancellationToken).ConfigureAwait(false);
            var chosen = VersionComparison.Of(solved, requirement.Name);
            return new WhyNotResult
            {
                Package = requirement.Name,
                Chosen = chosen,
                IsChosen = requirement.Source is null && chosen.Count > 0 && chosen.All(requirement.Specifiers.Range.Contains),
                Answer = await trial.TryAsync(requirement, solved, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }
    }

    private static async Task<(LockRun Run, Trial Trial)> StartAsync(CommandSession session, ExplanationRequest request, CancellationToken cancellationToken)
    {
        var locking = new LockRequest { Workspace = request.Workspace, Mode = LockMode.DryRun, Python = request.Python };
        var path = request.Workspace.LockPath;
        var previous = LockFile.Read(path, LockOperation.ReadOptions(session, path));
        var (stated, interpreter) = await LockOperation.FindPythonsAsync(session, locking, cancellationToken).ConfigureAwait(false);
        var run = LockRun.Start(session, locking, stated, interpreter);
        return (run, new Trial(run, previous, request.Resolvers));
    }
}
