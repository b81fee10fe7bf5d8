using System.Collections.Immutable;
using System.Diagnostics;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Model.Reuse;

/// <summary>
/// Visits a value of a document or a page all the way down and writes what it holds. Every record has its line here;
/// <c>ContentHashTests</c> changes each property of each record and fails where one was forgotten.
/// </summary>
/// <param name="ofText">Leaves out what no reader sees: the author's lines, the numbers of claims and of tags.</param>
internal sealed class ContentVisitor(ByteBuffer buffer, bool ofText)
{
    private readonly ContentBytes bytes = new(buffer);

    /// <summary>The name of the record, then its properties.</summary>
    public void Visit(object? value)
    {
        bytes.Add(value?.GetType().Name ?? "");
        switch (value)
        {
            case null: break;
            case Block block: VisitBlock(block); break;
            case Inline inline: VisitInline(inline); break;
            case Formula it: bytes.Add(it.Tex).Add(it.Words); break;
            case Mark mark: VisitMark(mark); break;
            case PlacedItem item: VisitPlaced(item); break;
            case Page it: bytes.Add(it.Width).Add(it.Height).Add(it.Label); Visit(it.Items); Visit(it.Links); break;
            case LinkArea it: bytes.Add(it.Target).Add(it.Contents).Add(ofText ? 0 : it.TagId); Visit(it.Area); break;
            case ListItem item: VisitListItem(item); break;
            case PlaceEntry it: bytes.Add(it.Label).Add(it.Title).Add(it.Target); break;
            case Definition it: Visit(it.Term); Visit(it.Content); break;
            case KeyFigure figure: Visit(figure.Value); Visit(figure.Label); break;
            case FactRow row: Visit(row.Term); Visit(row.Description); break;
            case Note note: bytes.Add(note.Id).Add(note.Number).Add(note.CitedBy); VisitFlag(note.IsFootnote); Visit(note.Content); break;
            case TableColumn it:
                bytes.Add(it.Key).Add(it.Header).Add((int)it.Kind).Add(it.ColourToken).Add(it.Help).Add(it.Maximum).Add((int)it.Alignment).Add(it.Above);
                break;
            case ClipShape it: bytes.Add(it.EvenOdd); VisitSteps(it.Steps); break;
            case HeadCell it: bytes.Add(it.Words).Add(it.Column).Add(it.ColumnSpan).Add(it.RowSpan); break;
            case TableRow it: bytes.Add(it.Key).Add(it.Group).Add(it.IsTotal); Visit(it.Cells); break;
            case TableCell it: bytes.Add(it.Value).Add(it.Leading).Add(it.RowSpan).Add(it.ColumnSpan).Add(it.ReceiptKey); Visit(it.Content); break;
            case Drawing it: bytes.Add(it.Width).Add(it.Height); Visit(it.Marks); VisitData(it.Data); break;
            case DataMarks it: Visit(it); break;
            case Artwork it: Visit(it.File); Visit(it.Crop); bytes.Add(it.Focus.X).Add(it.Focus.Y); break;
            case PictureFile it: bytes.Add(it.Path).Add(it.Hash.ToString()); break;
            case PictureCrop it: Visit(it); break;
            case PictureFocus it: bytes.Add(it.X).Add(it.Y); break;
            case ChartSpec chart: VisitChart(chart); break;
            case ChartSeries it: bytes.Add(it.Name).Add(it.ColourToken).Add(it.Of); break;
            case ChartRow it: bytes.Add(it.Label).Add(it.Values).Add(it.Highlight).Add(it.ColourToken).Add(it.Group).Add(it.Of); break;
            case MapOutline it: bytes.Add((int)it.Projection); Visit(it.Regions); bytes.Add(it.Attribution); break;
            case MapRegion it: bytes.Add(it.Name); VisitRings(it.Rings); break;
            case SectionHeading it: bytes.Add(it.Number).Add(it.Title); Visit(it.Standfirst); break;
            case Section section: VisitSection(section); break;
            case Unit unit: VisitUnit(unit); break;
            case FrameworkNode it: bytes.Add(it.Id).Add(it.Name).Add(it.Number).Add(it.Weight); Visit(it.Names); Visit(it.Children); Visit(it.Indicator); Visit(it.Place); break;
            case OtherNames it: VisitNames(it); break;
            case NameIn it: bytes.Add(it.Language).Add(it.Name); break;
            case Indicator it: bytes.Add(it.Number).Add(it.Name).Add((int)it.Direction).Add(it.DataYear).Add(it.Source); break;
            case Edition edition: VisitEdition(edition); break;
            case EditionLanguages it: bytes.Add(it.Current).Add(it.All).Add(it.Beside); break;
            case Term it: bytes.Add(it.One).Add(it.Other).Add(it.Gender); break;
            case Terms it: VisitTerms(it); break;
            case NumberStyle it: VisitNumbers(it); break;
            case Wording it: VisitWording(it); break;
            case Licence it: bytes.Add(it.Name).Add(it.Address); break;
            case Contributor it: bytes.Add(it.Name).Add(it.Orcid); break;
            case Imprint it: bytes.Add(it.Isbn).Add(it.Issn).Add(it.Doi).Add(it.Version); Visit(it.Authors); Visit(it.Editors); break;
            case Licences it: Visit(it.Text); Visit(it.Figures); Visit(it.Data); break;
            case PublishedVersion it: bytes.Add(it.Name).Add(it.Date.DayNumber).Add(it.Address); break;
            case Correction it: bytes.Add(it.Date.DayNumber).Add(it.Text).Add(it.Anchor); break;
            case AttachedFile it: bytes.Add(it.Name).Add(it.MediaType).Add(it.Description).Add(it.Relationship).Add(it.Bytes.AsSpan()); break;
            case Theme theme: VisitTheme(theme); break;
            case ThemePicture it: bytes.Add(it.Path); Visit(it.Place); break;
            case ThemeColour it: bytes.Add(it.Light).Add(it.Dark); break;
            case Ink it: Visit(it); break;
            case CodeSpan it: Visit(it); break;
            case PathStep it: Visit(it); break;
            case GeoPoint it: Visit(it); break;
            case SourcePlace it: Visit(it); break;
            case PlacedGlyph it: Visit(it); break;
            case Rgb it: Visit(it); break;
            case Box it: Visit(it); break;
            default: throw new UnreachableException($"{value.GetType().Name} has no line in {nameof(ContentVisitor)}.");
        }
    }

    private void VisitBlock(Block block)
    {
        bytes.Add(block.Id);
        Visit(block.Origin);
        switch (block)
        {
            case Heading it: bytes.Add(it.Level); Visit(it.Content); break;
            case Paragraph it: bytes.Add((int)it.Role); Visit(it.Content); break;
            case ListBlock it: bytes.Add(it.Ordered).Add(it.Start); Visit(it.Items); break;
            case DefinitionList it: Visit(it.Items); break;
            case Listing it: bytes.Add(it.Text).Add(it.Language).Add(it.Numbered); VisitSpans(it.Spans); break;
            case DisplayFormula it: Visit(it.Formula); break;
            case Quotation it: VisitQuotation(it); break;
            case LanguagePart it: bytes.Add(it.Language); Visit(it.Content); break;
            case QrCode it: Visit(it.Picture); Visit(it.Content); break;
            case CallOut it: bytes.Add((int)it.Kind).Add(it.Title); Visit(it.Content); break;
            case PullQuote it: Visit(it.Content); break;
            case KeyFigures it: Visit(it.Items); break;
            case FactsBox it: bytes.Add(it.Title); Visit(it.Rows); break;
            case NoteList it: Visit(it.Notes); break;
            case ContentsList: break;
            case PlaceList it: Visit(it.Entries); break;
            case Figure it:
                bytes.Add(it.Number).Add(it.Finding).Add(it.Measures).Add(it.SourceLine).Add(it.AlternativeText).Add(it.Wide);
                Visit(it.Drawing);
                Visit(it.OnScreen);
                Visit(it.OnPhone);
                Visit(it.Spec);
                break;
            case Illustration it:
                bytes.Add(it.Number).Add(it.AlternativeText).Add(it.Caption).Add(it.Credit).Add((int)it.Width).Add(it.Counts).Add(it.IsBanner).Add(it.IsLogo);
                Visit(it.Artwork);
                break;
            case Gallery it: Visit(it.Pictures); VisitCounts(it.Rows); break;
            case Portrait it: bytes.Add(it.Name).Add(it.Role); Visit(it.Picture); break;
            case Table it:
                bytes.Add((int)it.Kind).Add(it.Caption).Add(it.SourceLine);
                Visit(it.Note);
                Visit(it.Columns);
                foreach (var row in it.Heads)
                    Visit(row);
                Visit(it.Rows);
                break;
            default: throw new UnreachableException($"{block.GetType().Name} has no line in {nameof(ContentVisitor)}.");
        }
    }

    /// <summary>What came later is left out where it is not there, so that what was published before keeps its hash.</summary>
    private void VisitFlag(bool flag)
    {
        if (flag)
            bytes.Add(flag);
    }

    private void VisitSpans(ImmutableArray<CodeSpan> spans)
    {
        foreach (var span in spans)
            Visit(span);
    }

    private void Visit(CodeSpan span) => bytes.Add((int)span.Kind).Add(span.Start).Add(span.Length);

    private void VisitListItem(ListItem item)
    {
        if (item.Done is { } done)
            bytes.Add(done);
        Visit(item.Content);
    }

    private void VisitQuotation(Quotation quotation)
    {
        Visit(quotation.Content);
        VisitFlag(quotation.IsEpigraph);
        if (quotation.Attribution.Length > 0)
            Visit(quotation.Attribution);
    }

    private void VisitLink(Link link)
    {
        bytes.Add(link.Target);
        if (link.Explanation.Length > 0)
            bytes.Add(link.Explanation);
        VisitFlag(link.IsPageNumber);
        Visit(link.Content);
    }

    private void VisitInline(Inline inline)
    {
        switch (inline)
        {
            case TextRun it: bytes.Add(it.Text); break;
            case Strong it: Visit(it.Content); break;
            case Emphasis it: Visit(it.Content); break;
            case LanguageSpan it: bytes.Add(it.Language); Visit(it.Content); break;
            case Styled it: bytes.Add((int)it.Style); Visit(it.Content); break;
            case Code it: bytes.Add(it.Text); break;
            case Abbreviation it: bytes.Add(it.Text).Add(it.Expansion); break;
            case LineBreak: break;
            case InlineFormula it: Visit(it.Formula); break;
            case Link it: VisitLink(it); break;
            case PageLinks it: bytes.Add(it.Ids); Visit(it.Content); break;
            case Anchored it: bytes.Add(it.Id); Visit(it.Content); break;
            case NoteReference it: bytes.Add(it.Id).Add(it.NoteId).Add(it.Number); VisitFlag(it.IsFootnote); break;
            case InlinePicture it: bytes.Add(it.AlternativeText); Visit(it.Artwork); break;
            case Bound it: bytes.Add(ofText ? "" : it.ClaimId); Visit(it.Content); break;
            default: throw new UnreachableException($"{inline.GetType().Name} has no line in {nameof(ContentVisitor)}.");
        }
    }

    private void VisitMark(Mark mark)
    {
        switch (mark)
        {
            case RectMark it: bytes.Add(it.X).Add(it.Y).Add(it.Width).Add(it.Height).Add(it.Radius); Visit(it.Fill); break;
            case LineMark it: bytes.Add(it.X1).Add(it.Y1).Add(it.X2).Add(it.Y2).Add(it.Thickness).Add(it.Dash); Visit(it.Stroke); break;
            case CircleMark it: bytes.Add(it.X).Add(it.Y).Add(it.Radius).Add(it.Thickness); Visit(it.Fill); Visit(it.Stroke); break;
            case PathMark it:
                bytes.Add(it.Thickness).Add(it.Dash).Add(it.EvenOdd);
                Visit(it.Fill);
                Visit(it.Stroke);
                VisitSteps(it.Steps);
                Visit(it.Clips);
                break;
            case TextMark it:
                bytes.Add(it.X).Add(it.Y).Add(it.Text).Add(it.Size).Add((int)it.Weight).Add((int)it.Anchor).Add(it.Rotation).Add(it.Tracking);
                Visit(it.Fill);
                break;
            default: throw new UnreachableException($"{mark.GetType().Name} has no line in {nameof(ContentVisitor)}.");
        }
    }

    /// <remarks>A font is known by its name.</remarks>
    private void VisitPlaced(PlacedItem item)
    {
        bytes.Add(ofText ? 0 : item.TagId);
        switch (item)
        {
            case PlacedText it:
                bytes.Add(it.X).Add(it.Y).Add(it.Font.Name).Add(it.Size).Add(it.Slant).Add(it.Rotation).Add(it.Glyphs.Length);
                Visit(it.Colour);
                if (ofText)
                    VisitWords(it.Glyphs);
                else
                    VisitGlyphs(it.Glyphs);
                break;
            case PlacedPath it:
                bytes.Add(it.Thickness).Add(it.Opacity).Add(it.Dash).Add(it.EvenOdd).Add(it.Fill is not null).Add(it.Stroke is not null);
                Visit(it.Fill ?? default);
                Visit(it.Stroke ?? default);
                if (ofText)
                    VisitPlaces(it.Steps);
                else
                    VisitSteps(it.Steps);
                Visit(it.Clips);
                break;
            case PlacedPicture it: Visit(it.Area); Visit(it.Artwork); break;
            case PlacedClip it: Visit(it.Area); break;
            case PlacedClipEnd: break;
            default: throw new UnreachableException($"{item.GetType().Name} has no line in {nameof(ContentVisitor)}.");
        }
    }

    private void VisitCounts(ImmutableArray<int> numbers)
    {
        bytes.Add(numbers.Length);
        foreach (var number in numbers)
            bytes.Add(number);
    }

    private void Visit(PictureCrop it) => bytes.Add(it.Left).Add(it.Top).Add(it.Width).Add(it.Height);

    private void VisitGlyphs(ImmutableArray<PlacedGlyph> glyphs)
    {
        foreach (var glyph in glyphs)
            Visit(glyph);
    }

    /// <summary>The text of glyphs, and how wide it is: what a reader sees of them.</summary>
    private void VisitWords(ImmutableArray<PlacedGlyph> glyphs)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
        {
            bytes.AddLetters(glyph.Text);
            width += glyph.Advance;
        }

        VisitPlace(width);
    }

    /// <summary>A place on a page as a file of pages has it: to a hundredth of a point.</summary>
    private void VisitPlace(double place) => bytes.Add((int)Math.Round(place * 100));

    private void VisitSteps(ImmutableArray<PathStep> steps)
    {
        bytes.Add(steps.Length);
        foreach (var step in steps)
            Visit(step);
    }

    /// <summary>Of a path on a page.</summary>
    private void VisitPlaces(ImmutableArray<PathStep> steps)
    {
        bytes.Add(steps.Length);
        foreach (var step in steps)
        {
            bytes.Add((int)step.Verb);
            if (step.Verb == PathVerb.CurveTo)
            {
                VisitPlace(step.X1);
                VisitPlace(step.Y1);
                VisitPlace(step.X2);
                VisitPlace(step.Y2);
            }

            VisitPlace(step.X);
            VisitPlace(step.Y);
        }
    }

    private void VisitRings(ImmutableArray<ImmutableArray<GeoPoint>> rings)
    {
        bytes.Add(rings.Length);
        foreach (var ring in rings)
        {
            bytes.Add(ring.Length);
            foreach (var point in ring)
                Visit(point);
        }
    }

    private void VisitData(ImmutableArray<DataMarks> data)
    {
        bytes.Add(data.Length);
        foreach (var marks in data)
            Visit(marks);
    }

    private void VisitChart(ChartSpec it)
    {
        bytes.Add((int)it.Kind).Add(it.Title).Add(it.Width).Add(it.Height).Add(it.Unit).Add(it.Minimum).Add(it.Maximum).Add(it.Subject).Add(it.AccentToken)
            .Add(it.OnColour).Add(it.Logarithmic).Add(it.TrendLine).Add(it.Decimals);
        VisitNumbers(it.Numbers);
        Visit(it.Series);
        Visit(it.Rows);
        Visit(it.Outline);
        Visit(it.Place);
    }

    private void VisitSection(Section it)
    {
        bytes.Add((int)it.Kind).Add(it.Id).Add(it.Number).Add(it.Title).Add(it.ColourToken).Add(it.ShortTitle).Add(it.Description);
        if (it.BlankPagesBefore > 0)
            bytes.Add(it.BlankPagesBefore);
        Visit(it.Standfirst);
        Visit(it.Opening);
        Visit(it.Content);
        Visit(it.Children);
        Visit(it.Dimension);
        Visit(it.Unit);
        Visit(it.Origin);
    }

    private void VisitEdition(Edition it)
    {
        bytes.Add(it.Id).Add(it.Title).Add(it.Subtitle).Add(it.Year).Add(it.Date.DayNumber).Add(it.Language).Add((int)it.Stage).Add(it.Publisher).Add(it.Kind)
            .Add(it.Description).Add(it.Keywords).Add(it.BaseUrl).Add(it.Embargo?.DayNumber).Add(it.NewerEditionUrl).Add(it.SourceStatement)
            .Add((int?)it.UnboundNumbers).Add(it.TakesHtml).Add(it.AttachesChartData).Add(it.OffersChartPictures);
        VisitWording(it.Wording);
        Visit(it.Languages);
        Visit(it.Licences);
        if (!it.Imprint.IsEmpty)
            Visit(it.Imprint);
        Visit(it.Corrections);
        Visit(it.Versions);
        Visit(it.Attached);
        Visit(it.Place);
    }

    private void VisitNumbers(NumberStyle it)
    {
        bytes.Add(it.Thousands).Add(it.WordsTo);
        VisitWording(it.Wording);
    }

    private void VisitWording(Wording it)
    {
        bytes.Add(it.Language);
        Visit(it.Terms);
        foreach (var (key, text) in it.Own)
            bytes.Add(key).Add(text);
    }

    private void VisitTerms(Terms it)
    {
        foreach (var (_, term) in it.All)
            Visit(term);
        if (!ReferenceEquals(it.OfMain(), it))
            Visit(it.OfMain());
    }

    private void VisitUnit(Unit it)
    {
        bytes.Add(it.Id).Add(it.Name).Add(it.SortName).Add(it.Longitude).Add(it.Latitude).Add(it.Group);
        foreach (var (grouping, group) in it.Groupings)
            bytes.Add(grouping).Add(group);
        bytes.Add(it.Attributes.Count);
        foreach (var (attribute, value) in it.Attributes)
            bytes.Add(attribute).Add(value);
        Visit(it.Names);
        Visit(it.Place);
    }

    private void VisitNames(OtherNames it)
    {
        bytes.Add(it.Key);
        foreach (var (language, name) in it.ByLanguage)
            bytes.Add(language).Add(name);
        Visit(it.Beside);
    }

    private void VisitTheme(Theme it)
    {
        bytes.Add(it.PageWidth).Add(it.PageHeight).Add(it.MarginTop).Add(it.MarginSide).Add(it.MarginBottom).Add(it.Gutter).Add(it.Baseline)
            .Add(it.Justified).Add(it.Hyphenated).Add(it.Columns).Add(it.Footnotes);
        VisitFlag(it.FootnotesAtEnd);
        VisitFlag(it.Indented);
        VisitFlag(it.DottedEmphasis);
        if (it.Enlargement != 1)
            bytes.Add(it.Enlargement);
        if (it.FollowOn is { } room)
            bytes.Add("follow-on").Add(room);
        foreach (var (name, picture) in new[] { ("picture", it.Picture), ("logo", it.Logo) })
        {
            if (picture is null)
                continue;
            bytes.Add(name);
            Visit(picture);
        }

        foreach (var (token, colour) in it.Colours)
        {
            bytes.Add(token);
            Visit(colour);
        }
    }

    private void Visit<T>(ImmutableArray<T> items)
        where T : class
    {
        bytes.Add(items.Length);
        foreach (var item in items)
            Visit(item);
    }

    private void Visit(DataMarks it) => bytes.Add(it.Row).Add(it.Series).Add(it.From).Add(it.To).Add(it.IsKey);

    private void Visit(PathStep it) => bytes.Add((int)it.Verb).Add(it.X).Add(it.Y).Add(it.X1).Add(it.Y1).Add(it.X2).Add(it.Y2);

    private void Visit(PlacedGlyph it) => bytes.Add(it.GlyphId).Add(it.Advance).Add(it.Text);

    private void Visit(Rgb it) => bytes.Add(it.Red).Add(it.Green).Add(it.Blue);

    private void Visit(Box it) => bytes.Add(it.X).Add(it.Y).Add(it.Width).Add(it.Height);

    private void Visit(GeoPoint point) => bytes.Add(point.Longitude).Add(point.Latitude);

    private void Visit(Ink ink) => bytes.Add(ink.Token).Add(ink.Opacity);

    private void Visit(Ink? ink)
    {
        bytes.Add(ink is not null);
        if (ink is { } some)
            Visit(some);
    }

    private void Visit(SourcePlace place)
    {
        if (ofText)
            return;

        // A place that was never given has no file. Only cells of workbooks have a sheet.
        bytes.Add(place.File ?? "").Add(place.Line).Add(place.Column);
        if (place.Sheet is { } sheet)
            bytes.Add(sheet);
    }
}
