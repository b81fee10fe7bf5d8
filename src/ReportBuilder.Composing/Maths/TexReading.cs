using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>A formula as it was read.</summary>
/// <param name="Tree">Null where there is a fault.</param>
internal sealed record TexReading(string Tex, MathNode? Tree, TexFault? Fault)
{
    public static TexReading Of(string tex)
    {
        try
        {
            return new(tex, TexReader.Read(tex), null);
        }
        catch (TexFault fault)
        {
            return new(tex, null, fault);
        }
    }
}
