using System.Text;
using PyTool.Core.Resolving;
using PyTool.Host.CommandLine;
using PyTool.Index.Urls;
using PyTool.Projects;
using PyTool.Projects.Settings;

namespace PyTool.Host.Settings;

/// <summary>Lists what a command would work with, and who says so (<c>--show-settings</c>). Nothing is done.</summary>
internal static class SettingsListing
{
    /// <summary>Writes the list.</summary>
    public static int Run(CommandInvocation invocation)
    {
        var host = invocation.Host;
        UvSettings settings;
        try
        {
            settings = SettingsLoader.Load(invocation, new ProjectFiles(host.WorkingDirectory));
        }
        catch (ProjectException exception)
        {
            throw ProjectFailures.Convert(exception);
        }

        host.Cache.Settle(settings);
        host.Output.WriteResult(Of(invocation, settings));
        return 0;
    }

    private static string Of(CommandInvocation invocation, UvSettings settings)
    {
        var text = new StringBuilder();
        var (parsed, host) = (invocation.Parsed, invocation.Host);
        text.Append("# Settings of `").AppendJoin(' ', parsed.Path.Select(static entry => entry.Name)).Append("`\n\n[files]\n");
        foreach (var layer in settings.Layers)
        {
            if (layer.Path is { } path)
            {
                Line(text, Word(layer.Source), path, null);
            }
        }

        text.Append("\n[directories]\n");
        Line(text, "working", host.WorkingDirectory, null);
        Line(text, "project", SettingsLoader.ProjectDirectory(invocation), null);
        Line(text, "cache", host.Cache.Path, null);
        Line(text, "data", host.Directories.Data, null);
        Line(text, "state", host.Directories.State, null);
        text.Append("\n[settings]\n");
        foreach (var setting in settings.Describe(UrlRedaction.Redact))
        {
            Line(text, setting.Name, setting.Value, setting.Origin.ToString());
        }

        text.Append("\n[options]\n");
        foreach (var option in parsed.Options)
        {
            if (parsed.IsGiven(option) && option != GlobalOptions.ShowSettings)
            {
                var value = option.IsFlag ? "true" : string.Join(' ', parsed.Values(option).Select(text => Show(option, text)));
                Line(text, option.Name, value, parsed.VariableOf(option) ?? "command line");
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, string value, string? origin)
    {
        text.Append(name).Append(" = ").Append(value);
        if (origin is not null)
        {
            text.Append("  # ").Append(origin);
        }

        text.Append('\n');
    }

    private static string Show(OptionSpec option, string text) =>
        option.HidesVariableValue && !text.Contains("://", StringComparison.Ordinal) ? "****" : UrlRedaction.Redact(text);

    private static string Word(SettingSource source) => source switch
    {
        SettingSource.Project => "project",
        SettingSource.User => "user",
        SettingSource.System => "system",
        SettingSource.Script => "script",
        _ => "other",
    };
}
