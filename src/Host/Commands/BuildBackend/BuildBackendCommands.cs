using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.BuildBackend;

/// <summary><c>pytool build-backend</c>.</summary>
internal static class BuildBackendCommands
{
    private static readonly OptionSpec MetadataDirectory = new() { Name = "--metadata-directory", ValueName = "METADATA_DIRECTORY", Help = "Directory with metadata prepared before" };

    public static CommandSpec Spec => new()
    {
        Children = () =>
        [
            Hook("build-sdist", "SDIST_DIRECTORY"),
            Hook("build-wheel", "WHEEL_DIRECTORY", MetadataDirectory),
            Hook("build-editable", "WHEEL_DIRECTORY", MetadataDirectory),
            Hook("get-requires-for-build-sdist"),
            Hook("get-requires-for-build-wheel"),
            Hook("prepare-metadata-for-build-wheel", "WHEEL_DIRECTORY"),
            Hook("get-requires-for-build-editable"),
            Hook("prepare-metadata-for-build-editable", "WHEEL_DIRECTORY"),
        ],
    };

    private static CommandEntry Hook(string name, string? directory = null, params OptionSpec[] options) => new()
    {
        Name = name,
        Help = $"The hook `{name.Replace('-', '_')}`",
        Open = () => new CommandSpec
        {
            Arguments = directory is null ? [] : [new ArgumentSpec { Name = directory, Help = "Directory to write to", IsRequired = true }],
            Options = () => options,
            Handler = NotSupportedYet.RunAsync,
        },
    };
}
