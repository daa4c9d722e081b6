using PyTool.Abstractions.Environments;

namespace PyTool.Abstractions.Launching;

/// <summary>A program to start, fully described: a launcher adds nothing from its own surroundings but the inherited variables.</summary>
public sealed class LaunchRequest
{
    /// <summary>Absolute path of the program, or a bare name that is looked up in the child's <c>PATH</c>.</summary>
    public required string Program { get; init; }

    /// <summary>
    /// Arguments without the program's name. On Unix a lone surrogate from U+DC80 to U+DCFF stands for one byte that is no UTF-8 (U+DC00 + byte), and the child gets that byte.
    /// </summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Absolute path the child starts in. Must exist.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Variables to set; a <see langword="null"/> value removes one. Default: inherit everything. <c>PATH</c> is made from <see cref="SearchPath"/>.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>The child's <c>PATH</c> in order, each entry with its origin. Empty: inherit.</summary>
    public IReadOnlyList<SearchPathEntry> SearchPath { get; init; } = [];

    /// <summary>What is started, for launchers that treat builds otherwise. Default: the user's code.</summary>
    public LaunchPurpose Purpose { get; init; } = LaunchPurpose.UserCode;

    /// <summary>The environment the program runs in; <see langword="null"/> when it runs in none.</summary>
    public EnvironmentLayout? Environment { get; init; }

    /// <summary>Something must happen after the child's end, so the process must not be replaced. Default: no.</summary>
    public bool MustReturn { get; init; }

    /// <summary>Takes the child's standard output and error line by line; <see langword="null"/>: both are inherited.</summary>
    public ILaunchOutput? Output { get; init; }

    /// <summary>Text for the child's standard input; <see langword="null"/>: inherited (or empty when <see cref="Output"/> is set).</summary>
    public string? StandardInput { get; init; }

    /// <summary>The same request for another program: what a wrapping launcher hands on.</summary>
    public LaunchRequest WithProgram(string program, IReadOnlyList<string> arguments) => new()
    {
        Program = program, Arguments = arguments, WorkingDirectory = WorkingDirectory, Variables = Variables, SearchPath = SearchPath, Purpose = Purpose, Environment = Environment,
        MustReturn = MustReturn, Output = Output, StandardInput = StandardInput,
    };
}
