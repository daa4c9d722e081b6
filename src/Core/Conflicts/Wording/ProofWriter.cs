using System.Globalization;
using PyTool.Core.Conflicts.Tree;

namespace PyTool.Core.Conflicts.Wording;

/// <summary>
/// Writes a proof as sentences, causes first. Lines that are used again further down get a number. Works on a stack of
/// open steps: proofs are as deep as the search was long.
/// </summary>
internal sealed class ProofWriter(Phrases phrases)
{
    /// <summary>A proof with more lines than this is cut: nobody reads it.</summary>
    private const int MaximumLines = 20_000;

    private readonly List<string> _lines = [];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Stack<Action> _steps = new();
    private int _lastNumber;

    public string Write(ProofNode root)
    {
        if (root is Fact fact)
        {
            return phrases.Of(fact);
        }

        Explain((Conclusion)root);
        while (_steps.TryPop(out var step))
        {
            if (_lines.Count >= MaximumLines)
            {
                _lines.Add("...");
                break;
            }

            step();
        }

        return string.Join('\n', _lines);
    }

    private void Explain(Conclusion conclusion)
    {
        if (conclusion.SharedId is { } id)
        {
            _steps.Push(() =>
            {
                if (!_numbers.ContainsKey(id))
                {
                    _numbers.Add(id, Number());
                }
            });
        }

        _steps.Push(() => Unfold(conclusion));
    }

    private void Unfold(Conclusion conclusion)
    {
        switch (conclusion.First, conclusion.Second)
        {
            case (Fact first, Fact second):
                _lines.Add($"Because {Therefore(phrases.Of(first, second), conclusion)}");
                break;
            case (Conclusion other, Fact fact):
                Unfold(conclusion, other, fact);
                break;
            case (Fact fact, Conclusion other):
                Unfold(conclusion, other, fact);
                break;
            case (Conclusion first, Conclusion second):
                Unfold(conclusion, first, second);
                break;
        }
    }

    private void Unfold(Conclusion conclusion, Conclusion other, Fact fact)
    {
        if (NumberOf(other) is { } number)
        {
            var clause = Phrases.Pad(phrases.Of(other.Terms), " ");
            _lines.Add($"Because {Known(number)}{clause}and {Therefore(phrases.Of(fact), conclusion)}");
            return;
        }

        var (prior, priorFact) = other switch
        {
            { First: Conclusion node, Second: Fact side } => (node, side),
            { First: Fact side, Second: Conclusion node } => (node, side),
            _ => ((Conclusion?)null, (Fact?)null),
        };
        _steps.Push(() => _lines.Add($"And because {Therefore(priorFact is null ? phrases.Of(fact) : phrases.Of(priorFact, fact), conclusion)}"));
        Explain(prior ?? other);
    }

    private void Unfold(Conclusion conclusion, Conclusion first, Conclusion second)
    {
        switch (NumberOf(first), NumberOf(second))
        {
            case ({ } left, { } right):
                var clause = Phrases.Pad(phrases.Of(first.Terms), " ");
                _lines.Add($"Because {Known(left)}{clause}and {Known(right)}{Therefore(phrases.Of(second.Terms), conclusion)}");
                break;
            case ({ } left, null):
                _steps.Push(() => Recall(left, first, conclusion));
                Explain(second);
                break;
            case (null, { } right):
                _steps.Push(() => Recall(right, second, conclusion));
                Explain(first);
                break;
            case (null, null) when first.SharedId is not null:
                _steps.Push(() => Explain(conclusion));
                _steps.Push(() => _lines.Add(""));
                Explain(first);
                break;
            default:
                _steps.Push(() =>
                {
                    var number = Number();
                    _lines.Add("");
                    _steps.Push(() => Recall(number, first, conclusion));
                    Explain(second);
                });
                Explain(first);
                break;
        }
    }

    private void Recall(int number, Conclusion known, Conclusion conclusion) =>
        _lines.Add($"And because {Known(number)}{Therefore(phrases.Of(known.Terms), conclusion)}");

    private string Therefore(string clause, Conclusion conclusion) =>
        Phrases.Pad(clause, ", ") + "we can conclude that " + Phrases.Pad(phrases.Of(conclusion.Terms), ".");

    private static string Known(int number) => string.Create(CultureInfo.InvariantCulture, $"we know from ({number}) that ");

    private int? NumberOf(Conclusion conclusion) => conclusion.SharedId is { } id && _numbers.TryGetValue(id, out var number) ? number : null;

    private int Number()
    {
        _lastNumber++;
        _lines[^1] += string.Create(CultureInfo.InvariantCulture, $" ({_lastNumber})");
        return _lastNumber;
    }
}
