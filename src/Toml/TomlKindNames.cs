namespace PyTool.Toml;

/// <summary>Kinds as they are called in messages.</summary>
internal static class TomlKindNames
{
    public static string WithArticle(TomlKind kind)
    {
        return kind switch
        {
            TomlKind.String => "a string",
            TomlKind.Integer => "an integer",
            TomlKind.Float => "a float",
            TomlKind.Boolean => "a boolean",
            TomlKind.OffsetDateTime => "an offset date-time",
            TomlKind.LocalDateTime => "a local date-time",
            TomlKind.LocalDate => "a local date",
            TomlKind.LocalTime => "a local time",
            TomlKind.Array => "an array",
            _ => "a table",
        };
    }
}
