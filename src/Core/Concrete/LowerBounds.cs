using PyTool.Abstractions.Resolution;
using PyTool.Core.Sessions;
using PyTool.Standards.Names;
using PyTool.Standards.Specifiers;

namespace PyTool.Core.Concrete;

/// <summary>Warns of direct requirements without a lower bound where the lowest versions are wanted: ancient ones would be chosen.</summary>
public static class LowerBounds
{
    /// <summary>Warns once for each name.</summary>
    public static void Warn(CommandSession session, ConcreteRequest request)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Mode == ResolutionMode.Highest)
        {
            return;
        }

        foreach (var requirement in request.Requirements)
        {
            if (requirement.Source is null && !IsBounded(requirement.Specifiers) && !request.Constraints.Any(constraint => constraint.Name == requirement.Name && IsBounded(constraint.Specifiers)))
            {
                session.Warn($"The direct dependency `{requirement.Name}` is unpinned. Consider setting a lower bound when using `--resolution lowest` or `--resolution lowest-direct` to avoid using outdated versions.");
            }
        }
    }

    private static bool IsBounded(VersionSpecifiers specifiers)
    {
        for (var i = 0; i < specifiers.Count; i++)
        {
            if (specifiers[i].Operator is not (SpecifierOperator.LessThan or SpecifierOperator.LessThanEqual or SpecifierOperator.NotEqual or SpecifierOperator.NotEqualStar))
            {
                return true;
            }
        }

        return false;
    }
}
