using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs.Review;

namespace ReportBuilder.Signing;

/// <summary>Writes review/sign-offs.csv, a line a signature.</summary>
internal static class SignOffFile
{
    public static ImmutableArray<byte> Write(IEnumerable<SignOff> signOffs) =>
        CsvText.Bytes(
            SignOff.Header.Split(','),
            signOffs.Select(sign => (IEnumerable<string>)[sign.Part, sign.Hash, sign.Name, sign.Role, sign.On]));
}
