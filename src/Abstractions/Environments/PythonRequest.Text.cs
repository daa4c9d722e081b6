namespace PyTool.Abstractions.Environments;

public sealed partial class PythonRequest
{
    /// <summary>The canonical spelling, as version files have it; <see cref="Parse"/> reads it back.</summary>
    /// <returns>For example <c>3.12</c>, <c>cpython@3.12</c>, <c>cpython-3.12-linux-any-any</c>, or the path as written.</returns>
    public override string ToString() => Kind switch
    {
        PythonRequestKind.Default => "default",
        PythonRequestKind.Any => AnySegment,
        PythonRequestKind.Version => Version!.ToString(),
        PythonRequestKind.Implementation => Implementation!,
        PythonRequestKind.ImplementationVersion => Implementation + "@" + Version,
        PythonRequestKind.Key => KeyText(),
        _ => Text ?? Path ?? "",
    };

    /// <summary>The request in a sentence: <c>Python 3.12</c>, <c>PyPy 3.10</c>, <c>executable name `foo`</c>, <c>path `./x`</c>; empty for the default and for any.</summary>
    public string Description => Kind switch
    {
        PythonRequestKind.Default or PythonRequestKind.Any => "",
        PythonRequestKind.Version => "Python " + Version,
        PythonRequestKind.Implementation => PrettyImplementation(Implementation!),
        PythonRequestKind.ImplementationVersion => PrettyImplementation(Implementation!) + " " + Version,
        PythonRequestKind.Directory => "directory `" + Text + "`",
        PythonRequestKind.File => "path `" + Text + "`",
        PythonRequestKind.ExecutableName => "executable name `" + Text + "`",
        _ => KeyText(),
    };

    /// <summary>The name of an implementation as it is written in sentences.</summary>
    /// <param name="implementation">Lower-case long name.</param>
    /// <returns>For example <c>CPython</c>; an unknown name is returned as it is.</returns>
    public static string PrettyImplementation(string implementation) => implementation switch
    {
        "cpython" => "CPython",
        "pypy" => "PyPy",
        "graalpy" => "GraalPy",
        "pyodide" => "Pyodide",
        _ => implementation,
    };

    private string KeyText()
    {
        var version = Version?.ToString() is { Length: > 0 } text ? text : AnySegment;
        return string.Join('-', Implementation ?? AnySegment, version, OperatingSystem ?? AnySegment, Architecture ?? AnySegment, Libc ?? AnySegment);
    }
}
