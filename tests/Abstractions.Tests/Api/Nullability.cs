using System.Reflection;

namespace PyTool.Abstractions.Tests.Api;

/// <summary>The question mark of reference types that may be null.</summary>
internal static class Nullability
{
    private static readonly NullabilityInfoContext Context = new();

    public static string Mark(PropertyInfo property) => Mark(Context.Create(property), property.PropertyType);

    public static string Mark(ParameterInfo parameter) => Mark(Context.Create(parameter), parameter.ParameterType);

    private static string Mark(NullabilityInfo info, Type type)
    {
        if (type.IsValueType)
        {
            // The task of something that may be null.
            return info.GenericTypeArguments is [{ Type.IsValueType: false } argument] && argument.ReadState == NullabilityState.Nullable ? "/*null*/" : "";
        }

        if (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable)
        {
            return "?";
        }

        return info.GenericTypeArguments is [{ Type.IsValueType: false } only] && only.ReadState == NullabilityState.Nullable ? "/*null*/" : "";
    }
}
