using PyTool.Standards.Names;

namespace PyTool.Core.Locking.Document.Writing;

internal sealed partial class LockWriter
{
    private void WriteManifest(LockManifest manifest)
    {
        if (manifest.Members.Count + manifest.Requirements.Count + manifest.Constraints.Count + manifest.Overrides.Count + manifest.Excludes.Count + manifest.BuildConstraints.Count > 0
            || manifest.DefaultGroups is not null)
        {
            _text.Raw("\n[manifest]\n"u8);
        }

        if (manifest.Members.Count > 0)
        {
            _text.Raw("members = [\n"u8);
            foreach (var member in manifest.Members)
            {
                _text.Raw("    "u8).Quoted(member.Value).Raw(",\n"u8);
            }

            _text.Raw("]\n"u8);
        }

        WriteDefaultGroups(manifest.DefaultGroups);
        WriteList("requirements", manifest.Requirements, WriteRequirement, whenEmpty: false);
        WriteList("constraints", manifest.Constraints, WriteRequirement, whenEmpty: false);
        WriteList("overrides", manifest.Overrides, WriteOverride, whenEmpty: false);
        WriteList("excludes", manifest.Excludes, WriteExclusion, whenEmpty: false);
        WriteList("build-constraints", manifest.BuildConstraints, WriteBuildConstraint, whenEmpty: false);
        WriteGroups("\n[manifest.dependency-groups]\n"u8, manifest.DependencyGroups);
        WriteGroupPythons("\n[manifest.group-requires-python]\n"u8, manifest.GroupRequiresPython);
        foreach (var metadata in manifest.DependencyMetadata)
        {
            WriteStaticMetadata(metadata);
        }
    }

    private void WriteGroups(ReadOnlySpan<byte> header, IReadOnlyList<KeyValuePair<GroupName, IReadOnlyList<LockRequirement>>> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        _text.Raw(header);
        foreach (var (group, requirements) in groups)
        {
            WriteList(group.Value, requirements, WriteRequirement, whenEmpty: true);
        }
    }

    // One element stays on the line of its key.
    private void WriteList<T>(string key, IReadOnlyList<T> items, Action<T> write, bool whenEmpty)
    {
        if (items.Count == 0 && !whenEmpty)
        {
            return;
        }

        _text.Key(key).Raw(" = ["u8);
        if (items.Count > 1)
        {
            _text.Raw("\n"u8);
            foreach (var item in items)
            {
                _text.Raw("    "u8);
                write(item);
                _text.Raw(",\n"u8);
            }
        }
        else if (items.Count == 1)
        {
            write(items[0]);
        }

        _text.Raw("]\n"u8);
    }

    private void WriteRequirement(LockRequirement requirement) => _requirements.Write(requirement);

    private void WriteRequirementFields(LockRequirement requirement) => _requirements.WriteFields(requirement);

    private void WriteOverride(LockOverride item)
    {
        if (item.Scope is null)
        {
            WriteRequirement(item.Requirements[0]);
            return;
        }

        WriteScope(item.Scope);
        for (var i = 0; i < item.Requirements.Count; i++)
        {
            _text.Raw(i == 0 ? default : ", "u8);
            WriteRequirement(item.Requirements[i]);
        }

        _text.Raw("] }"u8);
    }

    private void WriteExclusion(LockExclusion item)
    {
        if (item.Scope is null)
        {
            _text.Quoted(item.Names[0].Value);
            return;
        }

        WriteScope(item.Scope);
        for (var i = 0; i < item.Names.Count; i++)
        {
            _text.Raw(i == 0 ? default : ", "u8).Quoted(item.Names[i].Value);
        }

        _text.Raw("] }"u8);
    }

    private void WriteScope(LockScope scope)
    {
        _text.Raw("{ package = { name = "u8).Quoted(scope.Name.Value);
        if (scope.Version is { } version)
        {
            _text.Raw(", version = "u8).Quoted(version.ToString());
        }

        _text.Raw(" }, dependencies = ["u8);
    }

    private void WriteBuildConstraint(LockBuildConstraint item)
    {
        _text.Raw("{ "u8);
        WriteRequirementFields(item.Requirement);
        if (item.Hashes.Count > 0)
        {
            _text.Raw(", hashes = "u8);
            WriteInline(item.Hashes, static h => h);
        }

        _text.Raw(" }"u8);
    }

    private void WriteStaticMetadata(LockStaticMetadata metadata)
    {
        _text.Raw("\n[[manifest.dependency-metadata]]\n"u8).Line("name"u8, metadata.Name.Value);
        if (metadata.Version is { } version)
        {
            _text.Line("version"u8, version.ToString());
        }

        if (metadata.RequiresDist.Count > 0)
        {
            _text.Raw("requires-dist = "u8);
            WriteInline(metadata.RequiresDist, static r => r);
            _text.Raw("\n"u8);
        }

        if (metadata.RequiresPython is { } python)
        {
            _text.Line("requires-python"u8, python);
        }

        if (metadata.ProvidesExtras.Count > 0)
        {
            _text.Raw("provides-extras = "u8);
            WriteInline(metadata.ProvidesExtras, static e => e);
            _text.Raw("\n"u8);
        }
    }
}
