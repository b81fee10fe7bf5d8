using System.Collections.Immutable;
using System.Text.Json;

namespace ReportBuilder.Differences;

/// <summary>Writes a state as JSON: each property under its own name in the order of the records, as <see cref="StateJson"/> reads it.</summary>
internal static class StateJsonWriter
{
    public static void Write(Utf8JsonWriter json, EditionState state)
    {
        json.WriteStartObject();
        json.WriteNumber("format"u8, state.Format);
        json.WriteString("id"u8, state.Id);
        json.WriteString("title"u8, state.Title);
        json.WriteNumber("year"u8, state.Year);
        WriteHashes(json, "inputs"u8, state.Inputs);
        WriteUnits(json, state.Units);
        WriteCells(json, state.Cells);
        WriteNodes(json, state.Nodes);
        WriteTexts(json, "tiers"u8, state.Tiers);
        WriteClaims(json, state.Claims);
        WriteParts(json, state.Parts);
        WriteHashes(json, "site"u8, state.Site);
        WritePages(json, state.PdfPages);
        WriteTables(json, state.Tables);
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, ImmutableArray<NamedId> units)
    {
        json.WriteStartArray("units"u8);
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, unit.Id);
            json.WriteString("name"u8, unit.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCells(Utf8JsonWriter json, ImmutableArray<CellColumn> cells)
    {
        json.WriteStartArray("cells"u8);
        foreach (var column in cells)
        {
            json.WriteStartObject();
            json.WriteString("nodeId"u8, column.NodeId);
            json.WriteString("name"u8, column.Name);
            WriteNumbers(json, "values"u8, column.Values);
            WriteTexts(json, "places"u8, column.Places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNodes(Utf8JsonWriter json, ImmutableArray<NodeScores> nodes)
    {
        json.WriteStartArray("nodes"u8);
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, node.Id);
            json.WriteString("name"u8, node.Name);
            json.WriteNumber("depth"u8, node.Depth);
            json.WriteString("parentId"u8, node.ParentId);
            WriteNumbers(json, "scores"u8, node.Scores);
            WriteRanks(json, node.Ranks);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteClaims(Utf8JsonWriter json, ImmutableArray<ClaimState> claims)
    {
        json.WriteStartArray("claims"u8);
        foreach (var claim in claims)
        {
            json.WriteStartObject();
            json.WriteString("section"u8, claim.Section);
            json.WriteString("block"u8, claim.Block);
            json.WriteString("kind"u8, claim.Kind);
            json.WriteString("binding"u8, claim.Binding);
            json.WriteString("value"u8, claim.Value);
            json.WriteString("sentence"u8, claim.Sentence);
            json.WriteString("file"u8, claim.File);
            json.WriteNumber("line"u8, claim.Line);
            json.WriteString("fault"u8, claim.Fault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, ImmutableArray<PartState> parts)
    {
        json.WriteStartArray("parts"u8);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, part.Kind);
            json.WriteString("id"u8, part.Id);
            json.WriteString("title"u8, part.Title);
            json.WriteString("section"u8, part.Section);
            json.WriteString("address"u8, part.Address);
            json.WriteString("page"u8, part.Page);
            json.WriteString("hash"u8, part.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePages(Utf8JsonWriter json, ImmutableArray<PdfPage> pages)
    {
        json.WriteStartArray("pdfPages"u8);
        foreach (var page in pages)
        {
            json.WriteStartObject();
            json.WriteString("label"u8, page.Label);
            json.WriteString("hash"u8, page.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTables(Utf8JsonWriter json, ImmutableArray<OwnTableState> tables)
    {
        json.WriteStartArray("tables"u8);
        foreach (var table in tables.IsDefault ? [] : tables)
        {
            json.WriteStartObject();
            json.WriteString("path"u8, table.Path);
            json.WriteString("name"u8, table.Name);
            WriteTexts(json, "columns"u8, table.Columns);
            json.WriteStartArray("rows"u8);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                json.WriteString("key"u8, row.Key);
                WriteTexts(json, "cells"u8, row.Cells);
                WriteTexts(json, "places"u8, row.Places);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHashes(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableSortedDictionary<string, string> hashes)
    {
        json.WriteStartObject(name);
        foreach (var (path, hash) in hashes)
            json.WriteString(path, hash);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<double?> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            if (number is { } known)
                json.WriteNumberValue(known);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void WriteRanks(Utf8JsonWriter json, ImmutableArray<int?> ranks)
    {
        json.WriteStartArray("ranks"u8);
        foreach (var rank in ranks)
        {
            if (rank is { } known)
                json.WriteNumberValue(known);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
