using System.Text.Json;
using PyTool.Core.Graphs;
using PyTool.Core.Installation.Execution;
using PyTool.Core.Interpreters;
using PyTool.Core.Locking;
using PyTool.Core.Workspaces.Describing;

namespace PyTool.Core.Syncing;

/// <summary>What a synchronisation did, or would do, as JSON (<c>sync --output-format json</c>).</summary>
public static class SyncJson
{
    /// <summary>The text of the document.</summary>
    public static string Of(SyncRequest request, SyncResult result)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(result);
        var isDry = request.DryRun || request.Check;
        return GraphJson.Document(writer =>
        {
            WriteTarget(writer, request.Target);
            writer.WriteStartObject("sync");
            writer.WriteStartObject("environment");
            writer.WriteString("path", result.Environment.Path);
            EnvironmentJson.Python(writer, result.Environment.Snapshot.Layout);
            writer.WriteEndObject();
            writer.WriteString("action", Action(result.Environment.Action, isDry));
            WriteChanges(writer, result.Report);
            writer.WriteEndObject();
            WriteLock(writer, request, result.Lock);
            writer.WriteBoolean("dry_run", isDry);
        });
    }

    private static void WriteTarget(Utf8JsonWriter writer, InstallTarget target)
    {
        if (target.Workspace.Script is { } script)
        {
            writer.WriteString("target", "script");
            writer.WriteStartObject("script");
            writer.WriteString("path", script.Path);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("target", "project");
        writer.WriteStartObject("project");
        writer.WriteString("path", target.IsSingle ? target.Roots[0].Directory : target.Workspace.Directory);
        writer.WriteStartObject("workspace");
        writer.WriteString("path", target.Workspace.Directory);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Action(ProjectEnvironmentAction action, bool isDry) => action switch
    {
        ProjectEnvironmentAction.Create => "create",
        ProjectEnvironmentAction.Replace => isDry ? "replace" : "update",
        _ => "check",
    };

    private static void WriteChanges(Utf8JsonWriter writer, InstallReport report)
    {
        writer.WriteStartArray("changes");
        foreach (var change in report.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", change.Name.Value);
            if (!change.IsExpected)
            {
                writer.WriteString("version", change.Version.ToString());
            }

            writer.WriteString("action", change.Kind switch { InstallChangeKind.Added => "installed", InstallChangeKind.Removed => "uninstalled", _ => "reinstalled" });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLock(Utf8JsonWriter writer, SyncRequest request, LockResult? locked)
    {
        if (locked is null)
        {
            writer.WriteNull("lock");
            return;
        }

        writer.WriteStartObject("lock");
        writer.WriteString("path", locked.Path);
        writer.WriteString("action", request.LockMode == LockMode.Frozen ? "use" : !locked.IsChanged ? "check" : locked.Previous is null ? "create" : "update");
        writer.WriteEndObject();
    }
}
