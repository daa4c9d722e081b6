using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>
/// One operation in progress: counts its steps, guards the stack, and has scratch space in which nodes are put together.
/// Used by one thread at a time.
/// </summary>
internal sealed partial class MarkerOperation(MarkerTable table)
{
    // Real markers take a few hundred steps. This many take a few tenths of a second.
    private const int StepLimit = 1 << 18;
    private const int StackSize = 16 * 1024 * 1024;
    private const int StackLimit = 12;

    private Marker[] _children = new Marker[64];
    private Boundary[] _boundaries = new Boundary[64];
    private int _childCount;
    private int _boundaryCount;
    private int _steps;
    private int _stacks;

    public void Reset()
    {
        _childCount = 0;
        _boundaryCount = 0;
        _steps = 0;
        _stacks = 0;
    }

    public void Step()
    {
        if (++_steps > StepLimit)
        {
            throw new MarkerTooComplexException();
        }
    }

    /// <summary>Whether a recursive method may go on here; otherwise it continues itself with <see cref="Elsewhere"/>.</summary>
    public static bool HasStack => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Goes on with a deep recursion on a fresh stack. Diagrams are as deep as they have variables.</summary>
    public T Elsewhere<T>(Func<T> work)
    {
        if (++_stacks > StackLimit)
        {
            throw new MarkerTooComplexException();
        }

        var result = default(T);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (MarkerTooComplexException exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        failure?.Throw();
        _stacks--;
        return result!;
    }

    private Frame Open() => new(_childCount, _boundaryCount);

    /// <summary>Adds an edge to the node of this frame; neighbours with the same child become one.</summary>
    private void Add(Frame frame, in Boundary before, Marker child)
    {
        if (_childCount > frame.Children)
        {
            if (ReferenceEquals(_children[_childCount - 1], child))
            {
                return;
            }

            if (_boundaryCount == _boundaries.Length)
            {
                Array.Resize(ref _boundaries, _boundaryCount * 2);
            }

            _boundaries[_boundaryCount++] = before;
        }

        if (_childCount == _children.Length)
        {
            Array.Resize(ref _children, _childCount * 2);
        }

        _children[_childCount++] = child;
    }

    private Marker Close(Frame frame, Variable variable)
    {
        var children = _children.AsSpan(frame.Children.._childCount);
        var node = children.Length == 1
            ? children[0]
            : table.Node(variable, _boundaries.AsSpan(frame.Boundaries.._boundaryCount), children);
        _childCount = frame.Children;
        _boundaryCount = frame.Boundaries;
        return node;
    }

    private readonly record struct Frame(int Children, int Boundaries);
}
