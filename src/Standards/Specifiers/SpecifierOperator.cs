namespace PyTool.Standards.Specifiers;

/// <summary>The comparison of a version specifier (PEP 440), in the order in which specifiers are sorted.</summary>
public enum SpecifierOperator
{
    /// <summary><c>==1.0</c>: the version and its local versions.</summary>
    Equal = 0,

    /// <summary><c>==1.0.*</c>: all versions that begin with these release numbers.</summary>
    EqualStar = 1,

    /// <summary><c>===1.0</c>: this version and no other, not even a local one. Compared as a version, not as text.</summary>
    ExactEqual = 2,

    /// <summary><c>!=1.0</c>: the opposite of <see cref="Equal"/>.</summary>
    NotEqual = 3,

    /// <summary><c>!=1.0.*</c>: the opposite of <see cref="EqualStar"/>.</summary>
    NotEqualStar = 4,

    /// <summary><c>~=1.4.2</c>: at least this version, with all release numbers but the last one as given.</summary>
    Compatible = 5,

    /// <summary><c>&lt;1.0</c>: below the version, and not one of its pre-releases.</summary>
    LessThan = 6,

    /// <summary><c>&lt;=1.0</c>: the version, its local versions, or below.</summary>
    LessThanEqual = 7,

    /// <summary><c>&gt;1.0</c>: above the version, and not one of its post-releases or local versions.</summary>
    GreaterThan = 8,

    /// <summary><c>&gt;=1.0</c>: the version or above.</summary>
    GreaterThanEqual = 9,
}
