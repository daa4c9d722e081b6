using NuGet.Versioning;

namespace PyTool.Host.Plugins;

/// <summary>What may become part of a path: ids, versions and file names of plugins.</summary>
internal static class PluginIds
{
    private const int MaximumLength = 100;

    public static bool IsValid(string id)
    {
        if (id.Length is 0 or > MaximumLength || id == PluginJobs.BuiltIn)
        {
            return false;
        }

        var previous = '.';
        foreach (var character in id)
        {
            var separator = character is '.' or '-';
            if ((separator && previous is '.' or '-' && separator) || (!separator && !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character)))
            {
                return false;
            }

            previous = character;
        }

        return previous is not ('.' or '-');
    }

    public static bool IsValidVersion(string version) =>
        version.Length is > 0 and <= MaximumLength && NuGetVersion.TryParse(version, out _) && IsPlainFileName(version);

    /// <summary>One path segment that no file system reads otherwise.</summary>
    public static bool IsPlainFileName(string name) =>
        name.Length is > 0 and <= MaximumLength && name is not ("." or "..") && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+');
}
