using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportBuilder.Model.Phrases;

/// <summary>
/// A phrase for a script that says it later, as JSON: a list of words, of places (<c>["count"]</c>), of the number that the choice around it
/// goes by (<c>0</c>), and of choices (<c>{"by":"count","kind":"cardinal","forms":{"one":[...],"other":[...]}}</c>; without a kind by a word).
/// </summary>
/// <remarks>The terms of the edition are filled in, and choices by their gender are made.</remarks>
internal static class PhraseScript
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PhraseForm[] forms, Wording wording)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
            Write(json, forms, wording);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, PhraseForm[] forms, Wording wording)
    {
        var words = new StringBuilder();
        json.WriteStartArray();
        Add(forms);
        End();
        json.WriteEndArray();

        void Add(PhraseForm[] stretch)
        {
            foreach (var form in stretch)
            {
                switch (form)
                {
                    case PhraseWords plain:
                        words.Append(plain.Text);
                        break;
                    case PhrasePlace place when wording.TermPlace(place.Name) is { } term:
                        words.Append(term);
                        break;
                    case PhraseFork fork when wording.TermPlace(fork.Name) is { } term:
                        Add(fork.Forms.TryGetValue(term, out var chosen) ? chosen : fork.Forms[PhraseFork.Otherwise]);
                        break;
                    default:
                        End();
                        WriteOpen(json, form, wording);
                        break;
                }
            }
        }

        void End()
        {
            if (words.Length > 0)
                json.WriteStringValue(words.ToString());
            words.Clear();
        }
    }

    /// <summary>What only the script can fill.</summary>
    private static void WriteOpen(Utf8JsonWriter json, PhraseForm form, Wording wording)
    {
        switch (form)
        {
            case PhrasePlace place:
                json.WriteStartArray();
                json.WriteStringValue(place.Name);
                json.WriteEndArray();
                break;
            case PhraseFork fork:
                json.WriteStartObject();
                json.WriteString("by", fork.Name);
                if (fork.Choice != PhraseChoice.Select)
                    json.WriteString("kind", fork.Choice == PhraseChoice.Plural ? "cardinal" : "ordinal");
                json.WriteStartObject("forms");
                foreach (var (key, inner) in fork.Forms)
                {
                    json.WritePropertyName(key);
                    Write(json, inner, wording);
                }

                json.WriteEndObject();
                json.WriteEndObject();
                break;
            default:
                json.WriteNumberValue(0);
                break;
        }
    }
}
