using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;
using PyTool.Host.Commands.Export;
using PyTool.Host.Commands.Init;
using PyTool.Host.Commands.Venv;

namespace PyTool.Host.Tests.CommandLine;

public sealed class CommandLineParserTests
{
    private readonly ParserFixture _fixture = new();

    [Theory]
    [InlineData("venv -p3.12")]
    [InlineData("venv -p=3.12")]
    [InlineData("venv -p 3.12")]
    [InlineData("venv --python=3.12")]
    [InlineData("venv --python 3.12")]
    [InlineData("venv -qp3.12")]
    [InlineData("-q venv -qp 3.12 dir")]
    public void Parse_ValueInAnyForm_IsRead(string line) => Assert.Equal("3.12", _fixture.Parse(line).Value(PythonOptions.Python));

    [Fact]
    public void Parse_ValueWithColon_IsNotSplit() => Assert.Equal("a:b=c", _fixture.Parse("lock --config-settings-package a:b=c").Value(BuildBackendOptions.ConfigSettingsPackage));

    [Fact]
    public void Parse_Bundle_CountsFlags() => Assert.Equal(3, _fixture.Parse("lock -vvv").Count(GlobalOptions.Verbose));

    [Fact]
    public void Parse_LastOpposite_Wins()
    {
        Assert.True(_fixture.Parse("sync --no-frozen --frozen").Flag(LockModeOptions.Frozen));
        Assert.False(_fixture.Parse("sync --frozen --no-frozen").Flag(LockModeOptions.Frozen));
        Assert.False(_fixture.Parse("--offline sync --no-offline").Flag(GlobalOptions.Offline));
    }

    [Theory]
    [InlineData("run --with a,b python", "a|b")]
    [InlineData("run --with a>=1,<2 python", "a>=1,<2")]
    [InlineData("run --with a[x,y]>=1,!=1.5,b python", "a[x,y]>=1,!=1.5|b")]
    [InlineData("run --with a --with b[c] python", "a|b[c]")]
    public void Packages_Comma_SeparatesRequirementsOnly(string line, string expected) => Assert.Equal(expected.Split('|'), WithOptions.Packages(_fixture.Parse(line)));

    [Fact]
    public void Parse_Alias_MeansTheOption() => Assert.True(_fixture.Parse("sync --force-reinstall").Flag(ReinstallOptions.Reinstall));

    [Fact]
    public void Parse_AliasOfCommand_MeansTheCommand() => Assert.Equal("venv", _fixture.Parse("v").Path[^1].Name);

    [Fact]
    public void Parse_ValueAlias_GivesTheValue()
    {
        Assert.Equal("requirements.txt", _fixture.Parse("export --format requirements-txt").Value(ExportCommand.Format));
        Assert.Equal("hatch", _fixture.Parse("init --build-backend hatchling").Value(InitCommand.BuildBackend));
    }

    [Fact]
    public void Parse_Delimiter_SplitsValues() => Assert.Equal(["a", "b", "c"], _fixture.Parse("run --with a,b --with c x").Values(WithOptions.With));

    [Theory]
    [InlineData("run foo --frozen -- x", "foo|--frozen|--|x")]
    [InlineData("run --frozen -- foo -- x", "foo|--|x")]
    [InlineData("run --with a foo -h", "foo|-h")]
    [InlineData("tool run --from a b --version", "b|--version")]
    [InlineData("run - x", "-|x")]
    public void Parse_Tail_StaysAsItIs(string line, string tail) => Assert.Equal(tail, string.Join('|', _fixture.Parse(line).Tail));

    [Fact]
    public void Parse_WordsBehindDashes_ArePositional() => Assert.Equal(["--x", "y"], _fixture.Parse("add -- --x y").Arguments("PACKAGES"));

    [Fact]
    public void Parse_Help_EndsEverything() => Assert.Same(GlobalOptions.Help, _fixture.Parse("sync --frozen -h --nonsense").Interruption);

    [Fact]
    public void Parse_Variable_StandsIn()
    {
        _fixture.Variables["UV_LINK_MODE"] = "copy";

        Assert.Equal("copy", _fixture.Parse("sync").Value(LinkOptions.LinkMode));
        Assert.Equal("hardlink", _fixture.Parse("sync --link-mode hardlink").Value(LinkOptions.LinkMode));
    }

    [Fact]
    public void Parse_WrongBooleanVariable_IsRefused()
    {
        _fixture.Variables["UV_NO_CACHE"] = "2";

        Assert.Equal("invalid value '2' for '--no-cache': value was not a boolean", _fixture.Error("lock"));
    }

    [Fact]
    public void Apply_SettingVariable_YieldsToTheOpposite()
    {
        _fixture.Variables["UV_FROZEN"] = "1";
        var (plain, opposite) = (_fixture.Parse("sync"), _fixture.Parse("sync --no-frozen"));

        SettingVariables.Apply(plain, _fixture.Variables);
        SettingVariables.Apply(opposite, _fixture.Variables);

        Assert.True(plain.Flag(LockModeOptions.Frozen));
        Assert.False(opposite.Flag(LockModeOptions.Frozen));
    }

    [Fact]
    public void Parse_EveryCommand_HasNoNameTwice()
    {
        foreach (var path in CommandPaths.All())
        {
            var command = path[^1].Open();
            var names = command.Options().SelectMany(o => o.Aliases.Prepend(o.Name)).ToArray();
            var letters = command.Options().Where(o => o.Short is not null).Select(o => o.Short!.Value).ToArray();

            Assert.Equal(names.Distinct(), names);
            Assert.Equal(letters.Distinct(), letters);
        }
    }

    [Fact]
    public void Parse_VenvPositional_IsOptional() => Assert.Null(_fixture.Parse("venv --seed").Argument("PATH"));

    [Fact]
    public void Parse_OwnOption_IsFound() => Assert.True(_fixture.Parse("venv --seed").Flag(VenvCommand.Seed));
}
