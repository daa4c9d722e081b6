using System.Text.Json;
using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Explaining;

/// <summary><c>why</c> and <c>why-not</c> of the installed tool.</summary>
public sealed class ExplanationTests
{
    [ToolFact]
    public void Why_DirectRequirement_TellsTheWayAndTheDecision()
    {
        using var sandbox = Prepare("thing<2");

        var result = sandbox.Run("why", "thing").Expect(0);

        Assert.Contains("app v0.1.0 -> thing v1.0 (thing<2)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("chosen by builtin: the highest version that everything else allows\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("thing==2.0 cannot be chosen:\n", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sandbox.Project, "uv.lock")));
    }

    [ToolFact]
    public void WhyNot_RefusedByPolicy_NamesThePlugin()
    {
        using var sandbox = Prepare("thing");
        sandbox.Run("plugin", "add", PluginFolders.Sample("PolicyResolver")).Expect(0);
        sandbox.Configure("[plugins]\nresolver = [\"contoso.policy\"]\n[plugin.\"contoso.policy\"]\ndeny = [\"thing==2.0\"]\n");

        var result = sandbox.Run("why-not", "thing==2.0", "--format", "json").Expect(0);

        using var document = JsonDocument.Parse(result.Output);
        var answer = document.RootElement.GetProperty("answer");
        Assert.False(answer.GetProperty("possible").GetBoolean());
        Assert.Equal("contoso.policy", Assert.Single(answer.GetProperty("decided_by").EnumerateArray()).GetString());
        Assert.Contains(answer.GetProperty("derivation").EnumerateArray(), static step => step.GetProperty("kind").GetString() == "unusable" && step.GetProperty("author").GetString() == "contoso.policy");
    }

    [ToolFact]
    public void WhyNot_NothingAgainstIt_TellsWhatWouldChange()
    {
        using var sandbox = Prepare("thing");

        var result = sandbox.Run("why-not", "thing==1.0").Expect(0);

        Assert.Equal("thing v2.0 is used\nnothing forbids thing==1.0\nwith it as a requirement these would change:\n  thing 2.0 -> 1.0\n", result.Output);
    }

    private static Sandbox Prepare(string requirement)
    {
        var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "1.0");
        Wheels.Add(sandbox, "thing", "2.0");
        Wheels.Project(sandbox, requirement);
        return sandbox;
    }
}
