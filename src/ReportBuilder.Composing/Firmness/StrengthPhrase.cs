namespace ReportBuilder.Composing.Firmness;

internal enum StrengthKind
{
    Closely,
    Loosely,
    Clearly,
    Narrowly,
    Far,
    Level,
}

/// <summary>Words of strength that stand in a sentence, as they stand there.</summary>
internal readonly record struct StrengthPhrase(StrengthKind Kind, string Words);
