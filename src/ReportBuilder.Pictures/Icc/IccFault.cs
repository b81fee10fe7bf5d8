namespace ReportBuilder.Pictures.Icc;

/// <summary>A colour profile cannot be read.</summary>
/// <param name="message">What is wrong, as the end of a sentence about it.</param>
internal sealed class IccFault(string message) : Exception(message);
