using PyTool.Abstractions.Environments;
using PyTool.Standards.Versions;

namespace PyTool.Environments.Tests.Requests;

public sealed class PythonRequestTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pytool-request-").FullName;

    // Each line was answered so by uv 0.13.9 (`python pin`, `python find`).
    [Theory]
    [InlineData("any", "any", "")]
    [InlineData("default", "default", "")]
    [InlineData("3", "3", "Python 3")]
    [InlineData("3.12", "3.12", "Python 3.12")]
    [InlineData(" 3.12 ", "3.12", "Python 3.12")]
    [InlineData("3.12.3", "3.12.3", "Python 3.12.3")]
    [InlineData("3.13.0rc1", "3.13rc1", "Python 3.13rc1")]
    [InlineData("3.13a", "3.13a0", "Python 3.13a0")]
    [InlineData("312", "3.12", "Python 3.12")]
    [InlineData("3123", "3.123", "Python 3.123")]
    [InlineData(">=3.11,<3.13", ">=3.11, <3.13", "Python >=3.11, <3.13")]
    [InlineData(">=3.11 , <3.13", ">=3.11, <3.13", "Python >=3.11, <3.13")]
    [InlineData("==3.12.*", "==3.12.*", "Python ==3.12.*")]
    [InlineData("~=3.11", "~=3.11", "Python ~=3.11")]
    [InlineData("==3.12", "3.12", "Python 3.12")]
    [InlineData("python3.12", "3.12", "Python 3.12")]
    [InlineData("python@3.12", "3.12", "Python 3.12")]
    [InlineData("python>=3.12", ">=3.12", "Python >=3.12")]
    [InlineData("cpython", "cpython", "CPython")]
    [InlineData("CPython@3.12", "cpython@3.12", "CPython 3.12")]
    [InlineData("cpython312", "cpython@3.12", "CPython 3.12")]
    [InlineData("cp312", "cpython@3.12", "CPython 3.12")]
    [InlineData("cp", "cpython", "CPython")]
    [InlineData("pypy@3.10", "pypy@3.10", "PyPy 3.10")]
    [InlineData("pp310", "pypy@3.10", "PyPy 3.10")]
    [InlineData("gp310", "graalpy@3.10", "GraalPy 3.10")]
    [InlineData("pyodide@3.12", "pyodide@3.12", "Pyodide 3.12")]
    [InlineData("cpython>=3.12,<3.14", "cpython@>=3.12, <3.14", "CPython >=3.12, <3.14")]
    [InlineData("3.13t", "3.13+freethreaded", "Python 3.13+freethreaded")]
    [InlineData("3.13d", "3.13+debug", "Python 3.13+debug")]
    [InlineData("313td", "3.13+freethreaded+debug", "Python 3.13+freethreaded+debug")]
    [InlineData("3.13+gil", "3.13+gil", "Python 3.13+gil")]
    [InlineData("3.13+gil+debug", "3.13+gil+debug", "Python 3.13+gil+debug")]
    [InlineData(">=3.13t", ">=3.13", "Python >=3.13")]
    [InlineData("3.12+", "3.12", "Python 3.12")]
    [InlineData("cpython-3.12", "cpython-3.12-any-any-any", "cpython-3.12-any-any-any")]
    [InlineData("cpython-3.12.3-macos-aarch64-none", "cpython-3.12.3-macos-aarch64-none", "cpython-3.12.3-macos-aarch64-none")]
    [InlineData("3.12-linux-x86_64", "any-3.12-linux-x86_64-any", "any-3.12-linux-x86_64-any")]
    [InlineData("any-any", "any-any-any-any-any", "any-any-any-any-any")]
    [InlineData("linux-x86_64", "any-any-linux-x86_64-any", "any-any-linux-x86_64-any")]
    [InlineData("cpython-3.13t-linux", "cpython-3.13+freethreaded-linux-any-any", "cpython-3.13+freethreaded-linux-any-any")]
    [InlineData("cpython-3.12-linux-x86_64_v3-musl", "cpython-3.12-linux-x86_64_v3-musl", "cpython-3.12-linux-x86_64_v3-musl")]
    [InlineData("foo/bar", "foo/bar", "path `foo/bar`")]
    [InlineData("python", "python", "executable name `python`")]
    [InlineData("3.12.*", "3.12.*", "executable name `3.12.*`")]
    [InlineData("@3.12", "@3.12", "executable name `@3.12`")]
    [InlineData("python@", "python@", "executable name `python@`")]
    [InlineData("3.13dt", "3.13dt", "executable name `3.13dt`")]
    [InlineData("3.13+foo", "3.13+foo", "executable name `3.13+foo`")]
    [InlineData("3.256", "3.256", "executable name `3.256`")]
    [InlineData("3256", "3256", "executable name `3256`")]
    [InlineData("1.2.3.4", "1.2.3.4", "executable name `1.2.3.4`")]
    [InlineData("3.12.1.post1", "3.12.1.post1", "executable name `3.12.1.post1`")]
    [InlineData("cpython-3.12-foo", "cpython-3.12-foo", "executable name `cpython-3.12-foo`")]
    [InlineData("python-3.12", "python-3.12", "executable name `python-3.12`")]
    [InlineData("py312", "py312", "executable name `py312`")]
    public void Parse_Text_GivesTheCanonicalTextOfUv(string text, string canonical, string description)
    {
        var request = PythonRequest.Parse(text, _root);

        Assert.Equal(canonical, request.ToString());
        Assert.Equal(description, request.Description);
    }

    [Fact]
    public void Parse_ExistingDirectory_IsADirectory()
    {
        var directory = Directory.CreateDirectory(Path.Combine(_root, "adir")).FullName;

        var request = PythonRequest.Parse("adir", _root);

        Assert.Equal(PythonRequestKind.Directory, request.Kind);
        Assert.Equal(directory, request.Path);
        Assert.Equal("adir", request.ToString());
    }

    [Fact]
    public void Parse_ExistingFile_IsAFile()
    {
        File.WriteAllText(Path.Combine(_root, "afile"), "");

        Assert.Equal(PythonRequestKind.File, PythonRequest.Parse("afile", _root).Kind);
    }

    [Theory]
    [InlineData("3.12", "3.12.4", false, false, true)]
    [InlineData("3.12", "3.13.0", false, false, false)]
    [InlineData("3.12", "3.12.0rc1", false, false, true)]
    [InlineData("3.12.0", "3.12.0rc1", false, false, false)]
    [InlineData("3.13rc1", "3.13.0rc1", false, false, true)]
    [InlineData(">=3.11,<3.13", "3.12.9", false, false, true)]
    [InlineData("3.13", "3.13.1", true, false, false)]
    [InlineData("3.14", "3.14.1", true, false, true)]
    [InlineData("3.14+gil", "3.14.1", true, false, false)]
    [InlineData("3.13t", "3.13.1", true, false, true)]
    [InlineData("3.13t", "3.13.1", false, false, false)]
    [InlineData("3.13d", "3.13.1", false, true, true)]
    [InlineData("pypy", "3.13.1", false, false, false)]
    public void MatchesBuild_Version_FollowsTheRequest(string text, string version, bool freeThreaded, bool debug, bool expected)
    {
        var request = PythonRequest.Parse(text, _root);

        Assert.Equal(expected, request.MatchesBuild("cpython", PyVersion.Parse(version), freeThreaded, debug));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
