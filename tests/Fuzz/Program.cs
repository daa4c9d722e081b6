using System.Globalization;
using PyTool.Fuzz;

// dotnet run --project tests/Fuzz -- TARGET|all [SECONDS] [SEED], or TARGET FILE to repeat a finding.
var name = args.Length > 0 ? args[0] : "all";
var targets = FuzzTargets.All.Where(target => name == "all" || target.Name == name).ToList();
if (targets.Count == 0)
{
    Console.Error.WriteLine($"unknown target `{name}`, known are: all, {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}");
    return 2;
}

if (args.Length > 1 && File.Exists(args[1]))
{
    targets[0].Run(File.ReadAllBytes(args[1]));
    return 0;
}

var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var clean = true;
foreach (var target in targets)
{
    clean &= new FuzzLoop(target, seed, TimeSpan.FromSeconds(seconds), Console.Out).Run();
}

return clean ? 0 : 1;
