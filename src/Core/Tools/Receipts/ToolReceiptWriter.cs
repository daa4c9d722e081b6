using PyTool.Abstractions.Packages;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Writing;

namespace PyTool.Core.Tools.Receipts;

/// <summary>Writes receipts as uv does.</summary>
public static class ToolReceiptWriter
{
    /// <summary>The file.</summary>
    public static byte[] Write(ToolReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var text = new Utf8Text();
        text.Raw("[tool]\n"u8);
        Requirements(text, "requirements"u8, receipt.Requirements, whenEmpty: true);
        Requirements(text, "constraints"u8, receipt.Constraints);
        Requirements(text, "overrides"u8, receipt.Overrides);
        List(text, "excludes"u8, receipt.Excludes, name => text.Quoted(name.Value));
        Requirements(text, "build-constraint-dependencies"u8, receipt.BuildConstraints);
        if (receipt.Python is { } python)
        {
            text.Line("python"u8, python);
        }

        WriteEntryPoints(text, receipt.EntryPoints);
        if (receipt.Options.Text.Length > 0)
        {
            text.Raw("\n[tool.options]\n"u8).Chars(receipt.Options.Text);
        }

        return text.ToArray();
    }

    private static void Requirements(Utf8Text text, ReadOnlySpan<byte> key, IReadOnlyList<PackageRequirement> requirements, bool whenEmpty = false)
    {
        var writer = new LockRequirementWriter(text);
        if (requirements.Count > 0 || whenEmpty)
        {
            List(text, key, requirements, requirement => writer.Write(ReceiptRequirements.Write(requirement)), whenEmpty);
        }
    }

    private static void List<T>(Utf8Text text, ReadOnlySpan<byte> key, IReadOnlyList<T> items, Action<T> write, bool whenEmpty = false)
    {
        if (items.Count == 0 && !whenEmpty)
        {
            return;
        }

        text.Raw(key).Raw(" = ["u8);
        if (items.Count == 1)
        {
            write(items[0]);
        }
        else if (items.Count > 1)
        {
            text.Raw("\n"u8);
            foreach (var item in items)
            {
                text.Raw("    "u8);
                write(item);
                text.Raw(",\n"u8);
            }
        }

        text.Raw("]\n"u8);
    }

    private static void WriteEntryPoints(Utf8Text text, IReadOnlyList<ToolEntryPoint> entryPoints)
    {
        text.Raw("entrypoints = ["u8);
        foreach (var entryPoint in entryPoints.Order())
        {
            text.Raw("\n    { name = "u8).Quoted(entryPoint.Name).Raw(", install-path = "u8).Quoted(entryPoint.InstallPath);
            if (entryPoint.From is { } from)
            {
                text.Raw(", from = "u8).Quoted(from);
            }

            text.Raw(" },"u8);
        }

        text.Raw(entryPoints.Count == 0 ? "]\n"u8 : "\n]\n"u8);
    }
}
