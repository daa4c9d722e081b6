using System.Buffers;
using PyTool.Abstractions.Artifacts;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete;
using PyTool.Core.Concrete.Inputs;
using PyTool.Standards.Markers;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Core.Pip.Installing;

/// <summary>Collects the digests that requirements give; in the strict mode each requirement must be pinned and have one.</summary>
internal static class HashRules
{
    private const string Weak = "md5";
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    public static RequiredHashes Collect(ResolvedInputs inputs, MarkerEnvironment markers, bool isRequired)
    {
        var hashes = new RequiredHashes();
        var known = new HashSet<(Standards.Names.PackageName, PyVersion?)>();
        foreach (var given in inputs.Constraints)
        {
            if (given.Requirement.Marker.EvaluateWithAnyExtras(markers) && given.Hashes.Count > 0 && (given.Requirement.Source is not null || PinOf(given) is not null))
            {
                Add(hashes, known, given, isRequired);
            }
        }

        foreach (var given in inputs.Requirements)
        {
            if (!given.Requirement.Marker.EvaluateWithAnyExtras(markers))
            {
                continue;
            }

            var isPinned = given.Requirement.Source is not null || PinOf(given) is not null;
            if (isRequired)
            {
                CheckRequired(given, isPinned, known);
                CheckStrength(given);
            }

            if (isPinned && given.Hashes.Count > 0)
            {
                Add(hashes, known, given, isRequired);
            }
        }

        return hashes;
    }

    /// <summary>Everything of a solution must be listed with a digest.</summary>
    public static void CheckSolution(ConcreteResolution resolution, RequiredHashes hashes)
    {
        foreach (var node in resolution.Nodes)
        {
            if (hashes.Find(node.Name, node.Version, node.Source is not Abstractions.Packages.PackageSource.Registry).Count == 0 && !node.IsInstalled)
            {
                throw new PyToolException(ConcreteErrors.MissingHash, $"Hash-checking is required, but no trusted hash was provided for: `{node.Name}`") { ExitCode = 1 };
            }
        }
    }

    private static void Add(RequiredHashes hashes, HashSet<(Standards.Names.PackageName, PyVersion?)> known, GivenRequirement given, bool isRequired)
    {
        var version = given.Requirement.Source is null ? PinOf(given) : null;
        CheckLengths(given.Hashes);
        IReadOnlyList<ArtifactHash> counting = isRequired ? [.. given.Hashes.Where(static hash => hash.Algorithm != Weak)] : given.Hashes;
        if (counting.Count > 0)
        {
            hashes.Add(given.Requirement.Name, version, counting);
            known.Add((given.Requirement.Name, version));
        }
    }

    private static void CheckLengths(IReadOnlyList<ArtifactHash> hashes)
    {
        foreach (var hash in hashes)
        {
            var length = hash.Algorithm switch { Weak => 32, "sha256" or "blake2b" => 64, "sha384" => 96, _ => 128 };
            if (hash.Digest.Length != length)
            {
                throw Failure(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Invalid hash digest length (expected {length} hexadecimal characters, found {hash.Digest.Length})"));
            }

            if (hash.Digest.AsSpan().ContainsAnyExcept(Hexadecimal))
            {
                throw Failure($"Invalid hash digest (expected only hexadecimal characters): `{hash.Digest}`");
            }
        }
    }

    private static void CheckRequired(GivenRequirement given, bool isPinned, HashSet<(Standards.Names.PackageName, PyVersion?)> known)
    {
        var text = Text(given);
        if (given.Requirement.Source is Abstractions.Packages.PackageSource.LocalDirectory or Abstractions.Packages.PackageSource.Git)
        {
            throw Failure($"In `--require-hashes` mode, all requirements must have a hash, but none were provided for: {text}");
        }

        if (!isPinned)
        {
            throw Failure($"In `--require-hashes` mode, all requirements must have their versions pinned with `==`, but found: {text}");
        }

        if (given.Hashes.Count == 0 && !known.Contains((given.Requirement.Name, given.Requirement.Source is null ? PinOf(given) : null)))
        {
            throw Failure($"In `--require-hashes` mode, all requirements must have a hash, but none were provided for: {text}");
        }
    }

    // Files with equal MD5 can be made at will: such a digest says nothing about who made the file.
    private static void CheckStrength(GivenRequirement given)
    {
        if (given.Hashes.Count > 0 && given.Hashes.All(static hash => hash.Algorithm == Weak))
        {
            throw Failure($"`{Weak}` hashes are insecure and cannot be used with `--require-hashes` but no other hashes are available for: {Text(given)}");
        }
    }

    private static PyVersion? PinOf(GivenRequirement given) => given.Requirement.Specifiers is [{ Operator: SpecifierOperator.Equal } single] ? single.Version : null;

    private static string Text(GivenRequirement given)
    {
        var requirement = given.Requirement;
        if (requirement.Source is Abstractions.Packages.PackageSource.LocalDirectory { Kind: Abstractions.Packages.DirectoryKind.Editable } tree)
        {
            return Resolving.ConfiguredIndexes.FileUrl(tree.Path);
        }

        var extras = requirement.Extras.Count == 0 ? "" : "[" + string.Join(',', requirement.Extras) + "]";
        var marker = requirement.Marker.IsTrue ? "" : " ; " + requirement.Marker;
        return given.Place is { } place ? $"{requirement.Name}{extras} @ {place}{marker}" : $"{requirement.Name}{extras}{requirement.Specifiers.ToString(", ")}{marker}";
    }

    private static PyToolException Failure(string message) => new(ConcreteErrors.MissingHash, message);
}
