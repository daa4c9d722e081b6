using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Plugins.Environments.Managed;

/// <summary>Chooses downloads for a request.</summary>
internal sealed class DownloadSelection(Surroundings surroundings)
{
    public IReadOnlyList<InterpreterDownload> Find(InterpreterDownloadQuery query)
    {
        var request = query.Request;
        if (request.IsPath || request.Kind == PythonRequestKind.ExecutableName)
        {
            return [];
        }

        var found = surroundings.Variable("UV_PYTHON_DOWNLOADS_JSON_URL") is { } list
            ? DownloadJson.Find(list, surroundings.WorkingDirectory, fields => MayMatch(query, fields))
            : DownloadTable.Find(fields => MayMatch(query, fields), new DownloadMirrors(surroundings, query));
        var pinned = surroundings.Variable("UV_PYTHON_CPYTHON_BUILD");
        found.RemoveAll(download => !Matches(query, download) || (pinned is not null && download.Implementation == "cpython" && download.Build != pinned));
        var allowsPreReleases = query.All || request.Kind == PythonRequestKind.Any || (request.Version?.AllowsPreReleases ?? false);
        found.Sort((left, right) => Compare(left, right, allowsPreReleases));
        return found;
    }

    private bool MayMatch(InterpreterDownloadQuery query, string[] fields)
    {
        var request = query.Request;
        var platform = surroundings.Platform;
        var implementation = request.Implementation ?? (query.All || request.Kind == PythonRequestKind.Any ? null : "cpython");
        return (implementation is null || fields[0] == implementation)
            && (query.AllPlatforms || (fields[3] == (request.OperatingSystem ?? platform.OperatingSystem) && fields[5] == (request.Libc ?? LibcFor(request))))
            && (query.AllArchitectures || fields[4] == (request.Architecture ?? platform.Architecture));
    }

    // Asked for another system, that system's usual library is meant.
    private string LibcFor(PythonRequest request) => request.OperatingSystem is null || request.OperatingSystem == surroundings.Platform.OperatingSystem
        ? surroundings.Platform.Libc
        : request.OperatingSystem == "linux" ? "gnu" : "none";

    private static bool Matches(InterpreterDownloadQuery query, InterpreterDownload download)
    {
        var isFreeThreaded = download.Variant.Contains("freethreaded", StringComparison.Ordinal);
        var isDebug = download.Variant.Contains("debug", StringComparison.Ordinal);
        if (query.Request.Kind == PythonRequestKind.Any)
        {
            return query.All || download.Variant.Length == 0;
        }

        var version = query.Request.Version ?? PythonVersionRequest.Default;
        if (!version.MatchesVersion(download.Version))
        {
            return false;
        }

        // Without a word about variants the plain build is meant, also where a free-threaded interpreter would be accepted.
        return version.Variant == PythonVariant.Default
            ? query.All || download.Variant.Length == 0
            : version.MatchesVariant(download.Version, isFreeThreaded, isDebug);
    }

    private int Compare(InterpreterDownload left, InterpreterDownload right, bool allowsPreReleases)
    {
        var order = string.CompareOrdinal(left.Implementation, right.Implementation);
        if (order == 0 && !allowsPreReleases)
        {
            order = left.Version.IsPreRelease.CompareTo(right.Version.IsPreRelease);
        }

        order = order != 0 ? order : right.Version.CompareTo(left.Version);
        var native = surroundings.Platform.Architecture;
        order = order != 0 ? order : (left.Architecture == native ? 0 : 1).CompareTo(right.Architecture == native ? 0 : 1);
        order = order != 0 ? order : left.Variant.Length.CompareTo(right.Variant.Length);
        order = order != 0 ? order : string.CompareOrdinal(right.Build, left.Build);
        return order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
    }
}
