using System.Text;
using PyTool.Abstractions.Packages;
using PyTool.Core.Resolving;

namespace PyTool.Core.Pip.Compiling;

/// <summary>Writes pinned requirements as a requirements file.</summary>
public static class CompileText
{
    private const int LineColumn = 24;

    /// <summary>The lines for the packages.</summary>
    public static string Write(PipCompileResult result, CompileTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        var text = new StringBuilder();
        foreach (var package in result.Packages)
        {
            Append(text, result, package, options);
        }

        if (result.Omitted.Count > 0 && options.Annotate)
        {
            text.Append("\n# The following packages were excluded from the output:\n");
            foreach (var name in result.Omitted)
            {
                text.Append("# ").Append(name).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PipCompileResult result, CompiledPackage package, CompileTextOptions options)
    {
        var line = new StringBuilder(Requirement(package, options));
        var marker = package.Marker.Simplify(result.Pythons.Bounds);
        if (options.Markers && !marker.IsTrue && !(package.Source is PackageSource.LocalDirectory { Kind: DirectoryKind.Editable }))
        {
            line.Append(" ; ").Append(marker);
        }

        foreach (var hash in package.Hashes)
        {
            line.Append(" \\\n    --hash=").Append(hash);
        }

        AppendAnnotated(text, line, package, options);
        if (options.AnnotateIndex && package.Index is { } index)
        {
            text.Append("    # from ").Append(IndexUrl(result, index)).Append('\n');
        }
    }

    private static void AppendAnnotated(StringBuilder text, StringBuilder line, CompiledPackage package, CompileTextOptions options)
    {
        var dependents = package.Dependents.Select(static name => name.Value);
        var count = package.Dependents.Count + package.Origins.Count;
        if (!options.Annotate || count == 0)
        {
            text.Append(line).Append('\n');
        }
        else if (options.IsOneLine)
        {
            var via = "# via " + string.Join(", ", dependents.Concat(package.Origins));
            if (package.Hashes.Count > 0)
            {
                text.Append(line).Append("\n    ").Append(via).Append('\n');
            }
            else
            {
                text.Append(line.ToString().PadRight(LineColumn)).Append("  ").Append(via).Append('\n');
            }
        }
        else
        {
            text.Append(line);
            var via = package.Origins.Concat(dependents).ToArray();
            text.Append(count == 1 ? "\n    # via " + via[0] : "\n    # via\n    #   " + string.Join("\n    #   ", via)).Append('\n');
        }
    }

    private static string Requirement(CompiledPackage package, CompileTextOptions options)
    {
        if (package.Place is not { } place)
        {
            return options.Extras && package.Extras.Count > 0 ? $"{package.Name}[{string.Join(", ", package.Extras)}]=={package.Version}" : $"{package.Name}=={package.Version}";
        }

        if (package.Source is PackageSource.LocalDirectory { Kind: DirectoryKind.Editable })
        {
            return "-e " + place;
        }

        var isBare = package.Source is PackageSource.LocalDirectory or PackageSource.LocalArchive && !place.Contains("://", StringComparison.Ordinal) && !place.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (isBare)
        {
            return place;
        }

        return options.Extras && package.Extras.Count > 0 ? $"{package.Name}[{string.Join(", ", package.Extras)}] @ {place}" : $"{package.Name} @ {place}";
    }

    private static string IndexUrl(PipCompileResult result, IndexReference reference)
    {
        foreach (var index in ConfiguredIndexes.List(result.Session.Settings))
        {
            if (ConfiguredIndexes.Convert(index, DateTimeOffset.UnixEpoch, isExplicit: false).Reference.Equals(reference))
            {
                return index.Given;
            }
        }

        return reference.Url;
    }
}
