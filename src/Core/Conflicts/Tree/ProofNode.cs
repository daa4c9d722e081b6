namespace PyTool.Core.Conflicts.Tree;

/// <summary>A node of a proof that is being prepared for readers: a fact or a conclusion.</summary>
internal abstract class ProofNode
{
}
