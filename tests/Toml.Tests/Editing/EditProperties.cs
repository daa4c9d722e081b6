using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PyTool.Toml.Editing;
using PyTool.Toml.Writing;

namespace PyTool.Toml.Tests.Editing;

public class EditProperties
{
    private static readonly string[] Blocks =
    [
        "# comment\n", "\n", "   \n", "x{0} = 1 # c\n", "y{0}.a = 'v'\n", "y{0}.b = [1, 2,\n  # in\n  3]\n", "[t{0}]\n", "[t{0}.sub]\nz = {{ q = 1 }}\n",
        "[[arr]]\nn = {0}\n", "s{0} = \"\"\"\n# not a comment\n[not.a.table]\n\"\"\"\n", "i{0} = {{ a = 1, b.c = 2 }}\n", "f{0} = [\n  'a', # a\n\n  'b'\n]\n",
    ];

    /// <summary>Documents out of random blocks whose keys never clash.</summary>
    private static Gen<string> Documents
    {
        get
        {
            return Gen.Elements(Blocks).ListOf().SelectMany(blocks => Gen.Elements("", "\uFEFF").SelectMany(mark => Gen.Elements("\n", "\r\n").Select(newLine =>
            {
                var text = new StringBuilder(mark);
                var number = 0;
                foreach (var block in blocks)
                {
                    text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, block, number++);
                }

                return text.ToString().Replace("\n", newLine, StringComparison.Ordinal);
            })));
        }
    }

    [Property(MaxTest = 100)]
    public Property SetThenRemove_NewKeyInAnyTable_GivesTheTextBack()
    {
        return Prop.ForAll(Documents.ToArbitrary(), text =>
        {
            foreach (var path in Tables(TomlDocument.Parse(text).Root, []).ToList())
            {
                var editor = new TomlEditor(TomlDocument.Parse(text));
                var wasImplied = IsImplied(editor.FindTable([.. path])!.Value);
                editor.Set(editor.FindTable([.. path])!.Value, "new", "1");

                Assert.Equal(1, editor.FindTable([.. path])!.Value.GetInteger("new"));
                AssertOnlyInserted(text, editor.ToString());
                if (!wasImplied)
                {
                    editor.Remove(editor.FindTable([.. path])!.Value, "new");
                    Assert.Equal(WithoutBlanks(text), WithoutBlanks(editor.ToString()));
                }
            }
        });
    }

    [Property(MaxTest = 100)]
    public Property Replace_AnyScalar_LeavesTheRest()
    {
        return Prop.ForAll(Documents.ToArbitrary(), text =>
        {
            var document = TomlDocument.Parse(text);
            foreach (var value in Scalars(document.Root.Value).ToList())
            {
                var editor = new TomlEditor(document);
                editor.Replace(Find(editor.Document.Root.Value, value.Span), "'new value'");

                var before = document.Utf8.Span;
                var after = editor.ToUtf8().AsSpan();
                Assert.True(after.StartsWith(before[..value.Span.Start]));
                Assert.True(after.EndsWith(before[value.Span.End..]));
                Assert.Equal(before.Length - value.Span.Length + "'new value'".Length, after.Length);
            }
        });
    }

    [Property(MaxTest = 100)]
    public Property Remove_AnyKey_LeavesTheOtherValues()
    {
        return Prop.ForAll(Documents.ToArbitrary(), text =>
        {
            foreach (var key in TomlDocument.Parse(text).Root.Select(entry => entry.Key).ToList())
            {
                var editor = new TomlEditor(TomlDocument.Parse(text));
                var others = editor.Root.Where(entry => entry.Key != key).Select(entry => entry.Key).ToList();
                editor.Remove(editor.Root, key);

                Assert.Equal(others, editor.Root.Select(entry => entry.Key));
            }
        });
    }

    [Property(MaxTest = 500)]
    public void String_AnyText_ReadsBack(NonNull<string> text)
    {
        if (!text.Get.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))
        {
            Assert.Equal(text.Get, TomlDocument.Parse("x = " + TomlText.String(text.Get)).Root.GetString("x"));
            Assert.True(TomlDocument.Parse(TomlText.Key(text.Get) + " = 1").Root.ContainsKey(text.Get));
        }
    }

    [Property(MaxTest = 500)]
    public void AppendFloat_AnyValue_ReadsBack(double value)
    {
        var output = new StringBuilder("x = ");
        TomlText.AppendFloat(output, value);

        Assert.Equal(value, TomlDocument.Parse(output.ToString()).Root.GetFloat("x"));
    }

    private static bool IsImplied(TomlTable table) => !table.Value.IsInline && table.Value.KeyPath is not null && table.Value.RawUtf8[0] != (byte)'[';

    private static void AssertOnlyInserted(string before, string after)
    {
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = before[head..];
        Assert.EndsWith(tail, after, StringComparison.Ordinal);
    }

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<List<string>> Tables(TomlTable table, List<string> path)
    {
        yield return path;
        foreach (var (key, value) in table)
        {
            if (value.Kind == TomlKind.Table)
            {
                foreach (var inner in Tables(value.AsTable(), [.. path, key]))
                {
                    yield return inner;
                }
            }
        }
    }

    private static IEnumerable<TomlValue> Scalars(TomlValue value)
    {
        return value.Kind switch
        {
            TomlKind.Table => value.AsTable().SelectMany(entry => Scalars(entry.Value)),
            TomlKind.Array => value.AsArray().SelectMany(Scalars),
            _ => [value],
        };
    }

    private static TomlValue Find(TomlValue root, TomlSpan span) => Scalars(root).Single(value => value.Span == span);
}
