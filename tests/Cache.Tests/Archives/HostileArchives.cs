using System.Text;

namespace PyTool.Cache.Tests.Archives;

/// <summary>Archives with the verdict that every way of reading them must give.</summary>
internal static class HostileArchives
{
    private static readonly TestEntry Plain = new("pkg/__init__.py");

    private static readonly byte[] Text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("A = 1\n", 100)));

    public static IReadOnlyDictionary<string, byte[]> Refused { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["empty file"] = [],
        ["html"] = Encoding.ASCII.GetBytes("<html>please log in</html> and some more text to be long enough"),
        ["parent"] = With(new TestEntry("../evil.txt")),
        ["parent hidden"] = With(new TestEntry("pkg/../../evil.txt")),
        ["dot"] = With(new TestEntry("./pkg/evil.txt")),
        ["double slash"] = With(new TestEntry("pkg//evil.txt")),
        ["absolute"] = With(new TestEntry("/tmp/evil.txt")),
        ["backslash"] = With(new TestEntry("..\\evil.txt")),
        ["drive"] = With(new TestEntry("C:evil.txt")),
        ["nul"] = With(new TestEntry("pkg/a\0b.py")),
        ["escape"] = With(new TestEntry("pkg/a\u001b]0;x\u0007.py")),
        ["del"] = With(new TestEntry("pkg/a\u007f.py")),
        ["bidi"] = With(new TestEntry("pkg/a\u202egpj.py")),
        ["empty name"] = With(new TestEntry("")),
        ["only slash"] = With(new TestEntry("/")),
        ["bad utf-8"] = With(new TestEntry("x") { Name = [0x70, 0xFF, 0xFE], Flags = 0x800 }),
        ["overlong utf-8"] = With(new TestEntry("x") { Name = [0xC0, 0xAE, 0xC0, 0xAE, 0x2F, 0x61], Flags = 0x800 }),
        ["long part"] = With(new TestEntry("pkg/" + new string('n', 300))),
        ["deep"] = With(new TestEntry(string.Concat(Enumerable.Repeat("d/", 200)) + "x")),
        ["link"] = With(new TestEntry("pkg/link", "/etc/passwd") { Mode = 0xA1FF }),
        ["pipe"] = With(new TestEntry("pkg/pipe", "") { Mode = 0x11A4 }),
        ["device"] = With(new TestEntry("pkg/null", "") { Mode = 0x21A4 }),
        ["folder without slash"] = With(new TestEntry("pkg/folder", "") { Mode = 0x41ED }),
        ["folder with content"] = With(new TestEntry("pkg/folder/", "content") { Mode = 0x41ED }),
        ["duplicate"] = With(new TestEntry("pkg/a.py", "A = 1\n"), new TestEntry("pkg/a.py", "A = 2\n")),
        ["duplicate other mode"] = With(new TestEntry("pkg/a.py", "A = 1\n"), new TestEntry("pkg/a.py", "A = 1\n") { Mode = 0x81ED }),
        ["file and folder"] = With(new TestEntry("pkg/a", "file\n"), new TestEntry("pkg/a/b.py")),
        ["folder and file"] = With(new TestEntry("pkg/a/b.py"), new TestEntry("pkg/a", "file\n")),
        ["folder entry and file"] = With(new TestEntry("pkg/a/", "") { Mode = 0x41ED }, new TestEntry("pkg/a", "file\n")),
        ["crc stored"] = With(new TestEntry("pkg/a.py") { Crc = 1 }),
        ["crc deflated"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Crc = 1 }),
        ["crc in header only"] = With(new TestEntry("pkg/a.py") { LocalCrc = 1 }),
        ["size too small"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Size = 12 }),
        ["size too large"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Size = 6000 }),
        ["size too large stored"] = With(new TestEntry("pkg/a.py", Text) { Size = 6000 }),
        ["packed size too small"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, PackedSize = 4 }),
        ["garbage after packed data"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Raw = [.. new TestEntry("x", Text) { Deflate = true }.Packed(), 1, 2, 3] }),
        ["cut packed data"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Raw = new TestEntry("x", Text) { Deflate = true }.Packed()[..^2] }),
        ["not deflate"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Raw = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF] }),
        ["two names"] = With(new TestEntry("pkg/good.py") { LocalName = "pkg/evil.txt"u8.ToArray() }),
        ["header only"] = With(new TestEntry("pkg/evil.txt") { InCentral = false }),
        ["directory only"] = With(new TestEntry("pkg/evil.txt") { InLocal = false }),
        ["flags differ"] = With(new TestEntry("pkg/a.py") { LocalFlags = 0x800 }),
        ["encrypted"] = With(new TestEntry("pkg/a.py") { Flags = 1 }),
        ["strongly encrypted"] = With(new TestEntry("pkg/a.py") { Flags = 0x40 }),
        ["patched"] = With(new TestEntry("pkg/a.py") { Flags = 0x20 }),
        ["bzip2"] = With(new TestEntry("pkg/a.py") { Method = 12 }),
        ["unknown method"] = With(new TestEntry("pkg/a.py") { Method = 97 }),
        ["wrong descriptor"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Descriptor = [0x50, 0x4B, 7, 8, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4] }),
        ["missing descriptor"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Descriptor = [1] }),
        ["second name in extra"] = With(new TestEntry("pkg/a.py") { Extra = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, (byte)'e', (byte)'v', (byte)'i', (byte)'l'] }),
        ["broken extra"] = With(new TestEntry("pkg/a.py") { Extra = [1, 0, 200, 0, 1, 2] }),
        ["bytes before"] = TestArchive.Write([Plain], Encoding.ASCII.GetBytes("#!/bin/sh\n"), [], [], null),
        ["bytes between"] = With(new TestEntry("pkg/a.py") { Gap = [1, 2, 3] }, new TestEntry("pkg/b.py")),
        ["bytes before directory"] = With(new TestEntry("pkg/a.py") { Gap = [1, 2, 3] }),
        ["bytes after"] = TestArchive.Write([Plain], [], Encoding.ASCII.GetBytes("trailing junk"), [], null),
        ["two archives"] = [.. TestArchive.Write(Plain), .. TestArchive.Write(Plain)],
        ["archive in comment"] = TestArchive.Write([Plain], [], [], TestArchive.Write(Plain), null),
        ["binary comment"] = TestArchive.Write([Plain], [], [], [1, 2, 3], null),
        ["count too small"] = TestArchive.Write([Plain, new TestEntry("pkg/b.py")], [], [], [], 1),
        ["count too large"] = TestArchive.Write([Plain], [], [], [], 2),
        ["zip64 end missing"] = TestArchive.Write([Plain], [], [], [], 0xFFFF),
    };

    public static IReadOnlyDictionary<string, byte[]> Accepted { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["plain"] = TestArchive.Write(Plain),
        ["deflated"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true }),
        ["descriptor"] = With(new TestEntry("pkg/a.py", Text) { Deflate = true, Descriptor = [] }),
        ["folder entry"] = With(new TestEntry("pkg/data/", "") { Mode = 0x41ED }, new TestEntry("pkg/data/x")),
        ["identical duplicate"] = With(new TestEntry("pkg/a.py", "A = 1\n"), new TestEntry("pkg/a.py", "A = 1\n")),
        ["foreign letters"] = With(new TestEntry("pkg/caf\u00e9.py")),
        ["comment"] = TestArchive.Write([Plain], [], [], Encoding.ASCII.GetBytes("made by hand"), null),
        ["trailing zeros"] = TestArchive.Write([Plain], [], new byte[100], [], null),
        ["case differs"] = With(new TestEntry("pkg/Data.py", "1"), new TestEntry("pkg/data.py", "2")),
        ["no mode"] = With(new TestEntry("pkg/a.py") { Mode = 0 }),
        ["setuid"] = With(new TestEntry("pkg/a.py") { Mode = 0x8DFF }),
        ["padded extra"] = With(new TestEntry("pkg/a.py") { Extra = [0, 0, 0] }),
        ["no entries"] = TestArchive.Write(),
    };

    private static byte[] With(params TestEntry[] entries) => TestArchive.Write([Plain, .. entries]);
}
