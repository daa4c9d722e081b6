using PyTool.Abstractions.Environments;

namespace PyTool.Core.Tools.Installing;

/// <summary>Layouts of environments that are built in another place than they are used in.</summary>
internal static class PlaceLayout
{
    /// <summary>A layout with its files elsewhere, whose interpreter has its final name.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="from">The root that its paths begin with.</param>
    /// <param name="files">The root that files are put into.</param>
    /// <param name="place">The root that texts speak of.</param>
    public static EnvironmentLayout At(EnvironmentLayout layout, string from, string files, string place) => new()
    {
        RootPath = files,
        Scheme = Move(layout.Scheme, from, files),
        IsReadOnly = layout.IsReadOnly,
        IsRelocatable = layout.IsRelocatable,
        Interpreter = Named(layout.Interpreter, from, place),
    };

    /// <summary>A path below one root as one below another.</summary>
    public static string Move(string path, string from, string to)
    {
        if (string.Equals(path, from, StringComparison.Ordinal))
        {
            return to;
        }

        return path.Length > from.Length && path[from.Length] == Path.DirectorySeparatorChar && path.StartsWith(from, StringComparison.Ordinal) ? to + path[from.Length..] : path;
    }

    private static InstallScheme Move(InstallScheme scheme, string from, string to) => new()
    {
        Purelib = Move(scheme.Purelib, from, to),
        Platlib = Move(scheme.Platlib, from, to),
        Scripts = Move(scheme.Scripts, from, to),
        Data = Move(scheme.Data, from, to),
        Headers = Move(scheme.Headers, from, to),
    };

    private static Interpreter Named(Interpreter interpreter, string from, string place) => new()
    {
        ExecutablePath = Move(interpreter.ExecutablePath, from, place),
        SysExecutable = Move(interpreter.SysExecutable, from, place),
        BaseExecutable = interpreter.BaseExecutable,
        Prefix = Move(interpreter.Prefix, from, place),
        BasePrefix = interpreter.BasePrefix,
        StandardLibrary = interpreter.StandardLibrary,
        Implementation = interpreter.Implementation,
        Version = interpreter.Version,
        Markers = interpreter.Markers,
        Tags = interpreter.Tags,
        Scheme = Move(interpreter.Scheme, from, place),
        VirtualScheme = interpreter.VirtualScheme,
        OperatingSystem = interpreter.OperatingSystem,
        Architecture = interpreter.Architecture,
        Libc = interpreter.Libc,
        Source = interpreter.Source,
        IsFreeThreaded = interpreter.IsFreeThreaded,
        IsDebug = interpreter.IsDebug,
        PointerBits = interpreter.PointerBits,
        IsManaged = interpreter.IsManaged,
        ExternallyManaged = interpreter.ExternallyManaged,
    };
}
