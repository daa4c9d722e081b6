using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Names;

namespace PyTool.Standards.Markers.Reading;

/// <summary>The marker of a single comparison.</summary>
internal sealed class MarkerTerms(MarkerTable table)
{
    /// <summary>Null if the comparison makes no sense and is to be ignored; <paramref name="error"/> tells why it is not even allowed.</summary>
    public Marker? Build(MarkerSide left, MarkerOperator comparison, MarkerSide right, out string? error)
    {
        error = null;
        if (left.IsList)
        {
            error = $"The marker {ListName(left.Key!.Value)} must be on the right hand side of the expression";
            return null;
        }

        var isTurned = left.Key is null;
        var text = isTurned ? left.Text : right.Text;
        if ((isTurned ? right.Key : left.Key) is not { } key || text is null)
        {
            return null;
        }

        if (key == MarkerKey.Extra)
        {
            return ExtraTerm(comparison, text);
        }

        if (key is MarkerKey.Extras or MarkerKey.DependencyGroups)
        {
            return ListTerm(key, comparison, text, out error);
        }

        comparison = isTurned ? comparison.Turned() : comparison;
        return key > MarkerKey.ImplementationName ? VersionTerm(key, comparison, text, isTurned)
            : comparison.IsMembership() ? table.YesNo(isTurned ? VariableKind.Contains : VariableKind.In, (int)key, text, comparison == MarkerOperator.In)
            : comparison == MarkerOperator.Compatible ? null
            : TextTerm(key, comparison, text);
    }

    private static string ListName(MarkerKey key) => KeyNames.Lists[key - MarkerKey.Extras];

    private Marker? ExtraTerm(MarkerOperator comparison, string text)
    {
        if (comparison is not (MarkerOperator.Equal or MarkerOperator.NotEqual))
        {
            return null;
        }

        // No extra has such a name; uv makes `!=` false as well.
        return NameText.Normalize(text, text) is { } name ? table.Extra(name, comparison == MarkerOperator.Equal) : Marker.False;
    }

    private Marker? ListTerm(MarkerKey key, MarkerOperator comparison, string text, out string? error)
    {
        error = null;
        if (!comparison.IsMembership())
        {
            error = $"The operator {comparison.Spelling()} is not supported with the marker {ListName(key)}, only the `in` and `not in` operators are supported";
            return null;
        }

        var list = key - MarkerKey.Extras;
        var name = NameText.Normalize(text, text);
        return table.YesNo(VariableKind.List, name is null ? list + 2 : list, name ?? text, comparison == MarkerOperator.In);
    }

    private Marker? VersionTerm(MarkerKey key, MarkerOperator comparison, string text, bool isTurned)
    {
        var isPython = key == MarkerKey.PythonVersion;
        var variable = key == MarkerKey.ImplementationVersion ? Variable.ImplementationVersion : Variable.Python;
        if (comparison.IsMembership())
        {
            return isTurned ? null : VersionListTerm(variable, isPython, comparison, text);
        }

        var version = MarkerVersion.Read(text, comparison);
        return version is null || (isTurned && version.IsPrefix) ? null
            : table.Within(variable, isPython
                ? VersionIntervals.OfPythonVersion(comparison, version.Numbers, version.IsPrefix)
                : VersionIntervals.Of(comparison, version.Numbers, version.IsPrefix));
    }

    private Marker? VersionListTerm(Variable variable, bool isPython, MarkerOperator comparison, string text)
    {
        var all = new List<Interval>();
        var hasImpossible = false;
        foreach (var item in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var version = MarkerVersion.Read(item, MarkerOperator.Equal);
            if (version is null || version.IsPrefix)
            {
                return null;
            }

            var intervals = isPython
                ? VersionIntervals.OfPythonVersion(MarkerOperator.Equal, version.Numbers, isPrefix: false)
                : Intervals.Compare(MarkerOperator.Equal, ReleaseNumbers.CreateVerbatim(version.Numbers));
            hasImpossible |= intervals.Length == 0;
            all.AddRange(intervals);
        }

        if (hasImpossible)
        {
            return Marker.False;
        }

        var union = Intervals.Union(all);
        return table.Within(variable, comparison == MarkerOperator.In ? union : Intervals.Complement(union));
    }

    private Marker TextTerm(MarkerKey key, MarkerOperator comparison, string text)
    {
        if (key == MarkerKey.PlatformSystem && PlatformOf(text) is { } platform)
        {
            key = MarkerKey.SysPlatform;
            text = platform;
        }

        if (comparison is not (MarkerOperator.Equal or MarkerOperator.NotEqual) && key is not (MarkerKey.PlatformRelease or MarkerKey.PlatformVersion))
        {
            // Names have no order: `<` and `>` never hold, `<=` and `>=` mean `==`.
            return comparison is MarkerOperator.LessEqual or MarkerOperator.GreaterEqual ? table.Equal(key, text) : Marker.False;
        }

        var plain = table.Within(Variable.Text(key), Intervals.Compare(comparison, text));
        return key == MarkerKey.PlatformRelease && MarkerVersion.Read(text, comparison) is { } version
            ? ReleaseTerm(comparison, version, plain)
            : plain;
    }

    // On macOS the release of the kernel is compared as a version.
    private Marker ReleaseTerm(MarkerOperator comparison, MarkerVersion version, Marker plain)
    {
        var operation = table.Begin();
        var darwin = table.Equal(MarkerKey.SysPlatform, "darwin");
        var asVersion = table.Within(Variable.ReleaseAsVersion, VersionIntervals.Of(comparison, version.Numbers, version.IsPrefix));
        var result = operation.Or(operation.And(darwin, asVersion), operation.And(darwin.Negation, plain));
        table.End(operation);
        return result;
    }

    private static string? PlatformOf(string system) => system switch
    {
        "Windows" => "win32",
        "Darwin" => "darwin",
        "Linux" => "linux",
        "AIX" => "aix",
        "Emscripten" => "emscripten",
        "Android" => "android",
        _ => null,
    };
}
