using NuGet.Versioning;
using PyTool.Abstractions.Plugins;
using PyTool.Host.Output;

namespace PyTool.Host.Plugins.Packages;

/// <summary>A plugin package as asked for: <c>contoso.policy</c>, <c>contoso.policy@1.2.0</c>, <c>contoso.policy@[1.0,2.0)</c>, <c>contoso.policy@1.*</c>.</summary>
internal sealed class PackageRequest
{
    private readonly VersionRange? _range;

    private PackageRequest(string id, string requested, string feedRange, VersionRange? range)
    {
        Id = id;
        Requested = requested;
        FeedRange = feedRange;
        _range = range;
    }

    /// <summary>Id of package and plugin.</summary>
    public string Id { get; }

    /// <summary>The versions as written; empty: the newest.</summary>
    public string Requested { get; }

    /// <summary>The range handed to the restore. It takes the highest version, where NuGet's own rule for a plain range is the lowest.</summary>
    public string FeedRange { get; }

    /// <summary>Whether a version is one of those asked for.</summary>
    public bool Allows(NuGetVersion version) => _range is null || _range.Satisfies(version) || (_range.IsFloating && _range.Float!.Satisfies(version));

    /// <param name="text">What was typed.</param>
    /// <param name="includesPrereleases">Whether the newest may be a pre-release.</param>
    /// <exception cref="PyToolException">PT2025: no id, or no versions.</exception>
    public static PackageRequest Parse(string text, bool includesPrereleases)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return Parse(at < 0 ? text : text[..at], at < 0 ? "" : text[(at + 1)..].Trim(), includesPrereleases);
    }

    public static PackageRequest Parse(string id, string requested, bool includesPrereleases)
    {
        id = id.Trim().ToLowerInvariant();
        if (!PluginIds.IsValid(id))
        {
            throw new PyToolException("PT2025", $"`{OutputText.Escape(id)}` is no id of a plugin") { Hint = "Write `ID` or `ID@VERSION`; a folder begins with `./` or `/`" };
        }

        var newest = includesPrereleases ? "*-*" : "*";
        if (requested.Length == 0)
        {
            return new PackageRequest(id, requested, newest, null);
        }

        if (NuGetVersion.TryParse(requested, out var exact))
        {
            return new PackageRequest(id, requested, $"[{exact.ToNormalizedString()}]", new VersionRange(exact, true, exact, true));
        }

        if (!VersionRange.TryParse(requested, allowFloating: true, out var range))
        {
            throw new PyToolException("PT2025", $"`{OutputText.Escape(requested)}` are no versions of the plugin `{id}`") { Hint = "Write a version such as `1.2.0`, a range such as `[1.0,2.0)` or `1.*`" };
        }

        // Text of our own making, so that nothing of what was typed reaches the project file but numbers.
        var upper = range.HasUpperBound ? $"[{newest},{range.MaxVersion!.ToNormalizedString()}{(range.IsMaxInclusive ? ']' : ')')}" : newest;
        return new PackageRequest(id, requested, range.IsFloating ? range.ToNormalizedString() : upper, range);
    }
}
