using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Reading;
using PyTool.Index.Metadata;
using PyTool.Projects;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using PyTool.Standards;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;
using PyTool.Toml;

namespace PyTool.Core.Tools.Receipts;

/// <summary>Reads receipts, uv's too, old ones too.</summary>
public static class ToolReceiptReader
{
    private const int LargestFile = 1 << 20;

    /// <summary>The receipt of an environment; <see langword="null"/>: there is none.</summary>
    /// <param name="directory">Absolute path of the environment.</param>
    /// <param name="now">What spans count from.</param>
    /// <exception cref="PyToolException">It cannot be read.</exception>
    public static ToolReceipt? Find(string directory, DateTimeOffset now)
    {
        var path = Path.Combine(directory, ToolReceipt.FileName);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            return new FileInfo(path).Length > LargestFile
                ? throw Failure(path, new InvalidDataException("the file is larger than any receipt"))
                : Read(File.ReadAllBytes(path), path, now);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure(path, exception);
        }
    }

    /// <summary>Reads a receipt.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="now">What spans count from.</param>
    /// <exception cref="PyToolException">It is no receipt.</exception>
    public static ToolReceipt Read(byte[] utf8, string path, DateTimeOffset now)
    {
        try
        {
            var document = TomlDocument.Parse(utf8);
            return Read(document.Root.GetTable("tool"), path, now);
        }
        catch (TomlException exception)
        {
            throw Failure(path, new FormatException(exception.Excerpt));
        }
        catch (Exception exception) when (exception is ProjectException or StandardsFormatException or LockFormatException)
        {
            throw Failure(path, exception);
        }
    }

    private static ToolReceipt Read(TomlTable table, string path, DateTimeOffset now)
    {
        var values = new LockValues();
        return new ToolReceipt
        {
            Requirements = Requirements(values, table, "requirements") is { Count: > 0 } requirements ? requirements : throw table.Value.Error("missing field `requirements`"),
            Constraints = Requirements(values, table, "constraints"),
            Overrides = Requirements(values, table, "overrides"),
            Excludes = table.FindArray("excludes") is { } excludes ? Names(values, excludes) : [],
            BuildConstraints = Requirements(values, table, "build-constraint-dependencies"),
            Python = table.FindString("python"),
            EntryPoints = EntryPoints(table),
            Options = table.FindTable("options") is { } options ? ToolOptions.Of(ReceiptSettings.Read(options, path), now) : ToolOptions.None,
        };
    }

    private static List<PackageRequirement> Requirements(LockValues values, TomlTable table, string key)
    {
        var requirements = new List<PackageRequirement>();
        if (table.FindArray(key) is { } array)
        {
            foreach (var value in array)
            {
                requirements.Add(value.Kind == TomlKind.String
                    ? RequirementSources.ToPackageRequirement(Requirement.Parse(LockValues.Text(value)))
                    : ReceiptRequirements.Read(values.Requirement(value)));
            }
        }

        return requirements;
    }

    private static List<PackageName> Names(LockValues values, TomlArray array)
    {
        var names = new List<PackageName>();
        foreach (var value in array)
        {
            names.Add(values.Name(value));
        }

        return names;
    }

    private static List<ToolEntryPoint> EntryPoints(TomlTable table)
    {
        var entryPoints = new List<ToolEntryPoint>();
        foreach (var value in table.GetArray("entrypoints"))
        {
            var entry = value.AsTable();
            entryPoints.Add(new ToolEntryPoint { Name = entry.GetString("name"), InstallPath = entry.GetString("install-path"), From = entry.FindString("from") });
        }

        return entryPoints;
    }

    private static PyToolException Failure(string path, Exception cause) => new(ToolErrors.Receipt, $"Failed to read `{ToolReceipt.FileName}` at `{path}`", cause);
}
