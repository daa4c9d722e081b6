using PyTool.Abstractions.Plugins;
using PyTool.Core.Concrete.Inputs;
using PyTool.Projects.Sources;

namespace PyTool.Core.Tests.Concrete;

public sealed class ParsedRequirementTests : IDisposable
{
    private readonly SessionFixture _fixture = new();

    [Fact]
    public void Parse_Name_HasNoPlace()
    {
        var parsed = Parse("idna[a]>=3 ; python_version > '3'");

        Assert.Equal("idna", parsed.Named!.Name.Value);
        Assert.Null(parsed.Source);
    }

    [Fact]
    public void Parse_PathWithExtrasAndMarker_IsTakenApart()
    {
        var parsed = Parse("./lib[net] ; python_version > '3'");

        Assert.Null(parsed.Named);
        Assert.Equal(Path.Join(_fixture.Directory, "lib"), Assert.IsType<LoweredSource.LocalDirectory>(parsed.Source).Path);
        Assert.Equal("net", Assert.Single(parsed.Extras).Value);
        Assert.False(parsed.Marker.IsTrue);
    }

    [Fact]
    public void Parse_EditableBareWord_IsADirectory() =>
        Assert.Equal(DirectoryKind.Editable, Assert.IsType<LoweredSource.LocalDirectory>(Parse("lib", isEditable: true).Source).Kind);

    [Fact]
    public void Parse_EditableVersion_Fails()
    {
        var failure = Assert.Throws<PyToolException>(() => Parse("six==1", isEditable: true));

        Assert.Equal("Unsupported editable requirement: `six==1`", failure.Message);
    }

    [Fact]
    public void Parse_WrongRequirement_PointsAtThePlace()
    {
        var failure = Assert.Throws<PyToolException>(() => Parse("a b c"));

        Assert.Equal("Failed to parse: `a b c`", failure.Message);
        Assert.EndsWith("a b c\n  ^", failure.InnerException!.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();

    private ParsedRequirement Parse(string text, bool isEditable = false)
    {
        Directory.CreateDirectory(Path.Join(_fixture.Directory, "lib"));
        return ParsedRequirement.Parse(_fixture.Open(), new RequirementEntry { Text = text, Directory = _fixture.Directory, IsEditable = isEditable });
    }
}
