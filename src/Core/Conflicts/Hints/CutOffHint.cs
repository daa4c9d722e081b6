using System.Globalization;
using PyTool.Abstractions.Resolution;
using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Hints;

/// <summary>Tells that there were versions but for the cut-off date.</summary>
internal static class CutOffHint
{
    public static async ValueTask<string?> OfAsync(Fact fact, ConflictContext context, CancellationToken cancellationToken)
    {
        if (fact.Package is not { Kind: DerivationPackageKind.Package or DerivationPackageKind.Proxy, Name: { } name } || context.Members.Contains(name))
        {
            return null;
        }

        Release? latest = null;
        string? cutOff = null;
        foreach (var index in (await context.Index.GetReleasesAsync(name, null, cancellationToken).ConfigureAwait(false)).Indexes)
        {
            for (var i = index.Releases.Count - 1; i >= 0; i--)
            {
                var release = index.Releases[i];
                if (fact.Range.Contains(release.Version) && release.Files.FirstOrDefault(static file => file.Unusable is { Kind: UnusableKind.ExcludeNewer })?.Unusable is { } reason)
                {
                    (latest, cutOff) = latest is null || latest.Version < release.Version ? (release, reason.Detail) : (latest, cutOff);
                    break;
                }
            }
        }

        return latest is null ? null
            : $"`{name}` was filtered by `exclude-newer`{(cutOff is null ? "" : $" to only include packages uploaded before {cutOff}")}. The latest version satisfying the requirement is v{latest.Version}{Published(latest)}. Consider using `exclude-newer-package` to override the cutoff for this package.";
    }

    private static string Published(Release release)
    {
        DateTimeOffset? first = null;
        foreach (var file in release.Files)
        {
            first = file.UploadTime is { } time && (first is null || time < first) ? time : first;
        }

        return first is { } date ? $", published at {date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}" : "";
    }
}
