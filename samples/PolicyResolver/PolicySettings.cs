namespace Contoso.PolicyResolver;

/// <summary>Settings of the policy. Not init-only: the generated reader would take the defaults away.</summary>
internal sealed class PolicySettings
{
    /// <summary>Forbidden packages: a name, or <c>name==version</c>.</summary>
    public IReadOnlyList<string> Deny { get; set; } = [];

    /// <summary>Forbidden licences: words that may not stand in a licence expression, a licence field or a licence classifier, for example <c>AGPL</c>.</summary>
    public IReadOnlyList<string> DenyLicenses { get; set; } = [];

    /// <summary>Files younger than this are not used; 0: every age.</summary>
    public int MinimumAgeDays { get; set; }
}
