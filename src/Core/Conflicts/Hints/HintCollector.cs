using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Core.Conflicts.Wording;

namespace PyTool.Core.Conflicts.Hints;

/// <summary>Looks through a proof for what the user could do, each advice once.</summary>
internal sealed class HintCollector(ConflictContext context, KnownVersions known)
{
    private readonly List<string> _hints = [];
    private bool _hasPython;
    private bool _hasNoIndex;
    private bool _hasOffline;

    public async Task<IReadOnlyList<string>> CollectAsync(ProofNode root, ForkEnvironment environment, CancellationToken cancellationToken)
    {
        Add(EnvironmentHint.Of(environment, context));
        var seen = new HashSet<ProofNode>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ProofNode>([root]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is Conclusion conclusion)
            {
                open.Push(conclusion.Second);
                open.Push(conclusion.First);
                continue;
            }

            var fact = (Fact)node;
            switch (fact.Kind)
            {
                case FactKind.Dependency:
                    AddPython(fact);
                    break;
                case FactKind.Unusable:
                    AddReason(fact);
                    break;
                default:
                    Add(PrereleaseHint.Of(fact, context.Request, known) ?? await CutOffHint.OfAsync(fact, context, cancellationToken).ConfigureAwait(false));
                    break;
            }
        }

        return _hints;
    }

    private void AddPython(Fact fact)
    {
        if (_hasPython || fact.Needed!.Kind != DerivationPackageKind.TargetPython)
        {
            return;
        }

        _hasPython = true;
        var needed = RangeText.Of("", fact.NeededRange, RangeKind.Needed);
        var who = RangeText.Of(Vocabulary.Name(fact.Package), fact.Range, RangeKind.Subject);
        Add($"The `requires-python` value ({context.Request.RequiresPython.Specifiers}) includes Python versions that are not supported by your dependencies (e.g., {who} only supports {needed}). Consider using a more restrictive `requires-python` value (like {needed}).");
    }

    private void AddReason(Fact fact)
    {
        var name = Vocabulary.Name(fact.Package);
        switch (fact.Reason!.Kind)
        {
            case UnusableKind.NoIndex when !_hasNoIndex:
                _hasNoIndex = true;
                Add("Packages were unavailable because index lookups were disabled and no additional package locations were provided (try: `--find-links <uri>`)");
                break;
            case UnusableKind.Offline when !_hasOffline:
                _hasOffline = true;
                Add("Packages were unavailable because the network was disabled. When the network is disabled, registry packages may only be read from the cache.");
                break;
            case UnusableKind.Unauthorized when fact.Reason.Detail is { } index:
                Add($"An index ({index}) returned a 403 Forbidden error. Check that the index URL is correct and the credentials are valid.");
                break;
            case UnusableKind.NoBuild:
                Add($"Wheels are required for `{name}` because building from source is disabled for `{name}` (i.e., with `--no-build-package {name}`)");
                break;
            case UnusableKind.NoBinary:
                Add($"A source distribution is required for `{name}` because using pre-built wheels is disabled for `{name}` (i.e., with `--no-binary-package {name}`)");
                break;
            case UnusableKind.NoMatchingWheel:
                Add(WheelHint.Of($"`{name}`{Version(fact)}", fact.Reason.Detail, context.Request));
                break;
            case UnusableKind.InvalidMetadata or UnusableKind.InconsistentMetadata or UnusableKind.InvalidStructure when fact.Reason.Detail is { Length: > 0 } detail:
                Add($"Metadata for `{name}`{Version(fact)} could not be parsed: {detail}");
                break;
        }
    }

    private static string Version(Fact fact) => fact.Range is { Count: 1 } range && range[0].SingleVersion is { } version ? $" (v{version})" : "";

    private void Add(string? hint)
    {
        if (hint is not null && !_hints.Contains(hint))
        {
            _hints.Add(hint.ReplaceLineEndings(" "));
        }
    }
}
