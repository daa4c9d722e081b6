namespace PyTool.Core.Publishing;

/// <summary>The stable codes of failed uploads.</summary>
public static class PublishErrors
{
    /// <summary>There is nothing to upload.</summary>
    public const string NoFiles = "PT6201";

    /// <summary>The address or the credentials are missing, or given twice.</summary>
    public const string Given = "PT6202";

    /// <summary>A file is no distribution, or its metadata cannot be read.</summary>
    public const string File = "PT6203";

    /// <summary>The index has another file of the same name.</summary>
    public const string Mismatch = "PT6204";

    /// <summary>The server refused the upload, or could not be reached.</summary>
    public const string Upload = "PT6205";
}
