using PyTool.Standards.Names;

namespace PyTool.Standards.Markers.Diagrams;

/// <summary>What a node of a diagram asks for. Variables are totally ordered; text only tells the yes/no variables apart.</summary>
internal sealed class Variable
{
    private static readonly Variable[] Texts = [.. Enumerable.Range(0, KeyNames.Texts.Length).Select(i => new Variable(VariableKind.Text, i, ""))];

    private readonly int _rank;
    private readonly ExtraName _extra;

    public Variable(VariableKind kind, int place, string text)
    {
        Kind = kind;
        Place = place;
        Name = text;
        _ = kind == VariableKind.Extra && ExtraName.TryParse(text, out _extra);
        _rank = ((int)kind << 8) | place;
        Hash = HashCode.Combine(_rank, PointOrder.Hash(text));
    }

    public static Variable Constant { get; } = new(VariableKind.Constant, 0, "");

    public static Variable ReleaseAsVersion { get; } = new(VariableKind.TextAsVersion, (int)MarkerKey.PlatformRelease, "");

    public static Variable ImplementationVersion { get; } = new(VariableKind.Version, 0, "");

    public static Variable Python { get; } = new(VariableKind.Version, 1, "");

    public VariableKind Kind { get; }

    /// <summary>The key among those of the kind: <see cref="KeyNames.Texts"/>, <see cref="KeyNames.Versions"/>, <see cref="KeyNames.Lists"/>.
    /// Of lists 2 and 3 are those of names that are no proper names.</summary>
    public int Place { get; }

    /// <summary>The text of an <c>in</c>, or the name of an extra or group. Empty for others.</summary>
    public string Name { get; }

    /// <summary>The extra asked for; the default value for other kinds.</summary>
    public ExtraName Extra => _extra;

    public int Hash { get; }

    public bool IsYesNo => Kind >= VariableKind.In;

    /// <summary>Whether this is <c>os_name</c>, <c>sys_platform</c> or <c>platform_system</c>, whose values are related.</summary>
    public bool IsPlatform => _rank <= (int)MarkerKey.PlatformSystem;

    public static Variable Text(MarkerKey key) => Texts[(int)key];

    public int CompareTo(Variable other)
    {
        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        return _rank != other._rank ? _rank.CompareTo(other._rank) : PointOrder.CompareText(Name, other.Name);
    }
}
