using System.Xml.Linq;

namespace ReportBuilder.Pictures.Svg;

/// <summary>How elements are painted: by rules for classes and kinds in style sheets of the file, by "style", by plain attributes.</summary>
internal sealed class SvgRules
{
    private readonly Dictionary<string, Dictionary<string, string>> sheets = new(StringComparer.Ordinal);

    public void Add(XElement style)
    {
        foreach (var rule in style.Value.Split('}', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var open = rule.IndexOf('{', StringComparison.Ordinal);
            var selectors = open < 0 ? rule : rule[..open];
            if (open < 0 || selectors.StartsWith('@') || rule.Contains("/*", StringComparison.Ordinal))
                throw Unknown(style, selectors);
            foreach (var selector in selectors.Split(',', StringSplitOptions.TrimEntries))
            {
                var name = selector.StartsWith('.') ? selector[1..] : selector;
                if (name.Length == 0 || !name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
                    throw Unknown(style, selector);
                if (!sheets.TryGetValue(selector, out var says))
                    sheets.Add(selector, says = new(StringComparer.Ordinal));
                foreach (var (property, value) in Declarations(rule[(open + 1)..]))
                    says[property] = value;
            }
        }
    }

    /// <summary>What is said of an element, nearest first; null where nothing is.</summary>
    public string? Say(XElement element, string property)
    {
        if (element.Attribute("style") is { } style && Declarations(style.Value).LastOrDefault(said => said.Property == property) is { Property: not null } own)
            return own.Value;
        if (sheets.Count > 0)
        {
            var classes = (element.Attribute("class")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(name => "." + name);
            foreach (var selector in classes.Append(element.Name.LocalName))
            {
                if (sheets.TryGetValue(selector, out var says) && says.TryGetValue(property, out var value))
                    return value;
            }
        }

        return element.Attribute(property)?.Value.Trim();
    }

    private static SvgFault Unknown(XElement style, string selector) =>
        new(style, $"the rule '{selector}' of a style sheet is not read", "save the drawing with presentation attributes, or with rules for classes only");

    private static IEnumerable<(string Property, string Value)> Declarations(string text)
    {
        foreach (var declaration in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (declaration[..colon].Trim(), declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim());
        }
    }
}
