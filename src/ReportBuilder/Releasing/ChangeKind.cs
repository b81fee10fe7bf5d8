namespace ReportBuilder.Releasing;

/// <summary>What a release is to the one before it. Only the editors know whether new figures mend a mistake.</summary>
internal enum ChangeKind
{
    /// <summary>Words changed, no figure did.</summary>
    Words,

    /// <summary>Figures were wrong when they were printed.</summary>
    Correction,

    /// <summary>Figures were right when they were printed, and better or newer ones have come.</summary>
    Revision,
}
