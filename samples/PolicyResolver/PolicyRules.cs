using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace Contoso.PolicyResolver;

/// <summary>Says no, with a reason.</summary>
internal sealed class PolicyRules
{
    private readonly HashSet<PackageName> _names = [];
    private readonly HashSet<(PackageName, PyVersion)> _releases = [];
    private readonly IReadOnlyList<string> _licenses;
    private readonly DateTimeOffset? _newest;
    private readonly string _author;

    public PolicyRules(PolicySettings settings, PluginContext context)
    {
        _author = context.PluginId;
        _licenses = settings.DenyLicenses;
        _newest = settings.MinimumAgeDays > 0 ? context.Clock.GetUtcNow().AddDays(-settings.MinimumAgeDays) : null;
        foreach (var entry in settings.Deny)
        {
            var parts = entry.Split("==", 2);
            var name = PackageName.Parse(parts[0].Trim());
            if (parts.Length == 1)
            {
                _names.Add(name);
            }
            else
            {
                _releases.Add((name, PyVersion.Parse(parts[1].Trim())));
            }
        }
    }

    /// <summary>Why a file may not be used; <see langword="null"/>: it may.</summary>
    public UnusableReason? Against(PackageName name, PyVersion version, ReleaseFile file)
    {
        if (_names.Contains(name) || _releases.Contains((name, version)))
        {
            return Refuse("denied by the list of the organisation");
        }

        return _newest is { } newest && (file.UploadTime is not { } time || time > newest) ? Refuse("younger than the organisation allows") : null;
    }

    /// <summary>Why a distribution may not be used for its licence; <see langword="null"/>: it may.</summary>
    public UnusableReason? Against(PackageMetadata metadata)
    {
        foreach (var license in _licenses)
        {
            if (Has(metadata.LicenseExpression, license) || Has(metadata.License, license) || metadata.LicenseClassifiers.Any(c => Has(c, license)))
            {
                return Refuse($"its licence is denied by the organisation ({license})");
            }
        }

        return null;
    }

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private UnusableReason Refuse(string why) => new() { Kind = UnusableKind.Policy, Detail = why, Author = _author };
}
