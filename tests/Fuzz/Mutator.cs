namespace PyTool.Fuzz;

/// <summary>Makes new inputs from old ones; the same seed gives the same inputs.</summary>
internal sealed class Mutator(int seed)
{
    private const int LongestInput = 4096;

    private static readonly byte[] Interesting = [.. "\0\t\n\r \"'#,.:;=[]{}()<>!~+-_\\/%@*0129afxuUTZ\u007F"u8, 0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFF];

    private readonly Random _random = new(seed);

    public byte[] Next(IReadOnlyList<byte[]> corpus)
    {
        var input = corpus[_random.Next(corpus.Count)].ToList();
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            Mutate(input, corpus);
        }

        return [.. input.Take(LongestInput)];
    }

    private void Mutate(List<byte> input, IReadOnlyList<byte[]> corpus)
    {
        var at = _random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, _random.Next(1, 16));
        switch (_random.Next(8))
        {
            case 0:
                input.Insert(at, Interesting[_random.Next(Interesting.Length)]);
                break;
            case 1:
                input.RemoveRange(at, length);
                break;
            case 2 when at < input.Count:
                input[at] = Interesting[_random.Next(Interesting.Length)];
                break;
            case 3 when at < input.Count:
                input[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 4:
                input.InsertRange(_random.Next(input.Count + 1), input.GetRange(at, length));
                break;
            case 5:
                input.InsertRange(at, Enumerable.Repeat(Interesting[_random.Next(Interesting.Length)], _random.Next(1, 200)));
                break;
            case 6:
                input.InsertRange(at, Slice(corpus[_random.Next(corpus.Count)]));
                break;
            default:
                input.RemoveRange(at, input.Count - at);
                input.AddRange(Slice(corpus[_random.Next(corpus.Count)]));
                break;
        }
    }

    private byte[] Slice(byte[] other)
    {
        var start = _random.Next(other.Length + 1);
        return other[start..(start + _random.Next(other.Length - start + 1))];
    }
}
