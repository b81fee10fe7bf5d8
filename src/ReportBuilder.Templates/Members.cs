using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Templates;

/// <summary>A value without members: texts, numbers, markup.</summary>
internal class NoMembers : IObjectAccessor
{
    public static readonly NoMembers Only = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public virtual bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return false;
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => TryGetValue(context, span, target, member, out _);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}

/// <summary>An item of a list with values by name.</summary>
internal sealed class DictionaryMembers : NoMembers
{
    public static readonly new DictionaryMembers Only = new();

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        ((IReadOnlyDictionary<string, object?>)target).TryGetValue(member, out value);
}
