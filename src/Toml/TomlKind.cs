namespace PyTool.Toml;

/// <summary>The kinds of TOML values.</summary>
public enum TomlKind
{
    /// <summary>Text in any of the four quotings.</summary>
    String,

    /// <summary>A signed 64-bit integer.</summary>
    Integer,

    /// <summary>An IEEE 754 double, including <c>inf</c> and <c>nan</c>.</summary>
    Float,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Date and time with an offset from UTC.</summary>
    OffsetDateTime,

    /// <summary>Date and time without offset.</summary>
    LocalDateTime,

    /// <summary>A date alone.</summary>
    LocalDate,

    /// <summary>A time alone.</summary>
    LocalTime,

    /// <summary>A bracketed array, or an array of tables written with <c>[[headers]]</c>.</summary>
    Array,

    /// <summary>A table: inline, under a header, or implied by a dotted key or a longer header.</summary>
    Table,
}
