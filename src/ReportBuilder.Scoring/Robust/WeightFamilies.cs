using System.Collections.Immutable;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Robust;

/// <summary>
/// The families of siblings whose weights are drawn. The weights of a family follow a Dirichlet distribution whose mean are the recipe's
/// weights; its concentration is set so that an average weight has a standard deviation of the wanted share of itself: for n siblings of
/// weight 1/n the variance is (n - 1) / (n n (c + 1)), so that c = (n - 1) / (spread spread) - 1.
/// </summary>
internal sealed class WeightFamilies
{
    private readonly ImmutableArray<Family> families;
    private readonly ImmutableArray<double> weights;

    public WeightFamilies(FrameworkMap map, ImmutableArray<double> weights, double spread, ImmutableHashSet<int> depths)
    {
        this.weights = weights;
        var found = new List<Family>();
        foreach (var node in map.Nodes)
        {
            var members = depths.Contains(node.Depth + 1) ? Array.FindAll([.. node.Children], child => weights[child] > 0) : [];
            if (members.Length > 1 && spread > 0)
                found.Add(Of(node.Index, members, weights, spread));
        }

        families = [.. found];
        foreach (var family in families)
            Drawn += family.Members.Length;
    }

    /// <summary>The nodes whose parts' weights are drawn.</summary>
    public IEnumerable<int> Parents
    {
        get
        {
            foreach (var family in families)
                yield return family.Parent;
        }
    }

    /// <summary>How many weights are drawn.</summary>
    public int Drawn { get; }

    /// <summary>Draws a set of weights: those of one family after the other. Each family keeps its sum.</summary>
    public void Draw(Xoshiro random, Span<double> drawn)
    {
        foreach (var family in families)
        {
            var sum = 0.0;
            for (var i = 0; i < family.Members.Length; i++)
                sum += drawn[i] = random.Gamma(family.Shapes[i]);
            for (var i = 0; i < family.Members.Length; i++)
                drawn[i] *= family.Sum / sum;
            drawn = drawn[family.Members.Length..];
        }
    }

    /// <summary>The weights of all nodes where nothing is drawn.</summary>
    public double[] Given() => [.. weights];

    /// <summary>Puts a drawn set into the weights of all nodes.</summary>
    public void Place(ReadOnlySpan<double> drawn, Span<double> all)
    {
        foreach (var family in families)
        {
            for (var i = 0; i < family.Members.Length; i++)
                all[family.Members[i]] = drawn[i];
            drawn = drawn[family.Members.Length..];
        }
    }

    /// <summary>Whether others give the same sets for the same random numbers.</summary>
    public bool IsLike(WeightFamilies other)
    {
        if (families.Length != other.families.Length)
            return false;
        for (var i = 0; i < families.Length; i++)
        {
            if (!families[i].IsLike(other.families[i]))
                return false;
        }

        return true;
    }

    private static Family Of(int parent, int[] members, ImmutableArray<double> weights, double spread)
    {
        var sum = 0.0;
        foreach (var member in members)
            sum += weights[member];
        var concentration = ((members.Length - 1) / (spread * spread)) - 1;
        return new(parent, members, Array.ConvertAll(members, member => concentration * weights[member] / sum), sum);
    }

    private sealed record Family(int Parent, int[] Members, double[] Shapes, double Sum)
    {
        public bool IsLike(Family other) => Sum == other.Sum && Shapes.AsSpan().SequenceEqual(other.Shapes);
    }
}
