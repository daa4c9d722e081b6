using PyTool.Core.Pythons;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Host.Settings;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Runs <c>pytool python install</c>, <c>upgrade</c> and <c>uninstall</c>.</summary>
internal static class PythonInstallHandlers
{
    public static async Task<int> InstallAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        return await RunAsync(
            invocation,
            new PythonInstallRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation), Targets = parsed.Arguments("TARGETS"), Reinstall = parsed.Flag(PythonInstallCommand.Reinstall),
                WithCommands = parsed.Flag(PythonInstallCommand.Bin) || !(parsed.Flag(PythonInstallCommand.NoBin) || IsOff(invocation, "UV_PYTHON_INSTALL_BIN")), IsDefault = parsed.Flag(PythonInstallCommand.Default), Force = parsed.Flag(PythonInstallCommand.Force), Upgrade = parsed.Flag(PythonInstallCommand.Upgrade),
                Mirror = parsed.Value(PythonDownloadOptions.Mirror), PyPyMirror = parsed.Value(PythonDownloadOptions.PypyMirror),
            },
            cancellationToken).ConfigureAwait(false);
    }

    public static async Task<int> UpgradeAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        return await RunAsync(
            invocation,
            new PythonInstallRequest
            {
                Directory = SessionComposition.ProjectDirectory(invocation), Targets = parsed.Arguments("TARGETS"), Upgrade = true, WithCommands = false,
                Reinstall = parsed.Flag(PythonUpgradeCommand.Reinstall), Mirror = parsed.Value(PythonDownloadOptions.Mirror), PyPyMirror = parsed.Value(PythonDownloadOptions.PypyMirror),
            },
            cancellationToken).ConfigureAwait(false);
    }

    public static async Task<int> UninstallAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            var start = session.Clock.GetTimestamp();
            var targets = invocation.Parsed.Flag(PythonUninstallCommand.AllTools) ? [] : invocation.Parsed.Arguments("TARGETS");
            var changes = await new PythonInstallation(session).UninstallAsync(targets, cancellationToken).ConfigureAwait(false);
            Report(invocation.Host.Output, "Uninstalled", changes, session.Clock.GetElapsedTime(start));
            return 0;
        }
    }

    private static async Task<int> RunAsync(CommandInvocation invocation, PythonInstallRequest request, CancellationToken cancellationToken)
    {
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            if (request.IsDefault && !PreviewNames.IsOn(session.Settings, "python-install-default"))
            {
                session.Warn("The `--default` option is experimental and may change without warning. Pass `--preview-features python-install-default` to disable this warning");
            }

            var start = session.Clock.GetTimestamp();
            var installation = new PythonInstallation(session);
            if (!request.Upgrade && !installation.MayDownload())
            {
                return 1;
            }

            var changes = await installation.InstallAsync(request, cancellationToken).ConfigureAwait(false);
            Report(invocation.Host.Output, "Installed", changes, session.Clock.GetElapsedTime(start));
            if (installation.PathIsMissing is { } directory)
            {
                session.Warn($"`{directory}` is not on your PATH. To use installed Python executables, add the directory to your PATH.");
            }

            return 0;
        }
    }

    private static void Report(ConsoleOutput output, string verb, IReadOnlyList<PythonChange> changes, TimeSpan elapsed)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var what = changes.Count == 1 ? $"Python {changes[0].Version}" : SummaryText.Count(changes.Count, "version");
        output.WriteStatus($"{verb} {what} in {SummaryText.Duration(elapsed)}");
        foreach (var change in changes.OrderBy(static c => c.Key, StringComparer.Ordinal))
        {
            output.WriteStatus(change.ToString());
        }
    }

    private static bool IsOff(CommandInvocation invocation, string variable) => invocation.Host.Variables.TryGetValue(variable, out var text) && text.Length > 0 && !SettingVariables.Read(variable, text);
}
