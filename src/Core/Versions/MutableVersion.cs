using System.Globalization;
using System.Text;
using PyTool.Standards.Versions;

namespace PyTool.Core.Versions;

/// <summary>A version that is being changed.</summary>
internal sealed class MutableVersion
{
    private readonly ulong _epoch;
    private readonly string? _local;
    private ulong[] _release;
    private string? _pre;
    private ulong _preNumber;

    public MutableVersion(PyVersion version)
    {
        _epoch = version.Epoch;
        _local = version.Local;
        _release = version.GetRelease();
        _preNumber = version.PreNumber;
        _pre = version.PreKind switch
        {
            PreReleaseKind.Alpha => "alpha",
            PreReleaseKind.Beta => "beta",
            PreReleaseKind.None => null,
            _ => "rc",
        };
        Post = version.Post;
        Dev = version.Dev;
    }

    public ulong? Post { get; set; }

    public ulong? Dev { get; set; }

    // One more than the highest number stays there; it is no version, and is reported as such.
    public static ulong After(ulong number) => number == ulong.MaxValue ? number : number + 1;

    public void RaiseRelease(int place, ulong? value)
    {
        if (_release.Length <= place)
        {
            Array.Resize(ref _release, place + 1);
        }

        _release[place] = value ?? After(_release[place]);
        _release.AsSpan(place + 1).Clear();
        DropSuffixes();
    }

    public void RaisePreRelease(string kind, ulong? value)
    {
        _preNumber = value ?? (_pre == kind ? After(_preNumber) : 1);
        _pre = kind;
        Post = null;
        Dev = null;
    }

    public void DropSuffixes()
    {
        _pre = null;
        Post = null;
        Dev = null;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        if (_epoch > 0)
        {
            text.Append(culture, $"{_epoch}!");
        }

        text.AppendJoin('.', _release.Select(n => n.ToString(culture)));
        if (_pre is { } pre)
        {
            text.Append(culture, $"{pre}{_preNumber}");
        }

        if (Post is { } post)
        {
            text.Append(culture, $".post{post}");
        }

        if (Dev is { } dev)
        {
            text.Append(culture, $".dev{dev}");
        }

        return _local is null ? text.ToString() : text.Append('+').Append(_local).ToString();
    }
}
