using PyTool.Standards.Markers.Diagrams;
using PyTool.Standards.Names;

namespace PyTool.Standards.Markers;

public sealed partial class Marker
{
    /// <summary>Whether the marker holds.</summary>
    /// <param name="environment">The values of an interpreter.</param>
    /// <param name="selection">The active extras and groups.</param>
    /// <exception cref="FormatException">A version of the environment is none.</exception>
    public bool Evaluate(MarkerEnvironment environment, MarkerSelection selection)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(selection);
        var marker = this;
        while (!marker.IsConstant)
        {
            marker = marker.Children[marker.EdgeFor(environment, selection)];
        }

        return marker.IsTrue;
    }

    /// <summary>Whether the marker holds when no extra and no group is active.</summary>
    /// <param name="environment">The values of an interpreter.</param>
    public bool Evaluate(MarkerEnvironment environment) => Evaluate(environment, MarkerSelection.None);

    /// <summary>Whether the marker holds for some choice of the extras: what may be wanted there, whoever asks.</summary>
    /// <param name="environment">The values of an interpreter.</param>
    public bool EvaluateWithAnyExtras(MarkerEnvironment environment) => WithoutExtras().Evaluate(environment, MarkerSelection.None);

    private int EdgeFor(MarkerEnvironment environment, MarkerSelection selection)
    {
        switch (Variable.Kind)
        {
            case VariableKind.Text:
                return EdgeAt(environment.ValueOf((MarkerKey)Variable.Place));
            case VariableKind.TextAsVersion:
                // Text that is no version lies below all versions.
                return ReleaseNumbers.TryParse(environment.PlatformRelease) is { } release ? EdgeAt(release) : 0;
            case VariableKind.Version:
                return EdgeAt(ReferenceEquals(Variable, Variable.Python) ? environment.PythonRelease : environment.ImplementationRelease);
            default:
                return IsYes(environment, selection) ? 1 : 0;
        }
    }

    private bool IsYes(MarkerEnvironment environment, MarkerSelection selection)
    {
        var name = Variable.Name;
        return Variable.Kind switch
        {
            VariableKind.In => name.Contains((string)environment.ValueOf((MarkerKey)Variable.Place), StringComparison.Ordinal),
            VariableKind.Contains => ((string)environment.ValueOf((MarkerKey)Variable.Place)).Contains(name, StringComparison.Ordinal),
            VariableKind.Extra => selection.Extras.Contains(Variable.Extra),
            _ => Variable.Place == 0 ? ExtraName.TryParse(name, out var extra) && selection.ListedExtras.Contains(extra)
                : Variable.Place == 1 && GroupName.TryParse(name, out var group) && selection.ListedGroups.Contains(group),
        };
    }

    /// <summary>The edge on which a value lies.</summary>
    private int EdgeAt(object value)
    {
        int first = 0, last = Boundaries.Length;
        while (first < last)
        {
            var middle = (first + last) / 2;
            var order = PointOrder.Compare(value, Boundaries[middle].Ends);
            if (order < 0 || (order == 0 && Boundaries[middle].Above))
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }
}
