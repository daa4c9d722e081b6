using System.Text.Json.Serialization;

namespace Contoso.PolicyResolver;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PolicySettings))]
internal sealed partial class PolicyJson : JsonSerializerContext;
