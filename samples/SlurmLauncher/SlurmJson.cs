using System.Text.Json.Serialization;

namespace Contoso.SlurmLauncher;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SlurmSettings))]
internal sealed partial class SlurmJson : JsonSerializerContext;
