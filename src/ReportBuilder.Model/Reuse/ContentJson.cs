using System.Text.Json.Serialization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

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
[JsonSerializable(typeof(Edition))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(SectionHeading))]
[JsonSerializable(typeof(Theme))]
internal sealed partial class ContentJson : JsonSerializerContext;
