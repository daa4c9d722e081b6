using System.Text.Json;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;

namespace PyTool.Resolver.Tests.Conformance;

public sealed class ForkVectors
{
    [ConformanceFact("forks.jsonl")]
    public async Task Forks_EveryLine_ChoosesWhatTheLockSays()
    {
        var failures = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(ConformanceFolder.Find("standards")!, "forks.jsonl")))
        {
            number++;
            using var document = JsonDocument.Parse(line);
            if (await CheckAsync(document.RootElement) is { } failure)
            {
                failures.Add($"line {number} ({document.RootElement.GetProperty("kind")}): {failure}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {number} differ\n{string.Join('\n', failures.Take(20))}");
    }

    private static async Task<string?> CheckAsync(JsonElement line)
    {
        var expected = line.GetProperty("lock").GetString();
        var request = ForkCase.ReadRequest(line.GetProperty("pyproject").GetString()!);
        var index = ForkCase.ReadIndex(line.GetProperty("index"), line.GetProperty("pyproject").GetString()!);
        ResolveOutcome outcome;
        try
        {
            outcome = await Fixtures.ResolverFixture.CreateSut().ResolveAsync(request, index, CancellationToken.None);
        }
        catch (PyToolException exception)
        {
            return expected is null ? null : exception.Message;
        }

        if (outcome is not ResolveOutcome.Solved solved)
        {
            return expected is null ? null : "no solution found";
        }

        return expected is null ? "there should be no solution" : new ForkComparison(solved, request.RequiresPython.Bounds).Compare(expected);
    }
}
