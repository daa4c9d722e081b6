using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using PyTool.Abstractions.Plugins;
using PyTool.Standards.Versions;

namespace PyTool.Abstractions.Tests.Api;

/// <summary>The contract is what plugins were compiled against: every change of it shows in a text file and is reviewed like a change of a data format.</summary>
public sealed class PublicApiTests
{
    private const string Update = "PYTOOL_UPDATE_SNAPSHOTS";
    private static readonly Assembly Abstractions = typeof(Contract).Assembly;
    private static readonly Assembly Standards = typeof(PyVersion).Assembly;

    [Fact]
    public void Abstractions_PublicSurface_IsTheApprovedOne() => Approve(Abstractions);

    [Fact]
    public void Standards_PublicSurface_IsTheApprovedOne() => Approve(Standards);

    /// <summary>What 1.0 promised stays: lines may be added, never changed or removed.</summary>
    [Fact]
    public void Contract_SinceOnePointZero_OnlyGrows()
    {
        var frozen = PathOf("PyTool.Contract-1.0");
        var current = Qualified(PublicApiWriter.Write(Abstractions) + PublicApiWriter.Write(Standards)).ToArray();
        if (Environment.GetEnvironmentVariable(Update) is "1" && !File.Exists(frozen))
        {
            File.WriteAllLines(frozen, current);
        }

        Assert.Empty(File.ReadAllLines(frozen).Except(current));
    }

    [Fact]
    public void Contract_Version_IsThatOfBothAssemblies()
    {
        var version = Version.Parse(Contract.Version);

        foreach (var assembly in new[] { Abstractions, Standards })
        {
            Assert.Equal(new Version(version.Major, version.Minor, 0, 0), assembly.GetName().Version);
        }
    }

    [Fact]
    public void Abstractions_References_AreTheFrameworkAndStandards()
    {
        var references = Abstractions.GetReferencedAssemblies().Concat(Standards.GetReferencedAssemblies()).Select(r => r.Name!).Distinct();

        Assert.All(references, r => Assert.True(r.StartsWith("System.", StringComparison.Ordinal) || r == Standards.GetName().Name, r));
    }

    [Fact]
    public void Abstractions_ConcreteTypes_AreSealedOrClosed()
    {
        var open = Abstractions.GetExportedTypes().Where(t => t is { IsClass: true, IsSealed: false } && !(t.IsAbstract && t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).All(c => c.IsFamilyAndAssembly || c.IsPrivate)));

        Assert.Empty(open);
    }

    [Fact]
    public void Abstractions_Signatures_HaveNoTuplesOptionalOrOutParameters()
    {
        var wrong = Abstractions.GetExportedTypes().SelectMany(t => t.GetMethods().Where(m => m.DeclaringType == t))
            .Where(m => m.GetParameters().Any(p => p.IsOptional || p.IsOut || IsTuple(p.ParameterType)) || IsTuple(m.ReturnType))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Abstractions_AsynchronousMembers_EndWithACancellationToken()
    {
        var wrong = Abstractions.GetExportedTypes().Where(t => t.IsInterface).SelectMany(t => t.GetMethods())
            .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && m.GetParameters() is var parameters && (parameters.Length == 0 || parameters[^1].ParameterType != typeof(CancellationToken)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");

        Assert.Empty(wrong);
    }

    private static bool IsTuple(Type type) => type.IsAssignableTo(typeof(ITuple)) || (type.IsGenericType && type.GetGenericArguments().Any(IsTuple));

    // Every member with the type it belongs to, so that one line is one promise. The list of interfaces of a type may grow.
    private static IEnumerable<string> Qualified(string text)
    {
        var type = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ')
            {
                type = line.Split(" : ")[0];
                yield return type;
            }
            else
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{type.Split(' ')[^1]}: {line.Trim()}");
            }
        }
    }

    private static void Approve(Assembly assembly)
    {
        var path = PathOf(assembly.GetName().Name!);
        var text = PublicApiWriter.Write(assembly);
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            File.WriteAllText(path, text);
        }

        var (approved, current) = (File.Exists(path) ? File.ReadAllLines(path) : [], text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var (gone, added) = (approved.Except(current).ToArray(), current.Except(approved).ToArray());
        Assert.True(approved.SequenceEqual(current), $"The public surface differs from {path}.\n{string.Concat(gone.Select(l => $"- {l}\n"))}{string.Concat(added.Select(l => $"+ {l}\n"))}"
            + $"Note the change in docs/contract-changes.md and run the tests with {Update}=1.");
    }

    private static string PathOf(string name, [CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "Expectations", name + ".txt");
}
