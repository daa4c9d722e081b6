namespace PyTool.Host.CommandLine.Groups;

/// <summary>What is written into requirements files.</summary>
internal static class RequirementsTextOptions
{
    public static OptionSpec NoAnnotate { get; } = new() { Name = "--no-annotate", Help = "Write no comments on where packages come from", Overrides = ["--annotate"] };

    public static OptionSpec Annotate { get; } = new() { Name = "--annotate", Help = "Write comments on where packages come from", IsHidden = true, Overrides = ["--no-annotate"] };

    public static OptionSpec NoHeader { get; } = new() { Name = "--no-header", Help = "Write no comment at the top", Overrides = ["--header"] };

    public static OptionSpec Header { get; } = new() { Name = "--header", Help = "Write a comment at the top", IsHidden = true, Overrides = ["--no-header"] };

    public static OptionSpec EmitIndexUrl { get; } = new() { Name = "--emit-index-url", Help = "Write the indexes too", Overrides = ["--no-emit-index-url"] };

    public static OptionSpec NoEmitIndexUrl { get; } = new() { Name = "--no-emit-index-url", Help = "Do not write the indexes", IsHidden = true, Overrides = ["--emit-index-url"] };

    public static OptionSpec EmitFindLinks { get; } = new() { Name = "--emit-find-links", Help = "Write the `--find-links` too", Overrides = ["--no-emit-find-links"] };

    public static OptionSpec NoEmitFindLinks { get; } = new() { Name = "--no-emit-find-links", Help = "Do not write the `--find-links`", IsHidden = true, Overrides = ["--emit-find-links"] };

    /// <summary>All of them, as help lists them.</summary>
    public static IReadOnlyList<OptionSpec> All { get; } = [NoAnnotate, Annotate, NoHeader, Header, EmitIndexUrl, NoEmitIndexUrl, EmitFindLinks, NoEmitFindLinks];
}
