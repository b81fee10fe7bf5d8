namespace ReportBuilder.Html.Markup;

/// <summary>Which addresses may stand in a page: http, https, mailto, and relative ones.</summary>
internal static class SafeAddress
{
    /// <summary>The address without surrounding space, or null when its scheme is not allowed.</summary>
    /// <remarks>Browsers drop control characters and spaces before they look for a scheme, so the test does too.</remarks>
    public static string? Of(string address)
    {
        var bare = string.Concat(address.Where(character => character > ' ' && !char.IsControl(character)));
        if (bare.Length == 0 || bare.StartsWith("//", StringComparison.Ordinal) || bare.StartsWith('\\') || bare.StartsWith("/\\", StringComparison.Ordinal))
            return null;
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var firstPathMark = bare.AsSpan().IndexOfAny("/?#");
        if (colon < 0 || (firstPathMark >= 0 && firstPathMark < colon))
            return bare;
        return bare[..colon].ToLowerInvariant() is "http" or "https" or "mailto" ? bare : null;
    }

    public static bool LeavesTheSite(string address) =>
        address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
}
