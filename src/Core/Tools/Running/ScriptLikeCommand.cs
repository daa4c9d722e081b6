using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Running;

/// <summary>Commands that look like files: somebody meant <c>run</c>.</summary>
internal static class ScriptLikeCommand
{
    /// <summary>Refuses one.</summary>
    /// <exception cref="PyToolException">It is the name of a script.</exception>
    public static void Refuse(string command, string workingDirectory, string invocation)
    {
        var extension = Path.GetExtension(command);
        if (!extension.Equals(".py", StringComparison.OrdinalIgnoreCase) && !extension.Equals(".pyw", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (!command.Contains("://", StringComparison.Ordinal) && File.Exists(Path.GetFullPath(command, workingDirectory)))
        {
            throw new PyToolException(ToolErrors.Target, $"It looks like you tried to run a Python script at `{command}`, which is not supported by `{invocation}`")
            {
                Hint = $"Use `{ToolName.Program} run {command}` instead",
            };
        }

        if (!PackageName.TryParse(command, out var name))
        {
            throw new PyToolException(ToolErrors.Target,
                $"Not a valid package or extra name: \"{command}\". Names must start and end with a letter or digit and may only contain -, _, ., and alphanumeric characters.");
        }

        throw new PyToolException(ToolErrors.Target, $"It looks like you provided a Python script to run, which is not supported by `{invocation}`")
        {
            Hint = $"We did not find a script at the requested path. If you meant to run a command from the `{name}` package, pass the normalized package name to `--from` to disambiguate,"
                + $" e.g., `{invocation} --from {name} {command}`",
        };
    }
}
