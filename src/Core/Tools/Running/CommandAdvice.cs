using PyTool.Abstractions.Environments;
using PyTool.Core.Sessions;
using PyTool.Core.Tools.Commands;
using PyTool.Standards.Names;

namespace PyTool.Core.Tools.Running;

/// <summary>What is said when a command does not come from the package that was named.</summary>
internal sealed class CommandAdvice(EnvironmentSnapshot snapshot, PackageName package, string command, string invocation)
{
    /// <summary>Warns when only other packages have the command.</summary>
    public void Warn(CommandSession session)
    {
        if (PackageCommands.Has(Own, command))
        {
            return;
        }

        var providers = PackageCommands.Providers(snapshot, command, package);
        var start = $"An executable named `{command}` is not provided by package `{package}` but is available via the";
        if (providers.Count == 1)
        {
            session.Warn($"{start} dependency `{providers[0]}`. Consider using `{invocation} --from {providers[0]} {command}` instead.");
        }
        else if (providers.Count > 1)
        {
            session.Warn($"{start} following dependencies:\n- {string.Join("\n- ", providers)}\nConsider using `{invocation} --from PKG {command}` instead.");
        }
    }

    /// <summary>Tells what there is instead.</summary>
    public void Explain(CommandSession session)
    {
        var own = Own;
        if (own.Count == 0)
        {
            session.Tell($"Package `{package}` does not provide any executables.");
            return;
        }

        session.Tell($"An executable named `{command}` is not provided by package `{package}`.");
        session.Tell("The following executables are available:");
        foreach (var item in own)
        {
            session.Tell("- " + CommandLinks.NameOf(item.Name));
        }

        session.Tell("");
        if (string.Equals(command, package.Value, StringComparison.Ordinal))
        {
            session.Tell($"Use `{invocation} --from {package} {(own.Count == 1 ? CommandLinks.NameOf(own[0].Name) : "<EXECUTABLE-NAME>")}` instead.");
            session.Tell("");
        }
    }

    private IReadOnlyList<ToolCommand> Own => PackageCommands.Find(snapshot, package) ?? [];
}
