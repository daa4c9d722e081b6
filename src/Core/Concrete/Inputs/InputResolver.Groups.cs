using PyTool.Abstractions.Plugins;
using PyTool.Projects.Sources;
using PyTool.Projects.Workspaces;
using PyTool.Standards.Names;

namespace PyTool.Core.Concrete.Inputs;

public sealed partial class InputResolver
{
    private void ReadGroups(ParsedInputs inputs, List<GivenRequirement> requirements)
    {
        var session = _world.Session;
        foreach (var byFile in inputs.Groups.GroupBy(static group => group.File, StringComparer.Ordinal))
        {
            var path = Path.GetFullPath(byFile.Key, session.WorkingDirectory);
            if (session.Files.FindProject(path) is not { } file)
            {
                var shown = byFile.Key == "pyproject.toml" ? path : byFile.Key;
                throw new PyToolException(ConcreteErrors.Input, $"Failed to read dependency groups from: {shown}", new PyToolException(ConcreteErrors.Input, $"No `pyproject.toml` found at: {shown}"));
            }

            var workspace = new WorkspaceDiscovery(session.Files).Discover(file.Directory) is DiscoveryOutcome.Found { Workspace: var found } ? found : null;
            var groups = new ProjectMetadataReader(file, workspace, Locking.LockRun.Lowering(session)).ReadGroups();
            foreach (var (_, name) in byFile)
            {
                var group = groups.FirstOrDefault(candidate => candidate.Name == name)
                    ?? throw new PyToolException(ConcreteErrors.Input, $"The dependency group '{name}' was not found in the project: {byFile.Key}");
                AddGroup(group, byFile.Key, file.Project?.Name, requirements);
            }
        }
    }

    private void AddGroup(LoweredGroup group, string file, PackageName? project, List<GivenRequirement> requirements)
    {
        var annotation = project is { } name ? $"{name} ({file}:{group.Name})" : $"({file}:{group.Name})";
        foreach (var requirement in group.Requirements)
        {
            requirements.Add(new GivenRequirement { Requirement = _world.Convert(requirement), Annotation = annotation });
        }
    }
}
