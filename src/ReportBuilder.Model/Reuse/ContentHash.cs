using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// A hash of what a value holds, all the way down: the first 128 bits of SHA-256 over its JSON. Equal values have equal hashes, on every machine and in every run.
/// </summary>
public readonly record struct ContentHash(ulong High, ulong Low)
{
    /// <summary>Blocks inside blocks: more than any author nests, and less than the stack holds.</summary>
    private const int Deepest = 1000;

    private static readonly JsonSerializerOptions Whole = Options(_ => true);
    private static readonly JsonSerializerOptions Text = Options(property => property.PropertyType != typeof(SourcePlace) && property.Name != nameof(Bound.ClaimId));

    /// <summary>Of all that a value holds.</summary>
    public static ContentHash Of<T>(T value) => Of(value, Whole);

    /// <summary>
    /// Of what a value says to a reader: the author's lines and the numbers of claims are left out, so that a line added above a paragraph does not change it.
    /// </summary>
    public static ContentHash OfText<T>(T value) => Of(value, Text);

    public static ContentHash Of(string text) => Of(Encoding.UTF8.GetBytes(text).AsSpan());

    public static ContentHash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }

    /// <summary>One hash of several, in their order.</summary>
    public static ContentHash Of(ReadOnlySpan<ContentHash> parts)
    {
        Span<byte> bytes = new byte[parts.Length * 16];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes[(i * 16)..], parts[i].High);
            BinaryPrimitives.WriteUInt64BigEndian(bytes[((i * 16) + 8)..], parts[i].Low);
        }

        return Of(bytes);
    }

    /// <summary>16 hexadecimal digits: enough to tell the parts of two editions apart.</summary>
    public override string ToString() => High.ToString("x16");

    private static ContentHash Of<T>(T value, JsonSerializerOptions options)
    {
        using var bytes = new ByteBuffer();
        using (var json = new Utf8JsonWriter(bytes, new() { MaxDepth = Deepest, SkipValidation = true }))
            JsonSerializer.Serialize(json, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        return Of(bytes.Written);
    }

    private static JsonSerializerOptions Options(Func<JsonPropertyInfo, bool> counts)
    {
        var options = new JsonSerializerOptions(ContentJson.Default.Options) { TypeInfoResolver = ContentJson.Default.WithAddedModifier(LeaveOut), MaxDepth = Deepest };
        options.MakeReadOnly();
        return options;

        // Properties without a setter are worked out from others.
        void LeaveOut(JsonTypeInfo type)
        {
            for (var i = type.Properties.Count - 1; i >= 0; i--)
            {
                if (type.Properties[i].Set is null || !counts(type.Properties[i]))
                    type.Properties.RemoveAt(i);
            }
        }
    }
}
