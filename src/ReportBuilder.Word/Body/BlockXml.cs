using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using ReportBuilder.Word.Maths;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Body;

/// <summary>Writes blocks as paragraphs, tables and pictures.</summary>
internal sealed class BlockXml(Scope scope, Xml xml, ParagraphXml paragraphs)
{
    private const int DeepestList = 5;

    /// <summary>Of the section's own heading.</summary>
    public int Level { get; set; } = 1;

    public void Write(Block block) => Write(block, "Normal", -1);

    private void Write(Block block, string bodyStyle, int listDepth)
    {
        switch (block)
        {
            case Heading heading:
                paragraphs.Write($"Heading{Math.Min(6, heading.Level - 1 + Level)}", heading.Content, heading.Origin, new(heading.Id));
                break;
            case Paragraph paragraph:
                paragraphs.Write(StyleOf(paragraph, bodyStyle), paragraph.Content, paragraph.Origin, new(paragraph.Id, Indent(listDepth)));
                break;
            case ListBlock list:
                List(list, listDepth + 1, inBox: bodyStyle == "CallOut");
                break;
            case DefinitionList list:
                foreach (var item in list.Items)
                {
                    paragraphs.Write("Normal", item.Term, list.Origin, new(Properties: "<w:keepNext/>", Look: new(Bold: true)));
                    foreach (var inner in item.Content)
                        Write(inner, "ListParagraph", Math.Max(0, listDepth));
                }

                break;
            case Listing listing:
                if (listing.Language.Length > 0)
                {
                    var language = listing.Language.ToUpperInvariant();
                    paragraphs.Write("Small", "", listing.Origin, new(Properties: "<w:keepNext/>", Before: Run(language), BeforeText: language));
                }

                paragraphs.Write(listing);
                break;
            case DisplayFormula formula:
                xml.Open("w:p").Raw(OfficeMath.WriteAlone(formula.Formula.Tree)).Close("w:p");
                break;
            case Quotation quotation:
                foreach (var inner in quotation.Content)
                    Write(inner, "Quote", listDepth);
                if (quotation.Attribution.Length > 0)
                    paragraphs.Write("Source", quotation.Attribution, quotation.Origin, new(Properties: "<w:ind w:left=\"480\" w:right=\"480\"/>"));
                break;
            case LanguagePart part:
                var around = scope.Language;
                scope.Language = part.Language;
                foreach (var inner in part.Content)
                    Write(inner, bodyStyle, listDepth);
                scope.Language = around;
                break;
            case QrCode code:
                new IllustrationXml(scope, xml, paragraphs).Write(code);
                foreach (var inner in code.Content)
                    Write(inner, bodyStyle, listDepth);
                break;
            case CallOut box:
                var kind = scope.Wording[CallOutWords.Key(box.Kind)];
                var before = box.Title.Length == 0 ? kind : scope.Wording.Say("call-out.titled", ("kind", kind), ("title", ""));
                paragraphs.Write("CallOutTitle", box.Title, box.Origin, new(box.Id, Before: Run(before), BeforeText: before));
                foreach (var inner in box.Content)
                    Write(inner, "CallOut", listDepth);
                break;
            case PullQuote quote:
                paragraphs.Write("IntenseQuote", quote.Content, quote.Origin, new(quote.Id));
                break;
            case KeyFigures figures:
                foreach (var figure in figures.Items)
                {
                    paragraphs.Write("KeyFigure", figure.Value, figures.Origin, new(Properties: "<w:keepNext/>"));
                    var isLast = figure == figures.Items[^1];
                    paragraphs.Write("Small", figure.Label, figures.Origin, new(Properties: isLast ? "<w:spacing w:after=\"200\"/>" : null));
                }

                break;
            case FactsBox box:
                new TableXml(scope, xml, paragraphs).Write(box);
                break;
            case Table table:
                new TableXml(scope, xml, paragraphs).Write(table);
                break;
            case Figure figure:
                new FigureXml(scope, xml, paragraphs).Write(figure);
                break;
            case Illustration picture:
                new IllustrationXml(scope, xml, paragraphs).Write(picture);
                break;
            case Gallery gallery:
                foreach (var picture in gallery.Pictures)
                    new IllustrationXml(scope, xml, paragraphs).Write(picture, IllustrationXml.InGallery);
                break;
            case Portrait portrait:
                new IllustrationXml(scope, xml, paragraphs).Write(portrait);
                break;
            case PlaceList list:
                foreach (var entry in list.Entries)
                    paragraphs.Plain("TOC2", PageReference.Line(entry.Words, entry.Target, scope));
                break;
            case NoteList:
            case ContentsList:
                // The file has fields and notes of its own for both.
                break;
            default:
                throw new NotSupportedException($"No paragraphs for {block.GetType().Name}.");
        }
    }

    /// <param name="inBox">Its items have the border of the box that it stands in.</param>
    private void List(ListBlock list, int depth, bool inBox)
    {
        var number = list.Ordered ? scope.Lists.Next(list.Start) : ListNumbers.Bullets;
        foreach (var item in list.Items)
            Item(item, number, depth, inBox);
    }

    /// <summary>The first paragraph carries the sign or number; what follows in the item is indented below it.</summary>
    private void Item(ListItem item, string number, int depth, bool inBox)
    {
        var content = item.Content;
        var task = item.Done is { } done ? done ? "☑ " : "☐ " : "";
        for (var at = 0; at < content.Length; at++)
        {
            if (at == 0 && content[at] is Paragraph first)
            {
                var numbering = $"<w:numPr><w:ilvl w:val=\"{Math.Min(depth, DeepestList)}\"/><w:numId w:val=\"{number}\"/></w:numPr>{(inBox ? BoxStyle.OfList(scope.Document.Theme, Math.Min(depth, DeepestList)) : "")}";
                paragraphs.Write("ListParagraph", first.Content, first.Origin, new(first.Id, numbering, Run(task), task));
            }
            else
            {
                Write(content[at], inBox ? "CallOut" : "ListParagraph", depth);
            }
        }
    }

    /// <summary>Words of the program before those of the author.</summary>
    private static string? Run(string words)
    {
        if (words.Length == 0)
            return null;
        var run = new Xml();
        Field.Text(run, words);
        return run.ToString();
    }

    private static string? Indent(int listDepth) =>
        listDepth < 0 ? null : $"<w:ind w:left=\"{PageShape.Text(360 * (Math.Min(listDepth, DeepestList) + 1))}\"/>";

    private static string StyleOf(Paragraph paragraph, string bodyStyle) => paragraph switch
    {
        { Role: ParagraphRole.Standfirst } => "Standfirst",
        { Role: ParagraphRole.Lead } => "Lead",
        { Role: ParagraphRole.Small } => "Small",
        _ => bodyStyle,
    };
}
