namespace ReportBuilder.Loading.Tables;

/// <summary>Addresses that a report may link to: absolute, over http or https, without a user name.</summary>
internal static class WebAddress
{
    public static bool IsSafe(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is ("http" or "https")
        && address is { UserInfo: "", Host.Length: > 0 }
        && !text.Any(c => char.IsWhiteSpace(c) || c is '"' or '<' or '>' or '\\');
}
