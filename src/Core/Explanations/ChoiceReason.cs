namespace PyTool.Core.Explanations;

/// <summary>Why one of the possible versions was chosen.</summary>
public enum ChoiceReason
{
    /// <summary>The source has no other.</summary>
    Source,

    /// <summary>The lock has it already.</summary>
    Lock,

    /// <summary>It is the highest one that everything else allows.</summary>
    Highest,

    /// <summary>It is the lowest one that everything else allows.</summary>
    Lowest,
}
