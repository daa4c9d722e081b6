using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyTool.Abstractions.Tests.Api;

/// <summary>Writes the public surface of an assembly as text: one line for each type, one for each member, sorted.</summary>
internal static class PublicApiWriter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Write(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => IsReadOnly(type) ? "readonly struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var bases = type.GetInterfaces().Where(i => i.IsVisible).Select(TypeNames.Of).Order(StringComparer.Ordinal).AsEnumerable();
        if (type is { IsClass: true, BaseType: { } parent } && parent != typeof(object))
        {
            bases = bases.Prepend(TypeNames.Of(parent));
        }

        var list = string.Join(", ", bases);
        return $"{kind} {TypeNames.Full(type)}{(list.Length > 0 ? " : " + list : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture):D3} {f.Name}"));
        }

        return type.GetConstructors(Declared).Where(IsVisible).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{TypeNames.Of(f.FieldType)} {f.Name}"))
            .Concat(type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsVisible)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method));
    }

    private static string Property(PropertyInfo property)
    {
        var getter = property.GetMethod;
        var setter = property.SetMethod is { } s && IsVisible(s) ? s : null;
        var isInit = setter?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(p => TypeNames.Of(p.ParameterType)))}]" : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Modifiers((getter ?? setter)!)}{required}{TypeNames.Of(property.PropertyType)}{Nullability.Mark(property)} {property.Name}{index} {{{(getter is not null ? " get;" : "")}{(setter is null ? "" : isInit ? " init;" : " set;")} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)}{Nullability.Mark(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{TypeNames.Of(p.ParameterType)}{Nullability.Mark(p)} {p.Name}{(p.IsOptional ? " = default" : "")}"));

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") + (method.IsStatic ? "static " : "") + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")
        + (method.DeclaringType!.IsInterface && !method.IsAbstract && !method.IsStatic ? "default " : "");

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsReadOnly(Type type) => type.IsDefined(typeof(IsReadOnlyAttribute));
}
