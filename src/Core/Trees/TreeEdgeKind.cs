namespace PyTool.Core.Trees;

/// <summary>Why one package needs another.</summary>
internal enum TreeEdgeKind
{
    Production,
    Optional,
    Group,
}
