namespace PyTool.Abstractions.Tests.Api;

/// <summary>Names of types as C# writes them: full for our own, short for the framework's.</summary>
internal static class TypeNames
{
    public static string Full(Type type) => (type.Namespace + "." + Nested(type)).TrimStart('.');

    public static string Of(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value) + "?";
        }

        return type.IsGenericParameter || type.Namespace?.StartsWith("PyTool.", StringComparison.Ordinal) != true ? Nested(type) : Full(type)["PyTool.".Length..];
    }

    private static string Nested(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType)
        {
            name += $"<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
        }

        return type is { IsNested: true, IsGenericParameter: false } ? Nested(type.DeclaringType!) + "." + name : name;
    }
}
