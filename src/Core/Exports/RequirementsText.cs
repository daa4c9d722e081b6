using System.Text;
using PyTool.Core.Locking.Document;

namespace PyTool.Core.Exports;

/// <summary>Requirements files: editables first, then paths, then names.</summary>
internal static class RequirementsText
{
    public static string Write(ExportRequest request, List<ExportPackage> packages)
    {
        var lines = new List<ExportPackage>(packages.Count);
        lines.AddRange(packages.Where(static p => p.Package.Source.Kind != LockSourceKind.Virtual));
        lines.Sort((one, other) => Compare(request, one.Package, other.Package));
        var text = new StringBuilder();
        foreach (var package in lines)
        {
            Append(text, request, package);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ExportRequest request, ExportPackage line)
    {
        AppendName(text, request, line.Package);
        if (!line.Marker.IsTrue)
        {
            text.Append(" ; ").Append(line.Marker);
        }

        if (request.Hashes)
        {
            foreach (var hash in ExportArtifacts.Hashes(line.Package))
            {
                text.Append(" \\\n    --hash=").Append(hash);
            }
        }

        text.Append('\n');
        if (request.Annotate)
        {
            AppendDependents(text, line);
        }
    }

    private static void AppendDependents(StringBuilder text, ExportPackage line)
    {
        if (line.Dependents is [var single])
        {
            text.Append("    # via ").Append(single).Append('\n');
        }
        else if (line.Dependents.Count > 1)
        {
            text.Append("    # via\n");
            foreach (var name in line.Dependents)
            {
                text.Append("    #   ").Append(name).Append('\n');
            }
        }
    }

    private static void AppendName(StringBuilder text, ExportRequest request, LockPackage package)
    {
        var source = package.Source;
        switch (source.Kind)
        {
            case LockSourceKind.Registry or LockSourceKind.LocalRegistry:
                text.Append(package.Name).Append("==").Append(package.Version);
                break;
            case LockSourceKind.Git:
                text.Append(package.Name).Append(" @ ").Append(GitUrl(source));
                break;
            case LockSourceKind.Archive:
                text.Append(package.Name).Append(" @ ").Append(source.Location);
                if (source.Subdirectory is { } subdirectory)
                {
                    text.Append("#subdirectory=").Append(subdirectory);
                }

                break;
            case LockSourceKind.Editable when request.IsEditable(package.Name):
                text.Append("-e ").Append(Anchor(source.Location));
                break;
            default:
                text.Append(Anchor(source.Location));
                break;
        }
    }

    private static string GitUrl(LockSource source)
    {
        if (LockGitSource.Read(source.Location) is not { } git)
        {
            return source.Location;
        }

        var url = $"git+{git.Url}@{git.Commit}";
        return git.Subdirectory is { } subdirectory ? $"{url}#subdirectory={subdirectory}" : url;
    }

    // A bare name would be read as a distribution.
    private static string Anchor(string path) => path.Length == 0 || path == "." ? "."
        : Path.IsPathFullyQualified(path) ? new Uri(path).AbsoluteUri
        : path.StartsWith("../", StringComparison.Ordinal) || path == ".." ? path : "./" + path;

    private static int Compare(ExportRequest request, LockPackage one, LockPackage other)
    {
        var (rank, otherRank) = (Rank(request, one), Rank(request, other));
        if (rank != otherRank)
        {
            return rank - otherRank;
        }

        var order = rank < 2 ? string.CompareOrdinal(one.Source.Location, other.Source.Location) : one.Name.CompareTo(other.Name);
        order = order != 0 ? order : Standards.Versions.PyVersion.Compare(one.Version, other.Version);
        return order != 0 ? order : one.Source.CompareTo(other.Source);
    }

    private static int Rank(ExportRequest request, LockPackage package) => package.Source.Kind switch
    {
        LockSourceKind.Editable when request.IsEditable(package.Name) => 0,
        LockSourceKind.Editable or LockSourceKind.Directory or LockSourceKind.LocalArchive => 1,
        _ => 2,
    };
}
