using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Templates;

/// <summary>Values by name, for templates to read and never to change.</summary>
public abstract class ReadOnlyValues : IScriptObject
{
    public int Count => 0;

    public bool IsReadOnly
    {
        get => true;
        set => _ = value;
    }

    /// <summary>The value of a name; false where there is none.</summary>
    protected abstract bool TryFind(string name, out object? value);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryFind(member, out value);

    public bool Contains(string member) => TryFind(member, out _);

    public IEnumerable<string> GetMembers() => [];

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
        // Everything is read-only already.
    }

    public IScriptObject Clone(bool deep) => this;
}
