namespace PyTool.Core.Credentials;

/// <summary>The stable codes of failures around stored credentials.</summary>
public static class CredentialErrors
{
    /// <summary>The file of credentials cannot be read or has another form.</summary>
    public const string Unreadable = "PT6101";

    /// <summary>The file of credentials cannot be written.</summary>
    public const string Unwritable = "PT6102";

    /// <summary>A service is named in a way that cannot be taken.</summary>
    public const string Service = "PT6103";

    /// <summary>User, password or token is missing, or given twice.</summary>
    public const string Given = "PT6104";

    /// <summary>Nothing is stored for the service.</summary>
    public const string NotFound = "PT6105";
}
