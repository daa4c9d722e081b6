using PyTool.Abstractions.Resolution;

namespace PyTool.Core.Locking.Document.Writing;

/// <summary>Writes requirements as locks and receipts have them.</summary>
internal sealed class LockRequirementWriter(Utf8Text text)
{
    /// <summary>An inline table.</summary>
    public void Write(LockRequirement requirement)
    {
        text.Raw("{ "u8);
        WriteFields(requirement);
        text.Raw(" }"u8);
    }

    /// <summary>The keys alone.</summary>
    public void WriteFields(LockRequirement requirement)
    {
        text.Raw("name = "u8).Quoted(requirement.Name.Value);
        if (requirement.Extras.Count > 0)
        {
            text.Raw(", extras = "u8);
            WriteInline(requirement.Extras, static e => e.Value);
        }

        if (requirement.Groups.Count > 0)
        {
            text.Raw(", groups = "u8);
            WriteInline(requirement.Groups, static g => g.Value);
        }

        if (!requirement.Marker.IsTrue)
        {
            text.Raw(", marker = "u8).Quoted(requirement.Marker.ToString());
        }

        if (requirement.Source is { } source)
        {
            text.Raw(", "u8);
            WriteSourceFields(source);
            return;
        }

        if (requirement.Specifiers.Count > 0)
        {
            text.Raw(", specifier = "u8).Quoted(requirement.Specifiers.ToString());
        }

        if (requirement.Index is { } index)
        {
            text.Raw(", index = "u8).Quoted(index);
        }

        if (requirement.Conflict is { } conflict)
        {
            text.Raw(", conflict = "u8);
            WriteConflictItem(conflict);
        }
    }

    /// <summary>The keys of a source.</summary>
    public void WriteSourceFields(LockSource source)
    {
        text.Chars(source.Key).Raw(" = "u8).Quoted(source.Location);
        if (source.Subdirectory is { } subdirectory)
        {
            text.Raw(", subdirectory = "u8).Quoted(subdirectory);
        }
    }

    /// <summary>An item of a conflict.</summary>
    public void WriteConflictItem(ConflictItem item)
    {
        text.Raw("{ package = "u8).Quoted(item.Package.Value);
        if (item.Extra is { } extra)
        {
            text.Raw(", extra = "u8).Quoted(extra.Value);
        }
        else if (item.Group is { } group)
        {
            text.Raw(", group = "u8).Quoted(group.Value);
        }

        text.Raw(" }"u8);
    }

    /// <summary>A one-line array of texts.</summary>
    public void WriteInline<T>(IReadOnlyList<T> items, Func<T, string> textOf)
    {
        text.Raw("["u8);
        for (var i = 0; i < items.Count; i++)
        {
            text.Raw(i == 0 ? default : ", "u8).Quoted(textOf(items[i]));
        }

        text.Raw("]"u8);
    }
}
