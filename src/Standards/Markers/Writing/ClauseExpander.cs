using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers.Writing;

/// <summary>Multiplies a cover out.</summary>
internal sealed class ClauseExpander(MarkerOperation operation)
{
    // A text of this size helps nobody, but a small diagram can stand for billions of clauses.
    private const int TermLimit = 1 << 18;

    private readonly List<MarkerTerm> _terms = [];
    private readonly List<MarkerTerm[]> _clauses = [];
    private int _size;

    public List<MarkerTerm[]> Expand(Cover cover)
    {
        Visit(cover);
        return _clauses;
    }

    private void Visit(Cover cover)
    {
        if (cover.Branches is null)
        {
            Finish();
            return;
        }

        if (!MarkerOperation.HasStack)
        {
            VisitElsewhere(cover);
            return;
        }

        foreach (var branch in cover.Branches)
        {
            foreach (var alternative in branch.Alternatives)
            {
                _terms.AddRange(alternative);
                Visit(branch.Rest);
                _terms.RemoveRange(_terms.Count - alternative.Length, alternative.Length);
            }
        }
    }

    private void VisitElsewhere(Cover cover) => operation.Elsewhere(() =>
    {
        Visit(cover);
        return true;
    });

    private void Finish()
    {
        _size += _terms.Count + 1;
        if (_size > TermLimit)
        {
            throw new MarkerTooComplexException("The marker is too complex to be written");
        }

        _clauses.Add([.. _terms.OrderBy(static term => term.Place)]);
    }
}
