using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Tests.Installation;

public sealed class RefusedWheelTests
{
    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, (TestWheel Wheel, string Cause)> Cases { get; } = new(StringComparer.Ordinal)
    {
        ["two dist-info"] = (new TestWheel().With("other-2.0.dist-info/METADATA"), "Multiple .dist-info directories found"),
        ["metadata name"] = (new TestWheel { Metadata = "Name: other\nVersion: 1.0\n" }, "does not match given name"),
        ["metadata version"] = (new TestWheel { Metadata = "Name: pkg\nVersion: 9.9\n" }, "Wheel version does not match filename (9.9 != 1.0)"),
        ["no record"] = (new TestWheel { HasRecord = false }, "RECORD is missing"),
        ["wheel version"] = (new TestWheel { WheelFile = "Wheel-Version: 2.0\nRoot-Is-Purelib: true\n" }, "Unsupported wheel major version"),
        ["unknown scheme"] = (new TestWheel().With("pkg-1.0.data/evilscheme/x"), "Unknown wheel data type: evilscheme"),
        ["folder in scripts"] = (new TestWheel().With("pkg-1.0.data/scripts/d/x"), "invalid entry (directory)"),
        ["script python"] = (new TestWheel().With("pkg-1.0.data/scripts/Python3.12"), "reserved name"),
        ["data python"] = (new TestWheel().With("pkg-1.0.data/data/bin/python3"), "reserved name"),
        ["command python"] = (Command("python = pkg:main"), "reserved name"),
        ["command up"] = (Command("../x = pkg:main"), "within the scripts directory"),
        ["command absolute"] = (Command("/tmp/x = pkg:main"), "within the scripts directory"),
        ["command dots"] = (Command(".. = pkg:main"), "within the scripts directory"),
        ["command without function"] = (Command("x = pkg"), "invalid console script"),
        ["command with code"] = (Command("x = pkg:main;open('x')"), "invalid console script"),
        ["command with code in module"] = (Command("x = pkg;open('x'):main"), "invalid console script"),
        ["command with call"] = (Command("x = os:system('touch x') or exit"), "invalid console script"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task ExecuteAsync_BadWheel_IsRefusedBeforeAnyChange(string name)
    {
        using var fixture = new InstallFixture();
        var before = fixture.Tree();

        var exception = await Assert.ThrowsAsync<PyToolException>(() => fixture.InstallAsync(Cases[name].Wheel));

        Assert.Contains("pkg-1.0-py3-none-any.whl", exception.Message, StringComparison.Ordinal);
        Assert.Contains(Cases[name].Cause, exception.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal(before, fixture.Tree());
    }

    private static TestWheel Command(string line) => new() { EntryPoints = "[console_scripts]\n" + line + "\n" };
}
