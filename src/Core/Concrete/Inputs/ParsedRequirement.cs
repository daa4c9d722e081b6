using PyTool.Abstractions.Plugins;
using PyTool.Core.Sessions;
using PyTool.Projects;
using PyTool.Projects.Indexes;
using PyTool.Projects.Sources;
using PyTool.Standards;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Requirements;

namespace PyTool.Core.Concrete.Inputs;

/// <summary>A requirement whose text is understood; only its name may be missing.</summary>
public sealed class ParsedRequirement
{
    private static readonly System.Buffers.SearchValues<char> Operators = System.Buffers.SearchValues.Create("<>=!~;");
    private static readonly Requirement Placeholder = Requirement.Parse("placeholder");

    /// <summary>Where it stands.</summary>
    public required RequirementEntry Entry { get; init; }

    /// <summary>The requirement; <see langword="null"/>: only a place is given, which tells the name.</summary>
    public Requirement? Named { get; init; }

    /// <summary>Extras.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>When it holds.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>The place; <see langword="null"/>: an index.</summary>
    public LoweredSource? Source { get; init; }

    /// <summary>The place as written; <see langword="null"/>: none.</summary>
    public string? Place { get; init; }

    /// <summary>Reads a requirement.</summary>
    /// <exception cref="PyToolException">It is none.</exception>
    public static ParsedRequirement Parse(CommandSession session, RequirementEntry entry)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(entry);
        var options = Locking.LockRun.Lowering(session);
        var isPlace = IsPlace(entry.Text) || (entry.IsEditable && !Requirement.TryParse(entry.Text, out var asNamed, out _) && asNamed is null);
        if (entry.IsEditable && !isPlace && !entry.Text.Contains('@', StringComparison.Ordinal))
        {
            var isBare = entry.Text.AsSpan().IndexOfAny(Operators) < 0;
            isPlace = isBare ? true : throw NotEditable(entry, "Registry requirements cannot be editable");
        }

        var parsed = isPlace ? OfPlace(entry, options) : OfName(entry, options);
        return entry.IsEditable ? parsed.AsEditable() : parsed;
    }

    /// <summary>Whether a text is a path or a URL without a name.</summary>
    internal static bool IsPlace(string text) => IndexLocation.IsUrl(text) || text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
        || text is "." or ".." || text.StartsWith('/') || text.StartsWith("${", StringComparison.Ordinal) || text.StartsWith("~/", StringComparison.Ordinal)
        || (BeforeMarker(text) is var place && !place.Contains('@', StringComparison.Ordinal)
            && (place.Contains('/', StringComparison.Ordinal) || place.EndsWith(".whl", StringComparison.OrdinalIgnoreCase) || place.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase)
                || place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)));

    private static string BeforeMarker(string text)
    {
        var cut = text.IndexOf(';', StringComparison.Ordinal);
        return (cut < 0 ? text : text[..cut]).Trim();
    }

    private static ParsedRequirement OfName(RequirementEntry entry, LoweringOptions options)
    {
        Requirement requirement;
        try
        {
            requirement = Requirement.Parse(entry.Text);
        }
        catch (StandardsFormatException exception)
        {
            throw Failure(entry, Explain(exception));
        }

        var source = requirement.Url is { } url ? Read(entry, url, entry.Text.IndexOf(url, StringComparison.Ordinal), options) : null;
        return new ParsedRequirement { Entry = entry, Named = requirement, Extras = requirement.Extras, Marker = requirement.Marker, Source = source, Place = requirement.Url };
    }

    // `place[extra] ; marker`, where the marker needs a blank before it.
    private static ParsedRequirement OfPlace(RequirementEntry entry, LoweringOptions options)
    {
        var text = entry.Text;
        var cut = text.IndexOf(" ;", StringComparison.Ordinal);
        var place = (cut < 0 ? text : text[..cut]).Trim();
        var rest = Placeholder;
        if (place.EndsWith(']') && place.LastIndexOf('[') is var open and > 0)
        {
            (place, rest) = (place[..open], ParseRest(entry, "placeholder" + place[open..] + (cut < 0 ? "" : text[cut..])));
        }
        else if (cut >= 0)
        {
            rest = ParseRest(entry, "placeholder" + text[cut..]);
        }

        return new ParsedRequirement { Entry = entry, Extras = rest.Extras, Marker = rest.Marker, Source = Read(entry, place, 0, options), Place = place };
    }

    private static Requirement ParseRest(RequirementEntry entry, string text)
    {
        try
        {
            return Requirement.Parse(text);
        }
        catch (StandardsFormatException exception)
        {
            throw Failure(entry, Explain(exception));
        }
    }

    private static LoweredSource Read(RequirementEntry entry, string place, int position, LoweringOptions options)
    {
        try
        {
            return RequirementUrls.Read(place, options, entry.Directory);
        }
        catch (ProjectException exception)
        {
            var at = Math.Max(position, 0);
            throw Failure(entry, $"{exception.Message}\n{entry.Text}\n{new string(' ', at)}{new string('^', place.Length)}");
        }
    }

    private ParsedRequirement AsEditable()
    {
        if (Source is not LoweredSource.LocalDirectory directory)
        {
            throw NotEditable(Entry, Source switch
            {
                LoweredSource.LocalArchive or LoweredSource.Archive => "Direct URL requirements cannot be editable",
                LoweredSource.Git => "Git requirements cannot be editable",
                _ => "Registry requirements cannot be editable",
            });
        }

        return new ParsedRequirement
        {
            Entry = Entry, Named = Named, Extras = Extras, Marker = Marker, Place = Place,
            Source = new LoweredSource.LocalDirectory { Path = directory.Path, Kind = DirectoryKind.Editable, IsWrittenAbsolute = directory.IsWrittenAbsolute },
        };
    }

    private static PyToolException NotEditable(RequirementEntry entry, string reason) =>
        new(ConcreteErrors.Input, $"Unsupported editable requirement: `{entry.Text}`", new PyToolException(ConcreteErrors.Input, reason)) { Hint = "Editable requirements must refer to a local directory" };

    private static PyToolException Failure(RequirementEntry entry, string reason) => entry.File is null
        ? new PyToolException(ConcreteErrors.Input, $"Failed to parse: `{entry.Text}`", new PyToolException(ConcreteErrors.Input, reason))
        : new PyToolException(ConcreteErrors.Input, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Couldn't parse requirement in `{entry.File}` at position {entry.Position}"),
            new PyToolException(ConcreteErrors.Input, reason));

    private static string Explain(StandardsFormatException exception) => exception.Text is null || exception.Position < 0
        ? exception.Message
        : $"{exception.Message}\n{exception.Text}\n{new string(' ', Math.Min(exception.Position, exception.Text.Length))}{new string('^', Math.Max(1, exception.Length))}";
}
