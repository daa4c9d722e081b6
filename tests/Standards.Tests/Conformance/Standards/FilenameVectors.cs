using System.Text.Json;
using PyTool.Standards.Filenames;
using PyTool.Standards.Names;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class FilenameVectors
{
    [ConformanceFact("wheel-filenames.jsonl")]
    public void WheelFilenames_EveryLine_Agrees() => Vectors.Run("wheel-filenames.jsonl", line =>
    {
        var text = Vectors.Text(line, "in")!;
        var valid = Vectors.Flag(line, "uv") ?? Vectors.Text(line, "uv") switch
        {
            // A build tag is no variant, whatever the name looks like.
            "variant" => char.IsAsciiDigit(text.Split('-')[2][0]) && text.Count(c => c == '-') == 5,
            _ => Vectors.Flag(line, "valid")!.Value && IsFineForUv(text) || !Vectors.Flag(line, "valid")!.Value && OnlyPackagingMinds(text),
        };
        var read = WheelFilename.TryParse(text, out var wheel, out var error);
        if (Vectors.Differ("valid", valid, read) is { } failure)
        {
            return $"{failure} ({error})";
        }

        return wheel is not null && line.TryGetProperty("name", out _) ? Compare(line, wheel) : null;
    });

    [ConformanceFact("sdist-filenames.jsonl")]
    public void SdistFilenames_EveryLine_Agrees() => Vectors.Run("sdist-filenames.jsonl", line =>
    {
        var text = Vectors.Text(line, "in")!;
        var read = SdistFilename.TryParse(text, out var sdist);
        // `packaging` does not look at the letters of the name; here a name is a name.
        var valid = Vectors.Flag(line, "valid")!.Value && PackageName.TryParse(Vectors.Text(line, "name"), out _);
        return Vectors.Differ("valid", valid, read)
            ?? (sdist is null ? null : Vectors.Differ("name", Vectors.Text(line, "name"), sdist.Name.Value)
                ?? Vectors.Differ("version", Vectors.Text(line, "version"), sdist.Version.ToString())
                ?? Vectors.Differ("of its own name", true, SdistFilename.TryParse(text, sdist.Name, out var again) && again.Version == sdist.Version));
    });

    // Not every line was put to uv; these are the differences the data's README lists.
    private static bool IsFineForUv(string text)
        => char.IsAsciiLetterOrDigit(text[0]) && text.Split('-') is var parts && parts[^3..].All(p => p.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
            && parts[0].All(char.IsAscii);

    private static bool OnlyPackagingMinds(string text)
        => text.Contains("__") || (text.Contains("-p.310-") && text.EndsWith(".whl", StringComparison.Ordinal));

    private static string? Compare(JsonElement line, WheelFilename wheel)
    {
        var build = line.GetProperty("build");
        var tags = wheel.PythonTags.SelectMany(p => wheel.AbiTags.SelectMany(a => wheel.PlatformTags.Select(t => $"{p}-{a}-{t}")));
        return Vectors.Differ("name", Vectors.Text(line, "name"), wheel.Name.Value)
            ?? Vectors.Differ("version", Vectors.Text(line, "version"), wheel.Version.ToString())
            ?? Vectors.Differ("build", build.ValueKind == JsonValueKind.Null ? "" : build[0].GetRawText() + build[1].GetString(), wheel.Build.ToString())
            ?? Vectors.Differ("tags", string.Join(' ', line.GetProperty("tags").EnumerateArray().Select(t => t.GetString())),
                string.Join(' ', tags.Select(t => t.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)));
    }
}
