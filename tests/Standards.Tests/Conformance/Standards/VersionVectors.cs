using System.Numerics;
using System.Text.Json;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Conformance.Standards;

public class VersionVectors
{
    [ConformanceFact("versions.jsonl")]
    public void Versions_EveryLine_Agrees() => Vectors.Run("versions.jsonl", line =>
    {
        var text = Vectors.Text(line, "in")!;
        var valid = Vectors.Flag(line, "uv") ?? Vectors.Flag(line, "valid")!.Value;
        var read = PyVersion.TryParse(text, out var version);
        return Vectors.Differ("valid", valid, read) ?? (version is null ? null : Compare(line, version));
    });

    [ConformanceFact("version-order.jsonl")]
    public void VersionOrder_EveryLine_Agrees() => Vectors.Run("version-order.jsonl", line =>
    {
        if (line.TryGetProperty("sorted", out var sorted))
        {
            var versions = sorted.EnumerateArray().Select(v => PyVersion.Parse(v.GetString()!)).ToArray();
            for (var i = 1; i < versions.Length; i++)
            {
                if (versions[i - 1] >= versions[i])
                {
                    return $"{versions[i - 1]} is not below {versions[i]}";
                }
            }

            return null;
        }

        var a = PyVersion.Parse(Vectors.Text(line, "a")!);
        var b = PyVersion.Parse(Vectors.Text(line, "b")!);
        var order = line.GetProperty("cmp").GetInt32();
        return Vectors.Differ("a, b", order, Math.Sign(a.CompareTo(b)))
            ?? Vectors.Differ("b, a", -order, Math.Sign(b.CompareTo(a)))
            ?? Vectors.Differ("equal", order == 0, a.Equals(b))
            ?? (order == 0 ? Vectors.Differ("hash", a.GetHashCode(), b.GetHashCode()) : null);
    });

    private static string? Compare(JsonElement line, PyVersion version)
    {
        var pre = line.GetProperty("pre");
        return Vectors.Differ("normalized", Vectors.Text(line, "normalized"), version.ToString())
            ?? Vectors.Differ("epoch", Number(line.GetProperty("epoch")), (BigInteger)version.Epoch)
            ?? Vectors.Differ("release", string.Join('.', line.GetProperty("release").EnumerateArray().Select(Number)), string.Join('.', version.GetRelease()))
            ?? Vectors.Differ("pre", pre.ValueKind == JsonValueKind.Null ? null : pre[0].GetString() + Number(pre[1]), Pre(version))
            ?? Vectors.Differ("post", Number(line.GetProperty("post")), (BigInteger?)version.Post)
            ?? Vectors.Differ("dev", Number(line.GetProperty("dev")), (BigInteger?)version.Dev)
            ?? Vectors.Differ("local", Vectors.Text(line, "local"), version.Local)
            ?? Vectors.Differ("public", Vectors.Text(line, "public"), version.WithoutLocal().ToString())
            ?? Vectors.Differ("base", Vectors.Text(line, "base"), version.BaseVersion().ToString())
            ?? Vectors.Differ("is_prerelease", Vectors.Flag(line, "is_prerelease"), version.IsPreRelease)
            ?? Vectors.Differ("again", version, PyVersion.Parse(version.ToString()));
    }

    private static string? Pre(PyVersion version) => version.PreKind switch
    {
        PreReleaseKind.None => null,
        PreReleaseKind.Alpha => "a" + version.PreNumber,
        PreReleaseKind.Beta => "b" + version.PreNumber,
        _ => "rc" + version.PreNumber,
    };

    private static BigInteger? Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Null ? null : BigInteger.Parse(value.GetRawText(), System.Globalization.CultureInfo.InvariantCulture);
}
