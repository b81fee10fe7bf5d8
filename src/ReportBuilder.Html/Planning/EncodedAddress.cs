using System.Text;

namespace ReportBuilder.Html.Planning;

/// <summary>An address as links and lists of addresses write it.</summary>
internal static class EncodedAddress
{
    /// <summary>With every letter beyond ASCII as its bytes: "%E6%9D%AD%E5%B7%9E.html".</summary>
    public static string Of(string address)
    {
        if (Ascii.IsValid(address))
            return address;
        var encoded = new StringBuilder(address.Length * 3);
        foreach (var rune in address.EnumerateRunes())
            encoded.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return encoded.ToString();
    }
}
