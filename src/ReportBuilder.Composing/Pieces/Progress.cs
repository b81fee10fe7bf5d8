namespace ReportBuilder.Composing.Pieces;

/// <summary>
/// How far the writing of a section has come: what its next piece finds there, in claims and blocks counted, sources noted, figures numbered, addresses taken. Two pieces that
/// begin at the same object find the same.
/// </summary>
internal sealed class Progress;
