namespace PyTool.Core.Initialising;

/// <summary>The files of a new project besides its <c>pyproject.toml</c>: path relative to the project, and text.</summary>
internal static class SourceFiles
{
    public static IEnumerable<KeyValuePair<string, string>> Of(ProjectPlan plan)
    {
        if (plan.Request.IsBare)
        {
            return [];
        }

        return plan.Request.IsPackage ? Package(plan) : [new("main.py", Main(plan))];
    }

    private static IEnumerable<KeyValuePair<string, string>> Package(ProjectPlan plan)
    {
        var module = $"src/{plan.Module}";
        var isBinary = plan.Request.Backend is BuildBackendKind.Maturin or BuildBackendKind.Scikit;
        yield return new($"{module}/__init__.py", isBinary ? BinaryModule(plan) : Module(plan));
        if (plan.Request.IsLibrary)
        {
            yield return new($"{module}/py.typed", "");
        }

        if (!isBinary)
        {
            yield break;
        }

        yield return new($"{module}/_core.pyi", "def hello_from_bin() -> str: ...\n");
        foreach (var file in plan.Request.Backend == BuildBackendKind.Maturin ? NativeSources.Rust(plan.Name.Value) : NativeSources.Cpp(plan.Name.Value))
        {
            yield return file;
        }
    }

    private static string Module(ProjectPlan plan) => plan.Request.IsLibrary
        ? $"def hello() -> str:\n    return \"Hello from {plan.Name}!\"\n"
        : $"def main() -> None:\n    print(\"Hello from {plan.Name}!\")\n";

    private static string BinaryModule(ProjectPlan plan) => $"from {plan.Module}._core import hello_from_bin\n\n\n" + (plan.Request.IsLibrary
        ? "def hello() -> str:\n    return hello_from_bin()\n"
        : "def main() -> None:\n    print(hello_from_bin())\n");

    private static string Main(ProjectPlan plan) => $"""
        def main():
            print("Hello from {plan.Name}!")


        if __name__ == "__main__":
            main()

        """;
}
