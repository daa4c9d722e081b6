using System.Diagnostics.CodeAnalysis;
using PyTool.Standards.Markers;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Standards.Requirements;

/// <summary>
/// A requirement on a distribution (PEP 508): <c>name[extra]&gt;=1,&lt;2 ; marker</c> or <c>name @ url ; marker</c>. Immutable, with value equality.
/// </summary>
public sealed partial class Requirement : IEquatable<Requirement>
{
    /// <summary>The distribution asked for.</summary>
    public required PackageName Name { get; init; }

    /// <summary>The extras asked for, in the order written, duplicates included. Default: none.</summary>
    public IReadOnlyList<ExtraName> Extras { get; init; } = [];

    /// <summary>The versions allowed. Always empty when there is a <see cref="Url"/>. Default: any version.</summary>
    public VersionSpecifiers Specifiers { get; init; } = VersionSpecifiers.Any;

    /// <summary>
    /// Where the distribution comes from, exactly as written (a URL, a git URL or a path; variables are not expanded); <see langword="null"/>
    /// for one from an index.
    /// </summary>
    public string? Url { get; init; }

    /// <summary>Where the requirement applies. Default: everywhere.</summary>
    public Marker Marker { get; init; } = Marker.True;

    /// <summary>Reads a requirement as a user writes it: strictly.</summary>
    /// <param name="text">The requirement; surrounding white space is allowed.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="StandardsFormatException">It cannot be read; the exception has the place.</exception>
    public static Requirement Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RequirementParser.Parse(text, out var error) ?? throw error!.ToException(text);
    }

    /// <summary>Reads a requirement as a user writes it: strictly.</summary>
    /// <param name="text">The requirement; <see langword="null"/> is none.</param>
    /// <param name="requirement">The requirement, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Requirement? requirement)
    {
        requirement = text is null ? null : RequirementParser.Parse(text, out _);
        return requirement is not null;
    }

    /// <summary>Reads a requirement as a user writes it: strictly.</summary>
    /// <param name="text">The requirement; <see langword="null"/> is none.</param>
    /// <param name="requirement">The requirement, or <see langword="null"/>.</param>
    /// <param name="error">What is wrong and where, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out Requirement? requirement,
        [NotNullWhen(false)] out StandardsFormatException? error)
    {
        RequirementError? problem = null;
        requirement = text is null ? null : RequirementParser.Parse(text, out problem);
        error = requirement is not null ? null : problem?.ToException(text!) ?? new StandardsFormatException("No requirement given");
        return requirement is not null;
    }

    /// <summary>Reads a requirement as published metadata has it: known mistakes in the specifiers are repaired.</summary>
    /// <param name="text">The requirement.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="StandardsFormatException">No repair helps; the message is that of the text as written.</exception>
    public static Requirement ParseLenient(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParseLenient(text, out var requirement) ? requirement : Parse(text);
    }

    /// <summary>Reads a requirement as published metadata has it: known mistakes in the specifiers are repaired.</summary>
    /// <param name="text">The requirement; <see langword="null"/> is none.</param>
    /// <param name="requirement">The requirement, or <see langword="null"/>.</param>
    /// <returns>Whether it can be read.</returns>
    public static bool TryParseLenient([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Requirement? requirement)
    {
        if (TryParse(text, out requirement) || text is null)
        {
            return requirement is not null;
        }

        var repaired = text;
        foreach (var repair in SpecifierRepairs.All)
        {
            var next = repair(repaired);
            if (!string.Equals(next, repaired, StringComparison.Ordinal) && TryParse(next, out requirement))
            {
                return true;
            }

            repaired = next;
        }

        return false;
    }
}
