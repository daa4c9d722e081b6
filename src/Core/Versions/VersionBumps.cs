using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Versions;

namespace PyTool.Core.Versions;

/// <summary>Raises versions.</summary>
public static class VersionBumps
{
    /// <summary>Raises the parts of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="bumps">The parts, in any order.</param>
    /// <returns>A version that is higher.</returns>
    /// <exception cref="PyToolException">The parts do not go together, or the result is not higher.</exception>
    public static PyVersion Apply(PyVersion version, IReadOnlyList<VersionBump> bumps)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(bumps);
        Check(bumps);
        var raised = new MutableVersion(version);
        foreach (var bump in bumps.OrderBy(static b => b.IsRelease ? 0 : 1))
        {
            Raise(raised, bump);
        }

        if (!PyVersion.TryParse(raised.ToString(), out var result))
        {
            throw new PyToolException(VersionErrors.Bump, $"{version} cannot be increased: the number is too large");
        }

        return result.CompareTo(version) > 0 ? result : throw NotHigher(version, result, bumps);
    }

    private static void Check(IReadOnlyList<VersionBump> bumps)
    {
        var names = string.Join(", ", bumps.Select(static b => b.Name));
        foreach (var alone in bumps)
        {
            if (bumps.Count > 1 && alone.Kind is (BumpKind.Stable or BumpKind.Post))
            {
                throw new PyToolException(VersionErrors.Bump, $"`--bump {alone.Name}` cannot be used with another `--bump` value, got: {names}");
            }
        }

        Once(bumps.Where(static b => b.IsRelease), "release");
        Once(bumps.Where(static b => b.IsPreRelease), "pre-release");
    }

    private static void Once(IEnumerable<VersionBump> bumps, string what)
    {
        var names = bumps.Select(static b => b.Name).ToArray();
        if (names.Length > 1)
        {
            throw new PyToolException(VersionErrors.Bump, $"Only one {what} version component can be provided to `--bump`, got: {string.Join(", ", names)}");
        }
    }

    private static void Raise(MutableVersion version, VersionBump bump)
    {
        switch (bump.Kind)
        {
            case BumpKind.Major or BumpKind.Minor or BumpKind.Patch:
                version.RaiseRelease((int)bump.Kind, bump.Value);
                break;
            case BumpKind.Alpha or BumpKind.Beta or BumpKind.Rc:
                version.RaisePreRelease(bump.Name, bump.Value);
                break;
            case BumpKind.Post:
                version.Post = bump.Value ?? Next(version.Post);
                version.Dev = null;
                break;
            case BumpKind.Dev:
                version.Dev = bump.Value ?? Next(version.Dev);
                break;
            default:
                version.DropSuffixes();
                break;
        }
    }

    private static ulong Next(ulong? number) => number is { } value ? MutableVersion.After(value) : 1;

    private static PyToolException NotHigher(PyVersion old, PyVersion result, IReadOnlyList<VersionBump> bumps)
    {
        var isAlone = bumps.Count == 1;
        var advice = isAlone && bumps[0].Kind == BumpKind.Dev
            ? "when bumping to a dev version you also need to increase another version component, e.g., with `--bump <major|minor|patch|alpha|beta|rc>`"
            : isAlone && bumps[0].IsPreRelease && !old.IsPreRelease
                ? "when bumping to a pre-release version you also need to increase a release version component, e.g., with `--bump <major|minor|patch>`"
                : "provide the exact version to force an update";
        return new PyToolException(VersionErrors.Bump, string.Create(CultureInfo.InvariantCulture, $"{old} => {result} didn't increase the version; {advice}"));
    }
}
