namespace ReportBuilder.Composing.Figures;

/// <summary>What a map of scores shows.</summary>
internal enum MapOf
{
    /// <summary>A dot a unit, as large as its score.</summary>
    Dots,

    /// <summary>A dot a unit, all of one size: where the units lie.</summary>
    Places,

    /// <summary>A shade a unit on the region that has its name.</summary>
    Regions,
}
