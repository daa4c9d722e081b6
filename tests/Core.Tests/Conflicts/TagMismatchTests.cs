using PyTool.Core.Conflicts.Wording;
using PyTool.Standards.Tags;

namespace PyTool.Core.Tests.Conflicts;

public class TagMismatchTests
{
    private static readonly CompatibleTags Tags = new(new InterpreterTags { Implementation = "cpython", Major = 3, Minor = 12 }, PythonPlatform.Manylinux(2, 35, "x86_64"));

    [Theory]
    [InlineData("cp39-cp39-manylinux_2_17_x86_64", "Abi", "cp39", "cp312")]
    [InlineData("py3-none-win_amd64", "Platform", "win_amd64", "manylinux_2_35_x86_64")]
    [InlineData("cp312-cp312-macosx_10_9_x86_64.macosx_11_0_arm64", "Platform", "macosx_10_9_x86_64 macosx_11_0_arm64", "manylinux_2_35_x86_64")]
    [InlineData("pp39-pypy39_pp73-any", "Python", "pp39", "cp312")]
    public void Of_Wheel_NamesThePartThatIsMissing(string wheel, string part, string offered, string example)
    {
        var mismatch = TagMismatch.Of(Tags, wheel)!;

        Assert.Equal(part, mismatch.Part.ToString());
        Assert.Equal(offered, string.Join(' ', mismatch.Offered));
        Assert.Equal(example, mismatch.Example);
        Assert.Equal("CPython 3.12 (`cp312`)", mismatch.Interpreter);
    }
}
