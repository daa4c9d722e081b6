using PyTool.Core.Running.Overlays;

namespace PyTool.Core.Tests.Running;

public sealed class EntryPointCopiesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-copies-").FullName;

    [Theory]
    [InlineData("#!/env/bin/python3\nprint(1)\n", "#!/new/bin/python\nprint(1)\n")]
    [InlineData("#!/env/bin/python\nprint(1)\n", "#!/new/bin/python\nprint(1)\n")]
    [InlineData("#!/bin/sh\n'''exec' \"$(dirname -- \"$(realpath -- \"$0\")\")\"/'python' \"$0\" \"$@\"\n' '''\nprint(1)\n", "#!/new/bin/python\nprint(1)\n")]
    [InlineData("#!/usr/bin/env python3\nprint(1)\n", null)]
    [InlineData("#!/env/bin/python3.12\nprint(1)\n", null)]
    [InlineData("print(1)\n", null)]
    public void Make_Script_IsCopiedWhenItNamesTheOldPython(string text, string? expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("from/tool", text);

        Copy();

        Assert.Equal(expected, Read("to/tool"));
    }

    [Fact]
    public void Make_ExistingCommand_Stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("from/tool", "#!/env/bin/python3\n");
        Write("to/tool", "mine");

        Copy();

        Assert.Equal("mine", Read("to/tool"));
    }

    [Fact]
    public void Make_ModeOfScript_IsKept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("from/tool", "#!/env/bin/python3\n");
        File.SetUnixFileMode(Path.Combine(_root, "from/tool"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Copy();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_root, "to/tool")));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Copy()
    {
        Directory.CreateDirectory(Path.Combine(_root, "to"));
        EntryPointCopies.Make(Path.Combine(_root, "from"), "/env/bin/python3", Path.Combine(_root, "to"), "/new/bin/python");
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, name))!);
        File.WriteAllText(Path.Combine(_root, name), text);
    }

    private string? Read(string name) => File.Exists(Path.Combine(_root, name)) ? File.ReadAllText(Path.Combine(_root, name)) : null;
}
