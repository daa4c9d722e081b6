namespace PyTool.Abstractions.Packages;

/// <summary>Where a distribution comes from. Closed hierarchy with value equality: a package is identified by name, version and source.</summary>
public abstract partial class PackageSource : IEquatable<PackageSource>
{
    private protected PackageSource()
    {
    }

    /// <summary>Text that tells this source from every other of its kind.</summary>
    private protected abstract string Identity { get; }

    /// <inheritdoc/>
    public bool Equals(PackageSource? other) =>
        ReferenceEquals(this, other) || (other is not null && GetType() == other.GetType() && string.Equals(Identity, other.Identity, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PackageSource);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Identity, StringComparison.Ordinal);

    /// <summary>For messages; credentials never are in a source.</summary>
    public override string ToString() => Identity;
}
