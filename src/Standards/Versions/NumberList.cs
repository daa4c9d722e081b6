using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PyTool.Standards.Versions;

/// <summary>A growing list of numbers that stays on the stack while it is short.</summary>
internal struct NumberList
{
    private Few _few;
    private ulong[]? _many;
    private int _count;

    [UnscopedRef]
    public readonly ReadOnlySpan<ulong> Span => _many is null ? ((ReadOnlySpan<ulong>)_few)[.._count] : _many.AsSpan(0, _count);

    public void Add(ulong item)
    {
        if (_many is null && _count == Few.Length)
        {
            _many = new ulong[2 * Few.Length];
            ((ReadOnlySpan<ulong>)_few).CopyTo(_many);
        }
        else if (_many is not null && _count == _many.Length)
        {
            Array.Resize(ref _many, 2 * _count);
        }

        if (_many is null)
        {
            _few[_count++] = item;
        }
        else
        {
            _many[_count++] = item;
        }
    }

    [InlineArray(Length)]
    private struct Few
    {
        public const int Length = 8;

        private ulong _first;
    }
}
