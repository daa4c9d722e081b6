using System.Buffers.Binary;
using System.Text;
using PyTool.Standards.Names;

namespace PyTool.Index.Simple;

/// <summary>A flat list of files: a stored page for each project on it.</summary>
internal sealed class FlatPage
{
    private readonly Dictionary<PackageName, StoredPage> _pages;

    private FlatPage(Dictionary<PackageName, StoredPage> pages) => _pages = pages;

    public static FlatPage Empty { get; } = new([]);

    public StoredPage? Find(PackageName name) => _pages.GetValueOrDefault(name);

    /// <summary>Groups files by project.</summary>
    public static FlatPage Of(Dictionary<PackageName, StoredPageBuilder> builders)
    {
        var pages = new Dictionary<PackageName, StoredPage>(builders.Count);
        foreach (var (name, builder) in builders)
        {
            if (builder.Count > 0)
            {
                pages.Add(name, builder.Build());
            }
        }

        return new FlatPage(pages);
    }

    /// <summary>Takes a file into the builder of its project.</summary>
    public static void Add(Dictionary<PackageName, StoredPageBuilder> builders, ListedFile file)
    {
        if (DistributionName.ProjectOf(file.FileName!) is not { } name)
        {
            return;
        }

        if (!builders.TryGetValue(name, out var builder))
        {
            builders.Add(name, builder = new StoredPageBuilder(name));
        }

        builder.Add(file);
    }

    public byte[] Serialise()
    {
        var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[4];
        foreach (var (name, page) in _pages)
        {
            foreach (var part in new[] { Encoding.UTF8.GetBytes(name.Value), page.Block })
            {
                BinaryPrimitives.WriteInt32LittleEndian(number, part.Length);
                bytes.Write(number);
                bytes.Write(part.Span);
            }
        }

        return bytes.ToArray();
    }

    public static FlatPage? Open(ReadOnlyMemory<byte> payload)
    {
        var pages = new Dictionary<PackageName, StoredPage>();
        while (!payload.IsEmpty)
        {
            var name = Take(ref payload);
            var page = StoredPage.Open(Take(ref payload));
            if (page is null || !PackageName.TryParse(Encoding.UTF8.GetString(name.Span), out var project))
            {
                return null;
            }

            pages[project] = page;
        }

        return new FlatPage(pages);
    }

    // The checksum of the entry was right: only another format could make these numbers wrong.
    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> payload)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(payload.Span);
        var part = payload.Slice(4, length);
        payload = payload[(4 + length)..];
        return part;
    }
}
