using System.Text;
using PyTool.Toml.Parsing;

namespace PyTool.Toml.Editing;

public sealed partial class TomlEditor
{
    /// <summary>Puts a value into a bracketed array.</summary>
    /// <param name="array">An array of <see cref="Document"/>.</param>
    /// <param name="index">Position of the new element; the number of elements puts it last. Comment lines above the place stay above the new element, but in the first place they stay with the element that was first.</param>
    /// <param name="valueText">The element in TOML, see <see cref="Writing.TomlText"/>.</param>
    /// <param name="layout">What happens to the rest of the array.</param>
    /// <exception cref="ArgumentException">The text is not one TOML value, or the array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array consists of <c>[[tables]]</c>.</exception>
    public void InsertElement(TomlArray array, int index, string valueText, TomlArrayLayout layout)
    {
        var node = Bracketed(array);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)array.Count, nameof(index));
        ValueFragment.Check(valueText);
        if (layout == TomlArrayLayout.Preserve)
        {
            Apply(new PreservedLayout(Document, node).Insert(index, valueText));
            return;
        }

        Rewrite(node, lines => lines.Insert(index, valueText));
    }

    /// <summary>Replaces an element of a bracketed array; its comments stay.</summary>
    /// <param name="array">An array of <see cref="Document"/>.</param>
    /// <param name="index">Position of the element.</param>
    /// <param name="valueText">The element in TOML, see <see cref="Writing.TomlText"/>.</param>
    /// <param name="layout">What happens to the rest of the array.</param>
    /// <exception cref="ArgumentException">The text is not one TOML value, or the array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array consists of <c>[[tables]]</c>.</exception>
    public void ReplaceElement(TomlArray array, int index, string valueText, TomlArrayLayout layout)
    {
        var node = Bracketed(array);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)array.Count, nameof(index));
        var text = ValueFragment.Check(valueText);
        if (layout == TomlArrayLayout.Preserve)
        {
            var span = new ItemList(Document, node).Items[index];
            Apply(new Splice(span.Start, span.End, text));
            return;
        }

        Rewrite(node, lines => lines.Replace(index, valueText));
    }

    /// <summary>Removes an element of a bracketed array. With <see cref="TomlArrayLayout.Multiline"/> its comments stay, on lines of their own.</summary>
    /// <param name="array">An array of <see cref="Document"/>.</param>
    /// <param name="index">Position of the element.</param>
    /// <param name="layout">What happens to the rest of the array.</param>
    /// <exception cref="ArgumentException">The array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array consists of <c>[[tables]]</c>.</exception>
    public void RemoveElement(TomlArray array, int index, TomlArrayLayout layout)
    {
        var node = Bracketed(array);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)array.Count, nameof(index));
        if (layout == TomlArrayLayout.Preserve)
        {
            Apply(new PreservedLayout(Document, node).RemoveAt(index));
            return;
        }

        Rewrite(node, lines => lines.RemoveAt(index));
    }

    /// <summary>Gives a bracketed array the layout <see cref="TomlArrayLayout.Multiline"/> without changing its elements.</summary>
    /// <exception cref="ArgumentException">The array is of another document.</exception>
    /// <exception cref="InvalidOperationException">The array consists of <c>[[tables]]</c>.</exception>
    public void ReformatMultiline(TomlArray array) => Rewrite(Bracketed(array), _ => { });

    private int Bracketed(TomlArray array)
    {
        var node = Own(array.Value);
        return (Store.Nodes[node].Flags & NodeFlags.Inline) != 0
            ? node
            : throw new InvalidOperationException($"`{array.Value.KeyPath}` is an array of tables with headers");
    }

    private void Rewrite(int array, Action<MultilineLayout> change)
    {
        var list = new ItemList(Document, array);
        var lines = new MultilineLayout(list);
        change(lines);
        Apply(new Splice(list.Open, list.Close, Encoding.UTF8.GetBytes(lines.Write(NewLine))));
    }
}
