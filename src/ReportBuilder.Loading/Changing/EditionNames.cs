using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Changing;

/// <summary>The names of an edition: of units, parts and tiers, with what cells of its tables call things that begin alike.</summary>
internal sealed class EditionNames
{
    private readonly ReportInputs inputs;

    public EditionNames(ReportInputs inputs)
    {
        this.inputs = inputs;
        Named = [.. inputs.Dataset.Units.Select(unit => unit.Name), .. inputs.Framework.Nodes.Skip(1).Select(node => node.Name)];
    }

    /// <summary>What may be renamed.</summary>
    public ImmutableArray<string> Named { get; }

    public NameChange Change(string old, string with, ReportSources sources, IEnumerable<WrittenTable> tables)
    {
        var cells = tables.SelectMany(table => table.Records).SelectMany(record => record.Cells).Select(cell => cell.Text)
            .Where(text => text.Length <= old.Length + 60 && text.StartsWith(old + " ", StringComparison.Ordinal) && !char.IsAsciiDigit(text[old.Length + 1]));
        var names = new KnownNames([.. Named, .. inputs.Tiers.Select(tier => tier.Name), .. cells]);
        return new(old, with, names, IsCommonWord(old, sources));
    }

    /// <summary>Why a name may not be given; null where it may.</summary>
    public Diagnostic? Refuse(string old, string with)
    {
        if (!Named.Contains(old, StringComparer.Ordinal))
            return Diagnostic.Error("RB1351", new("data/units.csv"), $"nothing in the edition is called '{old}'", NearestName.Hint(old, Named));
        if (with.Trim().Length == 0 || with.Trim() != with || with.AsSpan().ContainsAny("\r\n\t\""))
            return Diagnostic.Error(
                "RB1352",
                new("data/units.csv"),
                $"'{with}' cannot be a name",
                "a name is words on one line, without quotation marks and without blanks around them"
            );
        return Named.Contains(with, StringComparer.Ordinal)
            ? Diagnostic.Error("RB1352", new("data/units.csv"), $"the edition has a '{with}' already", "give another name")
            : null;
    }

    /// <summary>Whether the Markdown has a name of one word in small letters, as a word of the language: not as a part of a path.</summary>
    private static bool IsCommonWord(string name, ReportSources sources)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || !char.IsUpper(name[0]))
            return false;
        var pattern = new Regex($@"(?<![\w/-]){Regex.Escape(char.ToLowerInvariant(name[0]) + name[1..])}(?![\w-]|\.\w)", RegexOptions.CultureInvariant);
        return sources.Files.Any(file => file.Key.EndsWith(".md", StringComparison.Ordinal) && TextFile.Of(file.Value) is { } text && pattern.IsMatch(text));
    }
}
