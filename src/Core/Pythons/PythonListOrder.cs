namespace PyTool.Core.Pythons;

/// <summary>The order of lists: implementation, newest version, platform, installations before downloads.</summary>
internal static class PythonListOrder
{
    private static readonly string[] Implementations = ["cpython", "pyodide", "pypy", "graalpy"];

    public static int Compare(PythonListEntry left, PythonListEntry right)
    {
        var order = Rank(left.Implementation).CompareTo(Rank(right.Implementation));
        order = order != 0 ? order : right.Version.CompareTo(left.Version);
        order = order != 0 ? order : string.CompareOrdinal(left.OperatingSystem, right.OperatingSystem);
        order = order != 0 ? order : ByNative(left, right);
        order = order != 0 ? order : string.CompareOrdinal(left.Libc, right.Libc);
        order = order != 0 ? order : string.CompareOrdinal(left.Variant, right.Variant);
        order = order != 0 ? order : Kind(left).CompareTo(Kind(right));
        return order != 0 ? order : string.CompareOrdinal(right.Path ?? right.Url, left.Path ?? left.Url);
    }

    private static int Rank(string implementation) => Array.IndexOf(Implementations, implementation) is var rank && rank < 0 ? Implementations.Length : rank;

    private static int Kind(PythonListEntry entry) => entry.Path is null ? 2 : entry.IsManaged ? 1 : 0;

    private static int ByNative(PythonListEntry left, PythonListEntry right)
    {
        var order = (IsNative(left) ? 0 : 1).CompareTo(IsNative(right) ? 0 : 1);
        return order != 0 ? order : string.CompareOrdinal(left.Architecture, right.Architecture);
    }

    private static bool IsNative(PythonListEntry entry) => System.Runtime.InteropServices.RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => entry.Architecture.StartsWith("x86_64", StringComparison.Ordinal),
        System.Runtime.InteropServices.Architecture.Arm64 => entry.Architecture == "aarch64",
        _ => false,
    };
}
