using System.Collections.Immutable;

namespace ReportBuilder.Html.Pictures;

/// <summary>The picture that goes with a link to a page.</summary>
/// <param name="Png">The file, of 1200 by 630 dots.</param>
/// <param name="Words">The picture in words.</param>
public sealed record LinkPreview(ImmutableArray<byte> Png, string Words);
