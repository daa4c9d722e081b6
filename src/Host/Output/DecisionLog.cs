using System.Buffers;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Names;

namespace PyTool.Host.Output;

/// <summary>The decisions that plugins reported in this command, for the reports that explain them. Plugins report from any thread.</summary>
public sealed class DecisionLog
{
    /// <summary>More decisions than this are not kept: a plugin that reports without end costs no memory.</summary>
    private const int Most = 100_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create("=<>!~@[ ");

    private readonly Lock _gate = new();
    private readonly List<DiagnosticEvent.Decision> _decisions = [];

    /// <summary>Takes note of a decision.</summary>
    /// <param name="decision">The decision.</param>
    public void Add(DiagnosticEvent.Decision decision)
    {
        lock (_gate)
        {
            if (_decisions.Count < Most)
            {
                _decisions.Add(decision);
            }
        }
    }

    /// <summary>The decisions about a package, in the order of the reports, each once.</summary>
    /// <param name="name">The package: a subject names it, alone or with a version behind it.</param>
    public IReadOnlyList<DiagnosticEvent.Decision> Of(PackageName name)
    {
        lock (_gate)
        {
            return [.. _decisions.Where(d => IsAbout(d.Subject, name)).DistinctBy(static d => (d.Subject, d.Reason, d.Author))];
        }
    }

    private static bool IsAbout(string subject, PackageName name)
    {
        var end = subject.AsSpan().IndexOfAny(Ends);
        return PackageName.TryParse(end < 0 ? subject : subject[..end], out var found) && found == name;
    }
}
