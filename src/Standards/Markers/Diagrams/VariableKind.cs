namespace PyTool.Standards.Markers.Diagrams;

/// <summary>The kinds of variables in the order in which a diagram asks them.</summary>
internal enum VariableKind : byte
{
    Text,

    /// <summary><c>platform_release</c> read as a version, a variable of its own.</summary>
    TextAsVersion,
    Version,

    /// <summary><c>key in 'text'</c>; this and all that follow are yes/no variables.</summary>
    In,

    /// <summary><c>'text' in key</c>.</summary>
    Contains,
    Extra,

    /// <summary><c>'name' in extras</c>, <c>'name' in dependency_groups</c>.</summary>
    List,
    Constant,
}
