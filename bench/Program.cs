using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench -- --filter '*Toml*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
