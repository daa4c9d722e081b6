namespace PyTool.Plugins.Resolver.Solving;

/// <summary>The incompatibilities of one package in a state, oldest first. Valid until the state changes.</summary>
internal readonly ref struct IncompatibilityList(Incompatibility[] all, ReadOnlySpan<int> numbers)
{
    private readonly ReadOnlySpan<int> _numbers = numbers;

    public int Count => _numbers.Length;

    public Incompatibility this[int index] => all[_numbers[index]];
}
