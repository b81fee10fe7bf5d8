namespace ReportBuilder.Templates;

/// <summary>A value that is false in "if" where there is nothing in it.</summary>
public interface IEmptiness
{
    bool IsEmpty { get; }
}
