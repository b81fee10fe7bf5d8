using System.Text.Json.Serialization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// The JSON that content is hashed as. The compiler's generator writes it for every property of every record, so that none can be forgotten.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(ChartSpec))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(SectionHead))]
internal sealed partial class ContentJson : JsonSerializerContext;
