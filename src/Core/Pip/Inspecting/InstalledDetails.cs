using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Core.Concrete;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Records;

namespace PyTool.Core.Pip.Inspecting;

/// <summary>Writes details of installed packages (<c>pip show</c>).</summary>
public sealed class InstalledDetails(IReadOnlyList<InstalledDistribution> distributions, MarkerEnvironment markers, string purelib)
{
    private readonly Dictionary<PackageName, SortedSet<PackageName>> _requires = [];

    /// <summary>The text for a package.</summary>
    /// <param name="distribution">The package.</param>
    /// <param name="showFiles">Whether its files are listed.</param>
    public string Write(InstalledDistribution distribution, bool showFiles)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var text = new StringBuilder();
        text.Append("Name: ").Append(distribution.Name).Append('\n');
        text.Append("Version: ").Append(distribution.Version).Append('\n');
        text.Append("Location: ").Append(Path.GetDirectoryName(distribution.MetadataPath) ?? purelib).Append('\n');
        if (InstalledText.EditableLocation(distribution) is { } location)
        {
            text.Append("Editable project location: ").Append(location).Append('\n');
        }

        Line(text, "Requires:", RequiresOf(distribution));
        Line(text, "Required-by:", distributions.Where(other => RequiresOf(other).Contains(distribution.Name)).Select(static other => other.Name).Distinct().Order());
        if (showFiles)
        {
            AppendFiles(text, distribution);
        }

        return text.ToString();
    }

    private SortedSet<PackageName> RequiresOf(InstalledDistribution distribution)
    {
        if (!_requires.TryGetValue(distribution.Name, out var names))
        {
            names = [.. (InstalledMetadata.Read(distribution)?.RequiresDist ?? []).Where(requirement => requirement.Marker.Evaluate(markers)).Select(static requirement => requirement.Name)];
            _requires.Add(distribution.Name, names);
        }

        return names;
    }

    private static void Line(StringBuilder text, string head, IEnumerable<PackageName> names)
    {
        var list = string.Join(", ", names);
        text.Append(head);
        if (list.Length > 0)
        {
            text.Append(' ').Append(list);
        }

        text.Append('\n');
    }

    private static void AppendFiles(StringBuilder text, InstalledDistribution distribution)
    {
        var path = Path.Join(distribution.MetadataPath, "RECORD");
        if (!File.Exists(path))
        {
            return;
        }

        text.Append("Files:\n");
        foreach (var file in RecordFile.Parse(File.ReadAllText(path)).Select(static entry => entry.Path).Order(StringComparer.Ordinal))
        {
            text.Append("  ").Append(file).Append('\n');
        }
    }
}
