using PyTool.Abstractions.Plugins;
using PyTool.Host.CommandLine;
using PyTool.Host.Commands;
using PyTool.Host.Output;
using PyTool.Host.Plugins;
using PyTool.Host.Settings;
using PyTool.Projects;

namespace PyTool.Host;

/// <summary>The command line, the same for both hosts.</summary>
public static class HostProgram
{
    private const int UsageExitCode = 2;
    private const int DefectExitCode = 2;
    private const int InterruptExitCode = 130;
    private const int BrokenPipeExitCode = 141;

    /// <summary>Runs one command and returns the exit code.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="source">Makes links of plugin chains: the one difference between the hosts.</param>
    public static int Run(IReadOnlyList<string> arguments, IPluginSource source)
    {
        var output = new ConsoleOutput(Console.OpenStandardOutput, Console.OpenStandardError);
        using var interruption = new CancellationTokenSource();
        try
        {
            var exitCode = RunAsync(CommandWords.Restore(arguments), source, output, interruption).GetAwaiter().GetResult();
            output.Flush();
            return exitCode;
        }
        catch (UsageException exception)
        {
            ErrorRenderer.Show(output, exception);
            return UsageExitCode;
        }
        catch (PyToolException exception)
        {
            TryFlush(output);
            ErrorRenderer.Show(output, exception);
            return exception.ExitCode;
        }
        catch (ProjectException exception)
        {
            TryFlush(output);
            ErrorRenderer.Show(output, exception.Message, exception.InnerException, exception.Hint);
            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            return InterruptExitCode;
        }
        catch (StandardOutputException exception)
        {
            // A reader that went away is no news; a full disk is.
            if (!exception.IsBrokenPipe)
            {
                ErrorRenderer.Show(output, exception.Message, exception.InnerException, null);
            }

            return exception.IsBrokenPipe ? BrokenPipeExitCode : DefectExitCode;
        }
        catch (Exception exception)
        {
            // A defect of pytool's own: say so, with what a report needs.
            TryFlush(output);
            ErrorRenderer.Show(output, $"pytool {ToolVersion.Text} failed unexpectedly: {exception.GetType().Name}: {exception.Message}", null, "This is a defect of pytool; run the command with `--verbose` for details");
            output.WriteTrace(exception.ToString());
            return DefectExitCode;
        }
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> arguments, IPluginSource source, ConsoleOutput output, CancellationTokenSource interrupter)
    {
        var variables = EnvironmentReader.Read();
        var root = CommandTree.Root;
        var parsed = new CommandLineParser(root, GlobalOptions.All, variables).Parse(arguments);
        if (parsed.Interruption is { } interruption)
        {
            output.WriteResult(interruption == GlobalOptions.Version ? $"pytool {ToolVersion.Text} (uv {ToolVersion.UvCompatibility})\n" : new HelpText(parsed.Path, variables).Short());
            return 0;
        }

        if (parsed.Command.Handler is not { } handler)
        {
            output.WriteErrorLine(new HelpText(parsed.Path, variables).Short().TrimEnd('\n'));
            return UsageExitCode;
        }

        SettingVariables.Apply(parsed, variables);
        OutputLevels.Apply(output, parsed, variables);
        NotSupportedYet.RefuseOptions(parsed);
        var context = HostComposition.Compose(parsed, variables, root, source, output, arguments, interrupter);
        using var calls = context.Calls;
        using var cache = context.Cache;
        if (parsed.Flag(GlobalOptions.ShowSettings))
        {
            return SettingsListing.Run(new CommandInvocation { Parsed = parsed, Host = context });
        }

        return await handler(new CommandInvocation { Parsed = parsed, Host = context }, interrupter.Token).ConfigureAwait(false);
    }

    private static void TryFlush(ConsoleOutput output)
    {
        try
        {
            output.Flush();
        }
        catch (StandardOutputException)
        {
            // The error that is about to be shown matters more.
        }
    }
}
