namespace PyTool.Core.Builds.Isolation;

/// <summary>Variables with credentials of indexes: a backend is foreign code and needs none of them.</summary>
internal static class BuildSecrets
{
    /// <summary>Whether a variable is kept from backends.</summary>
    public static bool IsSecret(string name, string value)
    {
        if (!name.StartsWith("UV_", StringComparison.Ordinal) && !name.StartsWith("PYTOOL_", StringComparison.Ordinal))
        {
            return false;
        }

        return name.EndsWith("_PASSWORD", StringComparison.Ordinal) || name.EndsWith("_USERNAME", StringComparison.Ordinal) || name.EndsWith("_TOKEN", StringComparison.Ordinal)
            || (value.Contains("://", StringComparison.Ordinal) && value.Contains('@', StringComparison.Ordinal));
    }
}
