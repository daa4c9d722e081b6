using System.Globalization;
using System.Text;

namespace PyTool.Standards.Versions;

public sealed partial class PyVersion
{
    /// <summary>The normal form of PEP 440. Trailing zeros of the release stay as written. Parsing it gives an equal version back.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ??= Format();

    private string Format()
    {
        var text = new StringBuilder(16);
        if (Epoch != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Epoch}!");
        }

        for (var i = 0; i < _releaseCount; i++)
        {
            if (i > 0)
            {
                text.Append('.');
            }

            text.Append(ReleaseAt(i));
        }

        if (PreKind != PreReleaseKind.None)
        {
            text.Append(PreKind switch { PreReleaseKind.Alpha => "a", PreReleaseKind.Beta => "b", _ => "rc" }).Append(PreNumber);
        }

        if (Post is { } post)
        {
            text.Append(".post").Append(post);
        }

        if (Dev is { } dev)
        {
            text.Append(".dev").Append(dev);
        }

        if (Local is { } local)
        {
            text.Append('+').Append(local);
        }

        return text.ToString();
    }
}
