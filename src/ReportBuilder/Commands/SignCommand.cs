using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ReportBuilder.Composing.Signing;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Signing;

namespace ReportBuilder.Commands;

/// <summary>sign: somebody stands for parts of the report as they are now.</summary>
internal static class SignCommand
{
    public static Command Create()
    {
        var parts = new Argument<string[]>("PART") { Description = "Parts by their address in the web edition: hefei.", Arity = ArgumentArity.OneOrMore };
        var name = new Option<string>("--as") { Description = "Who signs.", HelpName = "NAME", Required = true };
        var role = new Option<string>("--role") { Description = "As what: editor, author, lawyer.", HelpName = "ROLE", Required = true };
        var folder = new Option<string>("--edition", "-e") { Description = "The edition's folder.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };
        var command = new Command("sign", "Sign parts of the report as they are now, in review/sign-offs.csv.") { parts, name, role, folder };
        command.Validators.Add(result =>
        {
            if (!SignOff.Holds(result.GetValue(name) ?? "-") || !SignOff.Holds(result.GetValue(role) ?? "-"))
                result.AddError("--as and --role take a few words without commas, quotation marks, = and @");
        });
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(folder),
                parsed.GetRequiredValue(parts),
                parsed.GetRequiredValue(name).Trim(),
                parsed.GetRequiredValue(role).Trim()
            )
        );
        return command;
    }

    private static int Run(string folder, string[] ids, string name, string role)
    {
        var sources = EditionFolder.Read(folder);
        var draft = sources.HasErrors ? null : ReportPipeline.Draft(sources.Value, _ => { });
        if (draft is null || draft.HasErrors)
            return Refusal.Print([.. sources.Diagnostics, .. draft?.Diagnostics ?? []]);
        var signed = draft.Value.Inputs.SignOffs;
        var parts = PartSignOffs.Of(draft.Value.Document, signed).ToDictionary(part => part.Section.Id, StringComparer.Ordinal);
        var unknown = ids.Where(id => !parts.ContainsKey(id)).Select(id => Unknown(id, parts.Keys)).ToList();
        if (unknown.Count > 0)
            return Refusal.Print(unknown);
        var day = Today.Read().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var kept = signed.Where(sign => !(ids.Contains(sign.Part, StringComparer.Ordinal) && sign.Name == name));
        IEnumerable<SignOff> all = [.. kept, .. ids.Distinct(StringComparer.Ordinal).Select(id => new SignOff(id, parts[id].Hash, name, role, day))];
        if (NewFiles.Write(folder, [new(SignOff.Path, SignOffFile.Write(all))]) is { } problem)
            return Refusal.Print(problem);
        foreach (var id in ids)
            Console.Out.WriteLine($"{name} ({role}) signed '{parts[id].Section.Title}'");
        return ExitCode.Done;
    }

    private static Diagnostic Unknown(string id, IEnumerable<string> ids) =>
        Diagnostic.Error(
            "RB8121",
            new(""),
            $"there is no part '{id}' to sign",
            NearestName.Hint(id, ids) is { Length: > 0 } hint ? hint : "'reportbuilder status' lists the parts"
        );
}
