using PyTool.Projects.Reading;
using PyTool.Toml;

namespace PyTool.Projects.Sources;

/// <summary>Reads what stands behind a name in <c>tool.uv.sources</c>: one table or a list of them.</summary>
internal static class SourceReader
{
    public static SourceEntry[] ReadList(TomlValue value)
    {
        if (value.Kind == TomlKind.Table)
        {
            return [SourceFields.Read(value).ToEntry()];
        }

        if (value.Kind != TomlKind.Array)
        {
            throw value.WrongKind("a single source (as a map) or list of sources");
        }

        var array = value.AsArray();
        var entries = new SourceEntry[array.Count];
        var i = 0;
        foreach (var element in array)
        {
            entries[i++] = SourceFields.Read(element).ToEntry();
        }

        Check(entries);
        return entries;
    }

    private static void Check(SourceEntry[] entries)
    {
        if (entries.Length == 0)
        {
            throw new SourceListException("Must provide at least one source");
        }

        for (var i = 1; i < entries.Length; i++)
        {
            var (left, right) = (entries[i - 1], entries[i]);
            if (left.Extra != right.Extra || left.Group != right.Group || left.Marker.IsDisjoint(right.Marker))
            {
                continue;
            }

            if (left.Marker.IsTrue || right.Marker.IsTrue)
            {
                throw new SourceListException(
                    "When multiple sources are provided, each source must include a platform marker (e.g., `marker = \"sys_platform == 'linux'\"`)");
            }

            throw new SourceListException(
                $"Source markers must be disjoint, but the following markers overlap: `{left.Marker}` and `{right.Marker}`.",
                $"replace `{right.Marker}` with `{left.Marker.Negate().And(right.Marker)}`");
        }
    }
}
