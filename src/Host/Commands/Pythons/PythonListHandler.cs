using System.Text;
using System.Text.Json;
using PyTool.Core.Interpreters;
using PyTool.Core.Pythons;
using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Output;
using PyTool.Host.Sessions;
using PyTool.Projects.Settings;

namespace PyTool.Host.Commands.Pythons;

/// <summary>Runs <c>pytool python list</c>.</summary>
internal static class PythonListHandler
{
    public static async Task<int> RunAsync(CommandInvocation invocation, CancellationToken cancellationToken)
    {
        var parsed = invocation.Parsed;
        var session = SessionComposition.Create(invocation);
        await using (session.ConfigureAwait(false))
        {
            // Downloads that would not be made unasked are not offered unasked.
            var isAutomatic = session.Settings.Get(SettingKeys.PythonDownloads, "automatic") is "automatic" or "auto";
            var request = new PythonListRequest
            {
                Request = parsed.Argument("REQUEST"),
                Installed = !parsed.Flag(PythonListCommand.OnlyDownloads),
                Downloads = parsed.Flag(PythonListCommand.OnlyDownloads) || (isAutomatic && !parsed.Flag(PythonListCommand.OnlyInstalled)),
                AllVersions = parsed.Flag(PythonListCommand.AllVersions),
                AllPlatforms = parsed.Flag(PythonListCommand.AllPlatforms),
                AllArchitectures = parsed.Flag(PythonListCommand.AllArches),
            };
            var entries = await new PythonListing(session).RunAsync(request, cancellationToken).ConfigureAwait(false);
            if (parsed.Value(ReportOptions.OutputFormat) == "json")
            {
                invocation.Host.Output.WriteOutputLine(Json(entries));
            }
            else
            {
                WriteText(invocation.Host.Output, entries, parsed.Flag(PythonListCommand.ShowUrls), session.WorkingDirectory);
            }

            return 0;
        }
    }

    private static void WriteText(ConsoleOutput output, IReadOnlyList<PythonListEntry> entries, bool showUrls, string workingDirectory)
    {
        var width = entries.Count == 0 ? 0 : entries.Max(static e => e.Key.Length);
        foreach (var entry in entries)
        {
            var place = entry.Path is { } path ? UserPath.Display(path, workingDirectory) + (entry.Link is { } link ? " -> " + link : "")
                : showUrls ? entry.Url! : "<download available>";
            output.WriteOutputLine(entry.Key.PadRight(width) + "    " + place);
        }
    }

    private static string Json(IReadOnlyList<PythonListEntry> entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (var entry in entries)
            {
                WriteEntry(writer, entry);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteEntry(Utf8JsonWriter writer, PythonListEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("key", entry.Key);
        writer.WriteString("version", entry.Version.ToString());
        writer.WriteStartObject("version_parts");
        writer.WriteNumber("major", entry.Version.Major);
        writer.WriteNumber("minor", entry.Version.Minor);
        writer.WriteNumber("patch", entry.Version.Micro);
        writer.WriteEndObject();
        writer.WriteString("path", entry.Path);
        writer.WriteString("symlink", entry.Link);
        writer.WriteString("url", entry.Url);
        writer.WriteString("os", entry.OperatingSystem);
        writer.WriteString("variant", entry.Variant.Length == 0 ? "default" : entry.Variant);
        writer.WriteString("implementation", entry.Implementation);
        writer.WriteString("arch", entry.Architecture);
        writer.WriteString("libc", entry.Libc);
        writer.WriteEndObject();
    }
}
