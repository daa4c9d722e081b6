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
            Hook("build-sdist", BuildBackendHandler.SdistAsync, "SDIST_DIRECTORY"),
            Hook("build-wheel", BuildBackendHandler.WheelAsync, "WHEEL_DIRECTORY", MetadataDirectory),
            Hook("build-editable", BuildBackendHandler.EditableAsync, "WHEEL_DIRECTORY", MetadataDirectory),
            Hook("get-requires-for-build-sdist", BuildBackendHandler.RequiresAsync),
            Hook("get-requires-for-build-wheel", BuildBackendHandler.RequiresAsync),
            Hook("prepare-metadata-for-build-wheel", BuildBackendHandler.MetadataAsync, "WHEEL_DIRECTORY"),
            Hook("get-requires-for-build-editable", BuildBackendHandler.RequiresAsync),
            Hook("prepare-metadata-for-build-editable", BuildBackendHandler.MetadataAsync, "WHEEL_DIRECTORY"),
        ],
    };

    private static CommandEntry Hook(string name, Func<CommandInvocation, CancellationToken, Task<int>> handler, string? directory = null, params OptionSpec[] options) => new()
    {
        Name = name,
        Help = $"The hook `{name.Replace('-', '_')}`",
        Open = () => new CommandSpec
        {
            Arguments = directory is null ? [] : [new ArgumentSpec { Name = directory, Help = "Directory to write to", IsRequired = true }],
            Options = () => options,
            Handler = handler,
        },
    };
}
