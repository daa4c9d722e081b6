using System.Text;
using PyTool.Core.Sessions;

namespace PyTool.Core.FastPath;

/// <summary>
/// The fast path of one command: finds the answer of an earlier run if nothing it depends on has changed, else takes note of what this run depends on. Only a run
/// that had nothing to do is recorded, so that replaying it does nothing, too.
/// </summary>
public sealed class FastPathLog
{
    // File times are taken from a clock that ticks only now and then.
    private const long Margin = 20_000_000;

    private readonly FastPathStore _store;
    private readonly UInt128 _key;
    private readonly IReadOnlyList<string> _words;
    private readonly long _start;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private readonly Lock _gate = new();
    private string? _objection;

    /// <summary>Begins; to be called before any file of the project is read.</summary>
    /// <param name="directory">Absolute path of the records' directory.</param>
    /// <param name="key">What tells commands apart.</param>
    /// <param name="now">The time.</param>
    public FastPathLog(string directory, FastPathKey key, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(key);
        _store = new FastPathStore(directory);
        _key = key.Digest();
        _words = [key.WorkingDirectory, .. key.Words];
        _start = (now - DateTimeOffset.UnixEpoch).Ticks * 100;
    }

    /// <summary>Whether records can be kept on this system.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Tells that this run must not be replayed.</summary>
    /// <param name="reason">Why, for the log.</param>
    public void Forbid(string reason)
    {
        lock (_gate)
        {
            _objection ??= reason;
        }
    }

    /// <summary>Takes note of a line that was shown.</summary>
    public void NoteLine(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    /// <summary>The lines shown so far.</summary>
    internal IReadOnlyList<string> Lines => _lines;

    /// <summary>Takes note of a path that the answer depends on.</summary>
    /// <param name="path">Absolute path; nothing need be there.</param>
    internal void Note(string path)
    {
        lock (_gate)
        {
            _paths.Add(path);
        }
    }

    /// <summary>The answer of an earlier run; <see langword="null"/>: there is none that still holds.</summary>
    internal FastPathAnswer? Find(CommandSession session)
    {
        if (_store.Find(_key) is not { } record || !record.Words.SequenceEqual(_words, StringComparer.Ordinal))
        {
            session.Trace("fast path: not taken, no record");
            return null;
        }

        foreach (var input in record.Inputs)
        {
            if (!input.IsUnchanged())
            {
                session.Trace("fast path: not taken, changed: " + Encoding.UTF8.GetString(input.Path.Span[..^1]));
                _store.Remove(_key);
                return null;
            }
        }

        session.Trace($"fast path: taken, {record.Inputs.Count} inputs unchanged");
        return record.Answer;
    }

    /// <summary>Keeps an answer with everything noted so far.</summary>
    internal void Record(CommandSession session, FastPathAnswer answer)
    {
        var inputs = new List<FastPathInput>(_paths.Count);
        var order = _paths.ToArray();
        Array.Sort(order, StringComparer.Ordinal);
        foreach (var path in order)
        {
            if (_objection is not null)
            {
                break;
            }

            if (Look(path) is { } input)
            {
                inputs.Add(input);
            }
        }

        if (_objection is not null)
        {
            session.Trace("fast path: not recorded, " + _objection);
            return;
        }

        session.Trace($"fast path: recorded, {inputs.Count} inputs");
        _store.Write(new FastPathRecord { Key = _key, Words = _words, Answer = answer, Inputs = inputs });
    }

    private FastPathInput? Look(string path)
    {
        // A name that is no UTF-8 does not survive as text.
        if (path.Contains('\uFFFD', StringComparison.Ordinal) || FastPathInput.Of(Encoding.UTF8.GetBytes(path + '\0')) is not { } input)
        {
            _objection = "it cannot be told what is at " + path;
            return null;
        }

        // Whatever is as new as this run may have changed after it was read.
        if (Math.Max(input.Own.Latest, input.Target.Latest) >= _start - Margin)
        {
            _objection = "too new: " + path;
        }

        return input;
    }
}
