using ReportBuilder.Releasing;

namespace ReportBuilder.ConformanceTests.Releasing;

/// <summary>The bill of materials of a release is what CycloneDX 1.5 says it is, by the schema of the standard.</summary>
public sealed class BillOfMaterialsTests
{
    private const string Validate = """
        const { Spec, Validation } = require(process.argv[1]);
        const text = require('fs').readFileSync(process.argv[2], 'utf8');
        new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text).then(fault => {
            if (fault !== null) { console.error(JSON.stringify(fault, null, 1)); process.exit(1); }
            console.log('valid');
        });
        """;

    [NeedsBillSchema]
    public void The_schema_takes_the_bill_of_a_release()
    {
        var (code, output, errors) = Run([.. BillOfMaterials.Write()]);
        Assert.True(code == 0, errors);
        Assert.Equal("valid", output.Trim());
    }

    [NeedsBillSchema]
    public void The_schema_refuses_what_the_standard_does_not_know()
    {
        var (code, _, errors) = Run("""{ "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "parts": [] }"""u8.ToArray());
        Assert.Equal(1, code);
        Assert.Contains("parts", errors, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(byte[] bill)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bill);
            return Tool.Run("node", "-e", Validate, NeedsBillSchemaAttribute.Library, file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A test that needs node and the folder of @cyclonedx/cyclonedx-library (Apache-2.0), which CYCLONEDX names; skipped by name without them.</summary>
public sealed class NeedsBillSchemaAttribute : NeedsAttribute
{
    public NeedsBillSchemaAttribute()
        : base("node")
    {
        if (!Directory.Exists(Library))
            Skip ??= "There is no CycloneDX schema: set CYCLONEDX to the folder of @cyclonedx/cyclonedx-library.";
    }

    public static string Library => Environment.GetEnvironmentVariable("CYCLONEDX") ?? "";
}
