using System.Text;
using PyTool.Standards.EntryPoints;
using PyTool.Standards.Metadata;
using PyTool.Standards.Records;

namespace PyTool.Fuzz.Targets;

/// <summary>METADATA, RECORD and entry_points.txt are refused or read; nothing else happens.</summary>
internal sealed class MetadataTarget : IFuzzTarget
{
    public string Name => "metadata";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        "Metadata-Version: 2.3\nName: a\nVersion: 1.0\nRequires-Dist: b>=1 ; extra == 'x'\nProvides-Extra: x\nRequires-Python: >=3.8\n\nText"u8.ToArray(),
        "a/__init__.py,sha256=abc,3\n\"a,b.py\",,\na-1.0.dist-info/RECORD,,\n"u8.ToArray(),
        "[console_scripts]\nrun = a.b:main.c [x]\n[gui_scripts]\nw=a:b\n"u8.ToArray(),
    ];

    public void Run(byte[] input)
    {
        Refuses(() => CoreMetadata.Parse(input));
        var text = Encoding.UTF8.GetString(input);
        Refuses(() => EntryPointsFile.Parse(text));
        if (RecordFile.TryParse(text, out var entries))
        {
            FuzzAssert.True(RecordFile.Parse(RecordFile.Write(entries)).Count == entries.Count, "what is written can be read");
        }
    }

    private static void Refuses(Action read)
    {
        try
        {
            read();
        }
        catch (FormatException)
        {
            // An expected refusal.
        }
    }
}
