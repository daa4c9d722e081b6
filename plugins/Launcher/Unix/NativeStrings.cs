using System.Runtime.InteropServices;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>A null-terminated array of C strings, freed as a whole. Entries may also be borrowed from memory that outlives it.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly List<nint> _entries = [];
    private readonly List<nint> _owned = [];
    private byte** _array;

    /// <summary>The array; valid until the next change.</summary>
    public byte** Pointer
    {
        get
        {
            NativeMemory.Free(_array);
            _array = (byte**)NativeMemory.Alloc((nuint)(_entries.Count + 1), (nuint)sizeof(byte*));
            for (var i = 0; i < _entries.Count; i++)
            {
                _array[i] = (byte*)_entries[i];
            }

            _array[_entries.Count] = null;
            return _array;
        }
    }

    public void Add(string text) => _entries.Add((nint)Allocate(text));

    public void AddBorrowed(byte* text) => _entries.Add((nint)text);

    public void Insert(int index, string text) => _entries.Insert(index, (nint)Allocate(text));

    public void Replace(int index, string text) => _entries[index] = (nint)Allocate(text);

    /// <summary>A C string that lives as long as this object.</summary>
    public byte* Allocate(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A program, argument or variable cannot contain a NUL character", nameof(text));
        }

        var room = WordBytes.MaximumLength(text);
        var memory = (byte*)NativeMemory.Alloc((nuint)room + 1);
        memory[WordBytes.Encode(text, new Span<byte>(memory, room))] = 0;
        _owned.Add((nint)memory);
        return memory;
    }

    public void Dispose()
    {
        foreach (var memory in _owned)
        {
            NativeMemory.Free((void*)memory);
        }

        _owned.Clear();
        _entries.Clear();
        NativeMemory.Free(_array);
        _array = null;
    }
}
