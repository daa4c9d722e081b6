using System.Globalization;
using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Discovery;

/// <summary>Which names on the search path can be the interpreter that was asked for.</summary>
internal sealed class ExecutableNames
{
    private const string Generic = "python";
    private static readonly string[] AllImplementations = ["cpython", "pypy", "graalpy", "pyodide"];

    private readonly PythonRequest _request;

    private ExecutableNames(PythonRequest request, IReadOnlyList<string> names, bool scansMinors)
    {
        _request = request;
        Names = names;
        ScansMinors = scansMinors;
    }

    /// <summary>Names without suffix, most specific first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether any <c>python3.N</c> may match too.</summary>
    public bool ScansMinors { get; }

    public static ExecutableNames For(PythonRequest request)
    {
        var version = request.Version ?? PythonVersionRequest.Default;
        var names = new List<string>();
        if (request.Implementation is not null)
        {
            AddNames(names, request.Implementation, version, isGeneric: false);
        }

        AddNames(names, Generic, version, isGeneric: true);
        if (request.Kind == PythonRequestKind.Any)
        {
            foreach (var implementation in AllImplementations)
            {
                AddNames(names, implementation, version, isGeneric: false);
            }
        }

        return new ExecutableNames(request, names.Distinct(StringComparer.Ordinal).ToList(), version.Version is null || version.Version.ReleaseCount < 2);
    }

    /// <summary>Whether a file name is <c>python3.N</c>, perhaps with a <c>t</c>, of a minor version that the request allows.</summary>
    public bool IsMinorName(ReadOnlySpan<char> name, out int minor)
    {
        const string Prefix = "python3.";
        minor = 0;
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var number = name[Prefix.Length..];
        number = number.EndsWith("t") ? number[..^1] : number;
        return byte.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && AllowsMinor(minor = value);
    }

    private static void AddNames(List<string> names, string name, PythonVersionRequest version, bool isGeneric)
    {
        if (version.Version is not { } wanted)
        {
            // A range says nothing about `python`, so the name with a number comes first; without any condition the plain name does.
            var numbered = name is "cpython" or "graalpy" or "pyodide" ? null : name + "3";
            string?[] both = version.Range is null ? [name, numbered] : [numbered, name];
            names.AddRange(both.OfType<string>());
            return;
        }

        var suffix = version.Variant switch
        {
            PythonVariant.FreeThreaded => "t",
            PythonVariant.Debug or PythonVariant.GilDebug => "d",
            PythonVariant.FreeThreadedDebug => "td",
            _ => "",
        };
        foreach (var text in VersionTexts(wanted))
        {
            if (suffix.Length > 0 && text.Contains('.', StringComparison.Ordinal))
            {
                names.Add(name + text + suffix);
            }

            if (text.Length > 1 || name is not ("cpython" or "graalpy" or "pyodide"))
            {
                names.Add(name + text);
            }
        }

        names.Add(name);
        _ = isGeneric;
    }

    private static IEnumerable<string> VersionTexts(PyTool.Standards.Versions.PyVersion version)
    {
        if (version.IsPreRelease || version.ReleaseCount > 2)
        {
            yield return version.ToString();
        }

        if (version.ReleaseCount > 1)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}");
        }

        yield return version.Major.ToString(CultureInfo.InvariantCulture);
    }

    private bool AllowsMinor(int minor)
    {
        const int Oldest = 6;
        if (minor < Oldest)
        {
            return false;
        }

        if (_request.Version?.Range is not { } range)
        {
            return true;
        }

        // Some release of the series has to be in the range.
        var series = PyTool.Standards.Specifiers.VersionSpecifiers.Parse(string.Create(CultureInfo.InvariantCulture, $"==3.{minor}.*"));
        return !range.Range.Intersect(series.Range).IsEmpty;
    }
}
