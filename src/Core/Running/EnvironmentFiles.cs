using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects.Reading;

namespace PyTool.Core.Running;

/// <summary>Variables of the child from <c>.env</c> files. What is set already stays.</summary>
internal static class EnvironmentFiles
{
    private const long LargestFile = 16 << 20;

    public static Dictionary<string, string?> Read(CommandSession session, IReadOnlyList<string> files)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var given in files)
        {
            var path = Path.GetFullPath(given, session.WorkingDirectory);
            if (!File.Exists(path))
            {
                throw new PyToolException(RunErrors.NoEnvironmentFile, $"No environment file found at: {given}");
            }

            if (new FileInfo(path).Length > LargestFile)
            {
                throw new PyToolException(RunErrors.NoEnvironmentFile, $"The environment file `{given}` is larger than 16 MiB");
            }

            var file = DotEnvFile.Parse(BoundedFile.ReadAllText(path), name => session.Variables.GetValueOrDefault(name));
            foreach (var (name, value) in file.Pairs)
            {
                if (!session.Variables.ContainsKey(name))
                {
                    variables[name] = value;
                }
            }

            if (file.ErrorPosition is { } position)
            {
                session.Warn($"Failed to parse environment file `{given}` at position {position}: {file.ErrorLine}");
            }
        }

        return variables;
    }
}
