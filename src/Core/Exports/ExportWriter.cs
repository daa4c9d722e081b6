using PyTool.Core.Locking.Document;
using PyTool.Core.Syncing;

namespace PyTool.Core.Exports;

/// <summary>Writes a lock in another form.</summary>
public static class ExportWriter
{
    /// <summary>The text, without the comment at its top.</summary>
    /// <param name="document">The lock.</param>
    /// <param name="request">What of it, and how.</param>
    /// <param name="now">The present time, for forms that record it.</param>
    /// <exception cref="Abstractions.Plugins.PyToolException">The selection means nothing, or its parts exclude each other.</exception>
    public static string Write(LockDocument document, ExportRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var checks = new SelectionChecks(request.Target, request.Extras, request.Groups);
        checks.CheckDefaults();
        checks.Check(document);
        var graph = ExportGraph.Build(document, request);
        var projects = request.Target.Roots.Select(static r => r.Name).ToHashSet();
        var members = request.Target.Workspace.Members.Select(static m => m.Name).ToHashSet();
        var packages = graph.Packages().Where(p => request.Filter.Includes(p.Package, projects, members)).ToList();
        return request.Format switch
        {
            ExportFormat.PyLock => PyLockText.Write(document, request, packages),
            ExportFormat.CycloneDx => new CycloneDxText(document, request, graph, packages).Write(now),
            _ => RequirementsText.Write(request, packages),
        };
    }
}
