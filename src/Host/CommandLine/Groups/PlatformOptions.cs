namespace PyTool.Host.CommandLine.Groups;

/// <summary>For which Python and platform the answer shall hold.</summary>
internal static class PlatformOptions
{
    public static OptionSpec PythonVersion { get; } = new() { Name = "--python-version", ValueName = "PYTHON_VERSION", Help = "Version of Python to assume", Check = ValueCheck.PythonVersion };

    public static OptionSpec PythonPlatform { get; } = new() { Name = "--python-platform", ValueName = "PYTHON_PLATFORM", Help = "Platform to assume", PossibleValues = PlatformNames.All };

    public static OptionSpec TorchBackend { get; } = new()
    {
        Name = "--torch-backend", ValueName = "TORCH_BACKEND", Help = "Which builds of the PyTorch packages to take", PossibleValues = TorchBackends.All,
        Variable = "UV_TORCH_BACKEND",
    };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [PythonVersion, PythonPlatform, TorchBackend];
}
