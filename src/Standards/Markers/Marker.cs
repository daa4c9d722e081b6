using PyTool.Standards.Markers.Diagrams;

namespace PyTool.Standards.Markers;

/// <summary>
/// An environment marker (PEP 508, with the lists of PEP 751) as a value. Markers that agree on every environment that can
/// exist are one object, so reference equality is equality of meaning. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// A marker is a node of a reduced, ordered decision diagram. Operations whose diagrams grow beyond any use throw
/// <see cref="MarkerTooComplexException"/>.
/// </remarks>
public sealed partial class Marker : IComparable<Marker>
{
    private Marker(bool value)
    {
        Variable = Variable.Constant;
        Boundaries = [];
        Children = [];
        Traits = MarkerTraits.None;
        Id = value ? 1 : 0;
        Hash = Id;
        Text = value ? "" : FalseText;
        Negation = this;
    }

    internal Marker(Variable variable, Boundary[] boundaries, Marker[] children, int hash, int id)
    {
        Variable = variable;
        Boundaries = boundaries;
        Children = children;
        Hash = hash;
        Id = id;
        Negation = this;
        Traits = MarkerTraitsOf.Node(variable, children);
    }

    /// <summary>Holds everywhere; its text is empty.</summary>
    public static Marker True { get; }

    /// <summary>Holds nowhere.</summary>
    public static Marker False { get; }

    static Marker()
    {
        True = new Marker(true);
        False = new Marker(false) { Negation = True };
        True.Negation = False;
    }

    /// <summary>Whether the marker holds everywhere.</summary>
    public bool IsTrue => ReferenceEquals(this, True);

    /// <summary>Whether the marker holds nowhere.</summary>
    public bool IsFalse => ReferenceEquals(this, False);

    internal const string FalseText = "python_version < '0'";

    internal Variable Variable { get; }

    /// <summary>One less than children. A yes/no node has one that means nothing.</summary>
    internal Boundary[] Boundaries { get; }

    /// <summary>What remains for each interval of values; of yes/no nodes first no, then yes.</summary>
    internal Marker[] Children { get; }

    internal Marker Negation { get; set; }

    internal MarkerTraits Traits { get; }

    internal int Hash { get; }

    /// <summary>A number of its own, for hashing and for a fixed order of commutative operands.</summary>
    internal int Id { get; }

    /// <summary>The next node of the same bucket of the unique table.</summary>
    internal Marker? Next { get; set; }

    // Results worth keeping with the node. Several threads may compute one; all get the same.
    internal Marker? CanonicalForm { get; set; }

    internal string? Text { get; set; }

    internal MarkerPythons? Pythons { get; set; }

    internal bool IsConstant => Children.Length == 0;

    internal Cut LowOf(int edge) => edge == 0 ? Cut.Lowest : Boundaries[edge - 1].LowerEnd;

    internal Cut HighOf(int edge) => edge == Boundaries.Length ? Cut.Highest : Boundaries[edge].UpperEnd;
}
