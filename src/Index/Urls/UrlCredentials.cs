using System.Text;

namespace PyTool.Index.Urls;

/// <summary>A user name and a password, or a bearer token. Shown as <c>****</c> everywhere but in <see cref="ToHeader"/>.</summary>
public sealed class UrlCredentials : IEquatable<UrlCredentials>
{
    private readonly string? _secret;

    /// <summary>Basic credentials.</summary>
    /// <param name="userName">The user; empty when there is only a password.</param>
    /// <param name="password">The password; <see langword="null"/> when only the user is known.</param>
    public UrlCredentials(string userName, string? password)
        : this(userName, password, isBearer: false)
    {
    }

    private UrlCredentials(string userName, string? secret, bool isBearer)
    {
        ArgumentNullException.ThrowIfNull(userName);
        UserName = userName;
        _secret = secret;
        IsBearer = isBearer;
    }

    /// <summary>The user; empty when there is none.</summary>
    public string UserName { get; }

    /// <summary>Whether the secret is a bearer token.</summary>
    public bool IsBearer { get; }

    /// <summary>Whether there is a secret besides the user name.</summary>
    public bool HasSecret => _secret is not null;

    /// <summary>A bearer token.</summary>
    public static UrlCredentials Bearer(string token) => new("", token, isBearer: true);

    /// <summary>The value of the <c>Authorization</c> header. A secret: for the wire only.</summary>
    public string ToHeader() =>
        IsBearer ? "Bearer " + _secret : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(UserName + ":" + _secret));

    /// <summary>The password or token itself. A secret: for protocols that need it in another form than a header.</summary>
    public string? RevealSecret() => _secret;

    /// <inheritdoc/>
    public bool Equals(UrlCredentials? other) =>
        other is not null && IsBearer == other.IsBearer && string.Equals(UserName, other.UserName, StringComparison.Ordinal) && string.Equals(_secret, other._secret, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UrlCredentials);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UserName, _secret, IsBearer);

    /// <summary>The user name and a mask.</summary>
    public override string ToString() => UserName.Length == 0 ? "****" : HasSecret ? UserName + ":****" : UserName;
}
