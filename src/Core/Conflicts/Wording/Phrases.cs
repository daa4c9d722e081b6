using System.Text;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;
using PyTool.Standards.Pythons;
using PyTool.Standards.Versions;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>Facts and conclusions as clauses.</summary>
internal sealed class Phrases(Vocabulary vocabulary, KnownVersions known, ReasonText reasons, RequiresPython pythons, PyVersion interpreter)
{
    public string Of(Fact fact) => fact.Kind switch
    {
        FactKind.NoVersions => NoVersions(fact.Package, fact.Range),
        FactKind.Unusable => Unusable(fact),
        _ => Dependency(fact.Package, fact.Range, fact.Needed!, fact.NeededRange),
    };

    /// <summary>Two facts in one clause.</summary>
    public string Of(Fact first, Fact second)
    {
        if (first.Kind == FactKind.Dependency && second.Kind == FactKind.Dependency && PackageIdentity.Same(first.Package, second.Package)
            && first.Range.Equals(second.Range) && !AllowsNothing(first) && !AllowsNothing(second))
        {
            var left = vocabulary.Needed(first.Needed!, first.NeededRange);
            var right = vocabulary.Needed(second.Needed!, second.NeededRange);
            return first.Package.Kind == DerivationPackageKind.Root
                ? $"{vocabulary.RootRequires} {Pad(left, " ")}and {right}"
                : $"{DependsOn(first.Package, first.Range)}{Pad(left, " ")}and {right}";
        }

        return $"{Pad(Of(first), " ")}and {Of(second)}";
    }

    public string Of(IReadOnlyList<DerivationTerm> unsorted)
    {
        DerivationTerm[] terms = [.. unsorted];
        Array.Sort(terms, static (left, right) => PackageIdentity.Instance.Compare(left.Package, right.Package));
        return terms switch
        {
            [] => "the requirements are unsatisfiable",
            [{ Package.Kind: DerivationPackageKind.Root }] => $"{vocabulary.Root} are unsatisfiable",
            [{ IsPositive: true } term] => vocabulary.Member(term.Package) is { } member
                ? $"{member}'s requirements are unsatisfiable"
                : $"{Pad(vocabulary.Subject(term.Package, term.Range), " ", keepsLine: true)}cannot be used",
            [var term] => $"{Pad(vocabulary.Subject(term.Package, term.Range), " ", keepsLine: true)}must be used",
            [{ IsPositive: true } left, { IsPositive: false } right] => Dependency(left.Package, left.Range, right.Package, right.Range),
            [{ IsPositive: false } left, { IsPositive: true } right] => Dependency(right.Package, right.Range, left.Package, left.Range),
            _ => Incompatible(terms),
        };
    }

    /// <summary>A clause and what follows it; a list ends with its line, and what follows stands on the next one.</summary>
    public static string Pad(string clause, string right, bool keepsLine = false) =>
        clause.EndsWith('\n') ? clause + (keepsLine ? right : right.TrimStart(',', ' ', '.')) : clause + right;

    private string Incompatible(DerivationTerm[] terms)
    {
        var text = new StringBuilder();
        for (var i = 0; i < terms.Length; i++)
        {
            var name = Subject(terms[i]);
            text.Append(i == terms.Length - 1 ? name : Pad(name, terms.Length == 2 ? " and " : ", "));
        }

        return Pad(text.ToString(), " ", keepsLine: true) + "are incompatible";
    }

    // What is not in a range is in the rest.
    private string Subject(DerivationTerm term) => term.IsPositive ? vocabulary.Subject(term.Package, term.Range)
        : term.Range is { Count: 1 } range && range[0].SingleVersion is { } version ? $"{Vocabulary.Name(term.Package)}!={version}"
        : vocabulary.Subject(term.Package, term.Range.Complement());

    private string NoVersions(DerivationPackage package, VersionRange range)
    {
        var name = Vocabulary.Name(package);
        if (package.Kind is DerivationPackageKind.TargetPython or DerivationPackageKind.InstalledPython)
        {
            return package.Kind == DerivationPackageKind.TargetPython
                ? $"the requested Python version ({pythons.Specifiers}) does not satisfy {vocabulary.Subject(package, range)}"
                : $"the current Python version ({interpreter}) does not satisfy {vocabulary.Subject(package, range)}";
        }

        if (range.IsFull)
        {
            return "there are no versions of " + name;
        }

        if (range.Count == 1 && range[0].SingleVersion is not null)
        {
            return "there is no version of " + RangeText.Of(name, range, RangeKind.Subject);
        }

        var remaining = range.Complement();
        remaining = known.Of(package) is { } versions ? AvailableRange.Of(remaining, versions) : remaining;
        return remaining.Count switch
        {
            0 => "there are no versions of " + RangeText.Of(name, range, RangeKind.Needed),
            1 => $"only {RangeText.Of(name, remaining, RangeKind.Available)} is available",
            _ => $"only the following versions of {name} are available:{RangeText.Of(name, remaining, RangeKind.Available)}",
        };
    }

    private string Unusable(Fact fact)
    {
        if (fact is { Package.Kind: DerivationPackageKind.Root, Reason: { Kind: UnusableKind.ImpossibleRequirement, Detail: { } requirement } })
        {
            return $"{vocabulary.RootRequires} {requirement}, which does not allow any versions";
        }

        if (fact.Package.Kind == DerivationPackageKind.Root)
        {
            return $"{vocabulary.Root} cannot be used because {reasons.Of(fact.Reason!, isPlural: true)}";
        }

        if (ReasonText.IsAbsence(fact.Reason!.Kind))
        {
            return $"{Vocabulary.Name(fact.Package)} {reasons.Of(fact.Reason, isPlural: false)}";
        }

        return Pad(vocabulary.Subject(fact.Package, fact.Range), " ", keepsLine: false) + reasons.Of(fact.Reason, vocabulary.IsPlural(fact.Package, fact.Range));
    }

    private string Dependency(DerivationPackage package, VersionRange range, DerivationPackage needed, VersionRange neededRange)
    {
        if (package.Name is not null && package.Name.Equals(needed.Name) && package.Extra is null && package.Group is null && needed.Extra is null && needed.Group is null
            && vocabulary.Member(package) is { } member)
        {
            return $"{member} depends on itself at an incompatible version ({RangeText.Of(Vocabulary.Name(needed), neededRange, RangeKind.Needed)})";
        }

        var nothing = neededRange.IsEmpty || IsBelowAll(neededRange) ? ", which does not allow any versions" : "";
        var text = vocabulary.Needed(needed, neededRange) + nothing;
        return package.Kind == DerivationPackageKind.Root ? $"{vocabulary.RootRequires} {text}" : DependsOn(package, range) + text;
    }

    private string DependsOn(DerivationPackage package, VersionRange range) =>
        Pad(vocabulary.Subject(package, range), " ") + (vocabulary.IsPlural(package, range) ? "depend on " : "depends on ");

    private static bool AllowsNothing(Fact fact) => fact.NeededRange.IsEmpty || IsBelowAll(fact.NeededRange);

    // Nothing comes before the first development release of all.
    private static bool IsBelowAll(VersionRange range) => range is { Count: 1, StartsInside: true, Upper: { Kind: VersionCutKind.Before, Version: { Dev: 0 } version } }
        && version.OnlyRelease().WithoutTrailingZeros() is { ReleaseCount: 1, Major: 0, Epoch: 0 } && version.PreKind == PreReleaseKind.None;
}
