using System.Text;

namespace PyTool.Toml.Editing;

/// <summary>
/// Writes an array with one element per line. Where a comment goes is decided by the gap that holds it, so it stays with its element
/// even if the comma was missing or stood on the next line.
/// </summary>
internal sealed class MultilineLayout
{
    private const string DefaultIndentation = "    ";

    private readonly List<string> _items = [];
    private readonly List<string> _gaps = [];
    private string? _indentation;

    public MultilineLayout(ItemList list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            _items.Add(list.Text(i));
        }

        for (var i = 0; i <= list.Items.Count; i++)
        {
            _gaps.Add(list.Gap(i));
        }

        if (list.Items.Count > 0 && !list.HasTrailingComma)
        {
            LastEndOfLineGoes = true;
        }
    }

    /// <summary>Without a comma behind it, the comment on the last element's line counts as part of the element and is removed with it.</summary>
    private bool LastEndOfLineGoes { get; }

    public void Insert(int index, string item)
    {
        if (index > 0 || _items.Count == 0)
        {
            // Comments above the place stay above the new element.
            _gaps.Insert(index + 1, "");
        }
        else
        {
            // In the first place they belong to the element that was first; a comment behind the bracket stays there.
            _indentation = GapText.Parse(_gaps[0]).Indentation;
            var lineEnd = _gaps[0].IndexOf('\n', StringComparison.Ordinal);
            var first = lineEnd < 0 ? _gaps[0] : _gaps[0][..lineEnd];
            _gaps.Insert(1, lineEnd < 0 ? "" : _gaps[0][lineEnd..]);
            _gaps[0] = first;
        }

        _items.Insert(index, item);
    }

    public void Replace(int index, string item) => _items[index] = item;

    public void RemoveAt(int index)
    {
        var after = _gaps[index + 1];
        if (LastEndOfLineGoes && index == _items.Count - 1)
        {
            var lineEnd = after.IndexOf('\n', StringComparison.Ordinal);
            after = lineEnd < 0 ? "" : after[lineEnd..];
        }

        _items.RemoveAt(index);
        _gaps[index] += after;
        _gaps.RemoveAt(index + 1);
    }

    /// <summary>What stands between the brackets.</summary>
    public string Write(string newLine)
    {
        var indentation = _items.Count == 0 ? DefaultIndentation : _indentation ?? GapText.Parse(_gaps[0]).Indentation ?? DefaultIndentation;
        var output = new StringBuilder();
        var isEmpty = true;
        for (var i = 0; i <= _items.Count; i++)
        {
            var gap = GapText.Parse(_gaps[i]);
            output.Append(gap.EndOfLine);
            foreach (var comment in gap.OwnLines)
            {
                output.Append(newLine).Append(indentation).Append(comment);
            }

            isEmpty &= gap.EndOfLine.Length == 0 && gap.OwnLines.Count == 0;
            if (i < _items.Count)
            {
                output.Append(newLine).Append(indentation).Append(_items[i]).Append(',');
                isEmpty = false;
            }
        }

        return isEmpty ? "" : output.Append(newLine).ToString();
    }
}
