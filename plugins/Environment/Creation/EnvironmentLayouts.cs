using PyTool.Abstractions.Environments;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>The places of a virtual environment, and its interpreter, without starting that.</summary>
internal static class EnvironmentLayouts
{
    public static EnvironmentLayout For(string root, Interpreter basis, HostPlatform platform, bool isRelocatable)
    {
        var separator = platform.IsWindows ? "\\" : "/";
        var executable = root + separator + platform.EnvironmentPythons[0];
        var scheme = Absolute(root, basis.VirtualScheme, separator);
        return new EnvironmentLayout
        {
            RootPath = root,
            Scheme = scheme,
            IsRelocatable = isRelocatable,
            Interpreter = new Interpreter
            {
                ExecutablePath = executable,
                SysExecutable = executable,
                BaseExecutable = basis.BaseExecutable,
                Prefix = root,
                BasePrefix = basis.BasePrefix,
                StandardLibrary = basis.StandardLibrary,
                Implementation = basis.Implementation,
                Version = basis.Version,
                Markers = basis.Markers,
                Tags = basis.Tags,
                Scheme = scheme,
                VirtualScheme = basis.VirtualScheme,
                OperatingSystem = basis.OperatingSystem,
                Architecture = basis.Architecture,
                Libc = basis.Libc,
                Source = InterpreterSource.ProvidedPath,
                IsFreeThreaded = basis.IsFreeThreaded,
                IsDebug = basis.IsDebug,
                PointerBits = basis.PointerBits,
                IsManaged = basis.IsManaged,
            },
        };
    }

    private static InstallScheme Absolute(string root, InstallScheme relative, string separator) => new()
    {
        Purelib = root + separator + relative.Purelib,
        Platlib = root + separator + relative.Platlib,
        Scripts = root + separator + relative.Scripts,
        Data = relative.Data.Length == 0 ? root : root + separator + relative.Data,
        Headers = root + separator + relative.Headers,
    };
}
