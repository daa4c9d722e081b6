using PyTool.Abstractions.Caching;
using PyTool.Plugins.Cache.Platforms;

namespace PyTool.Plugins.Cache.Linking;

/// <summary>Which way the files of one tree go: tried on the first, kept for the rest.</summary>
internal sealed class LinkChoice
{
    public LinkChoice(LinkMode wanted, bool cannotClone)
    {
        Mode = wanted == LinkMode.Clone && cannotClone ? LinkMode.Hardlink : wanted;
        IsSettled = Mode == LinkMode.Copy;
    }

    public LinkMode Mode { get; private set; }

    public bool IsSettled { get; private set; }

    /// <summary>The file system said that it never clones.</summary>
    public bool CannotClone { get; private set; }

    /// <summary>Why linking was given up for copying; a clone that becomes a hard link is nobody's concern.</summary>
    public string? Reason { get; private set; }

    public void Settle()
    {
        if (!IsSettled)
        {
            IsSettled = true;
        }
    }

    public void FallBack(CallResult refusal)
    {
        if (Mode == LinkMode.Clone)
        {
            CannotClone = refusal.Status == CallStatus.NotSupported;
            Mode = LinkMode.Hardlink;
            return;
        }

        Reason = $"{(Mode == LinkMode.Symlink ? "symlink" : "hardlink")}: {refusal.Describe()}";
        Mode = LinkMode.Copy;
        IsSettled = true;
    }
}
