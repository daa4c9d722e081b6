namespace PyTool.Core.Concrete;

/// <summary>Codes of failures of resolutions for one environment.</summary>
internal static class ConcreteErrors
{
    /// <summary>There is no solution.</summary>
    public const string NoSolution = "PT3011";

    /// <summary>A file that was named does not fit the interpreter.</summary>
    public const string Unfit = "PT3021";

    /// <summary>A requirement or a file with requirements cannot be read.</summary>
    public const string Input = "PT3022";

    /// <summary>Hashes are demanded, but not given.</summary>
    public const string MissingHash = "PT3023";

    /// <summary>A platform is not known.</summary>
    public const string Platform = "PT3024";
}
