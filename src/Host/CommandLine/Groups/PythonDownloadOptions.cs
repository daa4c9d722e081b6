namespace PyTool.Host.CommandLine.Groups;

/// <summary>Where Pythons come from and go to.</summary>
internal static class PythonDownloadOptions
{
    public static OptionSpec InstallDir { get; } = new() { Name = "--install-dir", Short = 'i', ValueName = "INSTALL_DIR", Help = "Directory of managed Pythons", Variable = "UV_PYTHON_INSTALL_DIR" };

    public static OptionSpec Mirror { get; } = new() { Name = "--mirror", ValueName = "MIRROR", Help = "Mirror of CPython downloads" };

    public static OptionSpec PypyMirror { get; } = new() { Name = "--pypy-mirror", ValueName = "PYPY_MIRROR", Help = "Mirror of PyPy downloads" };

    public static OptionSpec GraalpyMirror { get; } = new() { Name = "--graalpy-mirror", ValueName = "GRAALPY_MIRROR", Help = "Mirror of GraalPy downloads" };

    public static OptionSpec PyodideMirror { get; } = new() { Name = "--pyodide-mirror", ValueName = "PYODIDE_MIRROR", Help = "Mirror of Pyodide downloads" };

    public static OptionSpec PythonDownloadsJsonUrl { get; } = new()
    {
        Name = "--python-downloads-json-url", ValueName = "PYTHON_DOWNLOADS_JSON_URL", Help = "List of downloads to use instead of the built-in one",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [InstallDir, Mirror, PypyMirror, GraalpyMirror, PyodideMirror, PythonDownloadsJsonUrl];
}
