using PyTool.Projects.Reading;

namespace PyTool.Projects.Sources;

internal sealed partial class SourceFields
{
    /// <summary>The kind that the keys make, or the error for keys that do not go together (in the order in which uv looks at them).</summary>
    public SourceEntry ToEntry()
    {
        if (_extra is not null && _group is not null)
        {
            throw Both("extra", "group");
        }

        if (_git is not null)
        {
            return ToGit(_git);
        }

        if (_url is not null)
        {
            return ToUrl(_url);
        }

        if (_path is not null)
        {
            return ToPath(_path);
        }

        if (_index is not null)
        {
            Refuse("index", ("workspace", _workspace), ("rev", _rev), ("tag", _tag), ("branch", _branch), ("editable", _editable), ("package", _package));
            return new SourceEntry.Pinned { Name = _index, Marker = _marker, Extra = _extra, Group = _group };
        }

        if (_workspace is { } isMember)
        {
            Refuse("workspace", ("rev", _rev), ("tag", _tag), ("branch", _branch), ("package", _package));
            return new SourceEntry.Member { IsMember = isMember, Editable = _editable, Marker = _marker, Extra = _extra, Group = _group };
        }

        throw _value.Wrong("expected one of `git`, `url`, `path`, `index`, or `workspace`");
    }

    private SourceEntry.Git ToGit(string url)
    {
        Refuse("git", ("index", _index), ("workspace", _workspace), ("url", _url), ("editable", _editable), ("package", _package));
        if (_subdirectory is not null && _path is not null)
        {
            throw Both("subdirectory", "path");
        }

        if ((_rev is null ? 0 : 1) + (_tag is null ? 0 : 1) + (_branch is null ? 0 : 1) > 1)
        {
            throw _value.Wrong("expected at most one of `rev`, `tag`, or `branch`");
        }

        return new SourceEntry.Git
        {
            Url = url,
            Revision = _rev,
            Tag = _tag,
            Branch = _branch,
            Subdirectory = _subdirectory,
            ArchivePath = _path,
            Lfs = _lfs,
            Marker = _marker,
            Extra = _extra,
            Group = _group,
        };
    }

    private SourceEntry.Archive ToUrl(string url)
    {
        Refuse(
            "url", ("index", _index), ("workspace", _workspace), ("path", _path), ("rev", _rev), ("tag", _tag), ("branch", _branch), ("editable", _editable), ("package", _package));
        return new SourceEntry.Archive { Location = url, Subdirectory = _subdirectory, Marker = _marker, Extra = _extra, Group = _group };
    }

    private SourceEntry.Local ToPath(string path)
    {
        Refuse("path", ("index", _index), ("workspace", _workspace), ("rev", _rev), ("tag", _tag), ("branch", _branch));
        if (_editable == true && _package == false)
        {
            throw _value.Wrong("cannot specify both `editable = true` and `package = false`");
        }

        return new SourceEntry.Local { Location = path, Editable = _editable, Package = _package, Marker = _marker, Extra = _extra, Group = _group };
    }

    private void Refuse(string kind, params ReadOnlySpan<(string Key, object? Value)> others)
    {
        foreach (var (key, value) in others)
        {
            if (value is not null)
            {
                throw Both(kind, key);
            }
        }
    }

    private TomlReadException Both(string one, string other) => _value.Wrong($"cannot specify both `{one}` and `{other}`");
}
