using System.Runtime.InteropServices;
using PyTool.Standards.Names;

namespace PyTool.Plugins.Resolver.Requests;

/// <summary>Lists by package name.</summary>
internal static class NamedLists
{
    public static void Add<T>(Dictionary<PackageName, List<T>> lists, PackageName name, T item)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, name, out _);
        (list ??= []).Add(item);
    }

    public static IReadOnlyList<T> Get<T>(Dictionary<PackageName, List<T>> lists, PackageName name) =>
        lists.TryGetValue(name, out var list) ? list : [];
}
