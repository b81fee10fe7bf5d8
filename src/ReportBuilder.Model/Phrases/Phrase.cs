using System.Globalization;

namespace ReportBuilder.Model.Phrases;

/// <summary>What a phrase is written to: pages escape its words and take markup in its places as it is.</summary>
public interface IPhraseWriter
{
    void Words(ReadOnlySpan<char> words);

    void Place(object? value);
}

/// <summary>One thing that the program says to readers, with named places: "All {count} {units}".</summary>
public sealed class Phrase
{
    private readonly PhraseForm[] forms;

    private Phrase(PhraseForm[] forms) => this.forms = forms;

    /// <exception cref="PhraseFault">The text is no phrase.</exception>
    public static Phrase Parse(string text) => new(PhraseParser.Parse(text));

    /// <summary>The names of its places, in any of its forms.</summary>
    public IReadOnlySet<string> Places => field ??= Gathered();

    /// <summary>The whole phrase, where it is words without places; null where it is not.</summary>
    internal string? Plain => forms switch
    {
        [] => "",
        [PhraseWords words] => words.Text,
        _ => null,
    };

    /// <summary>Writes the phrase with its places filled; terms of the edition are known by their own names.</summary>
    internal void Write(IPhraseWriter writer, Wording wording, ReadOnlySpan<(string Name, object? Value)> places) =>
        Write(forms, null, writer, wording, places);

    /// <summary>The phrase for a script that says it later.</summary>
    internal string Script(Wording wording) => PhraseScript.Of(forms, wording);

    private static void Write(
        PhraseForm[] forms,
        object? number,
        IPhraseWriter writer,
        Wording wording,
        ReadOnlySpan<(string Name, object? Value)> places
    )
    {
        foreach (var form in forms)
        {
            switch (form)
            {
                case PhraseWords words:
                    writer.Words(words.Text);
                    break;
                case PhrasePlace place:
                    writer.Place(Value(place.Name, wording, places));
                    break;
                case PhraseNumber:
                    writer.Place(number);
                    break;
                case PhraseFork fork:
                    var value = Value(fork.Name, wording, places);
                    Write(Chosen(fork, value, wording), value, writer, wording, places);
                    break;
            }
        }
    }

    private static PhraseForm[] Chosen(PhraseFork fork, object? value, Wording wording)
    {
        var key = Text(value);
        if (fork.Choice != PhraseChoice.Select)
        {
            var digits = Digits(value, key, wording);
            _ = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
            if (fork.Forms.TryGetValue("=" + digits, out var exact))
                return exact;
            key = fork.Choice == PhraseChoice.Plural ? PluralRules.Cardinal(wording.PrimaryLanguage, number)
                : number == Math.Floor(number) ? PluralRules.Ordinal(wording.PrimaryLanguage, (long)number)
                : PhraseFork.Otherwise;
        }

        return fork.Forms.TryGetValue(key, out var chosen) ? chosen : fork.Forms[PhraseFork.Otherwise];
    }

    /// <summary>A number as it is computed, or as it is printed: with the language's marks between thousands and before decimals.</summary>
    private static string Digits(object? value, string text, Wording wording)
    {
        if (value is not string)
            return text;
        var point = wording["number.decimal"];
        return string.Concat(text.Where(sign => char.IsAsciiDigit(sign) || sign == '-' || point[0] == sign)).Replace(point, ".", StringComparison.Ordinal);
    }

    private static object? Value(string name, Wording wording, ReadOnlySpan<(string Name, object? Value)> places)
    {
        foreach (var (given, value) in places)
        {
            if (given == name)
                return value;
        }

        return wording.TermPlace(name) ?? throw new ArgumentException($"The phrase has a place '{name}' that nothing is given for.", nameof(places));
    }

    internal static string Text(object? value) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private SortedSet<string> Gathered()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Gather(forms, names);
        return names;
    }

    private static void Gather(PhraseForm[] forms, SortedSet<string> names)
    {
        foreach (var form in forms)
        {
            if (form is PhrasePlace place)
                names.Add(place.Name);
            if (form is not PhraseFork fork)
                continue;
            names.Add(fork.Name);
            foreach (var inner in fork.Forms.Values)
                Gather(inner, names);
        }
    }
}
