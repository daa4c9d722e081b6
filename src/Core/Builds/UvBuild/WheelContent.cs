namespace PyTool.Core.Builds.UvBuild;

/// <summary>What goes into a wheel, in order, without <c>RECORD</c>.</summary>
internal sealed class WheelContent
{
    private readonly List<WheelMember> _members = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<WheelMember> Members => _members;

    public void AddDirectory(string path)
    {
        if (_names.Add(path + "/"))
        {
            _members.Add(new WheelMember { Path = path + "/" });
        }
    }

    public void AddFile(string path, string source)
    {
        if (_names.Add(path))
        {
            _members.Add(new WheelMember { Path = path, Source = source });
        }
    }

    public void AddText(string path, string text)
    {
        if (_names.Add(path))
        {
            _members.Add(new WheelMember { Path = path, Content = System.Text.Encoding.UTF8.GetBytes(text) });
        }
    }
}
