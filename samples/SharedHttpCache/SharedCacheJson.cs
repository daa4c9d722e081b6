using System.Text.Json.Serialization;

namespace Contoso.SharedHttpCache;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SharedCacheSettings))]
internal sealed partial class SharedCacheJson : JsonSerializerContext;
