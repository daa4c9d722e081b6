using System.Text;

namespace PyTool.Fuzz.Targets;

/// <summary>Small documents that together touch the grammar.</summary>
internal static class TomlSeeds
{
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. new[]
        {
            "[project]\nname = \"x\"\ndependencies = [\n  \"a>=1\", # why\n  'b', \n]\n\n[tool.uv.sources]\na = { git = \"https://e.org\", rev = \"1\" }\n",
            "\uFEFF# bom\r\na.b . \"c d\" = 0x_1F\r\n[[t]]\r\nx = -1_000\r\n[[t]]\r\n[t.u]\r\ny = 1e-3\r\n",
            "s = \"\\u00e9\\x41\\U0001F600\\e\\\"\"\nm = \"\"\"\\\n   a\"\"b\\n\n\"\"\"\nl = 'C:\\x'\nk = '''\na''b'''\n",
            "d = [1979-05-27, 07:32:00.999, 1979-05-27T07:32:00Z, 1979-05-27 07:32+01:00]\nf = [inf, -nan, +1.5, 0.0, 6.02e+23]\nb = [true, false]\n",
            "i = {\n  a = 1, # c\n  b.c = [{}, {d = 2,}],\n}\n\"\" = {}\n'q' = [[1, [2]], []]\n",
            "[a.b.c]\n[a]\nx.y = 1\nx.z = 2\n# end",
        }.Select(Encoding.UTF8.GetBytes),
    ];
}
