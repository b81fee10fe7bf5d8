using System.Collections.Immutable;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>The signs and commands that formulas may have, and what they stand for.</summary>
internal static class TexSigns
{
    private const string Greek =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ "
        + "varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω";

    private const string UprightGreek = "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω";

    private const string Ordinary =
        "infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ emptyset ∅ varnothing ∅ neg ¬ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ hbar ℏ ell ℓ % % $ $ # # & & _ _ "
        + "| ‖ vert | Vert ‖ top ⊤ bot ⊥ angle ∠ degree °";

    private const string Binary =
        "pm ± mp ∓ times × cdot ⋅ div ÷ ast ∗ star ⋆ circ ∘ bullet ∙ cup ∪ cap ∩ setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ oplus ⊕ otimes ⊗ odot ⊙";

    private const string Relations =
        "leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ "
        + "prec ≺ succ ≻ mid ∣ parallel ∥ perp ⊥ to → rightarrow → leftarrow ← gets ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ "
        + "implies ⟹ iff ⟺ mapsto ↦ longrightarrow ⟶ uparrow ↑ downarrow ↓ lt < gt >";

    private const string Openings = "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖";

    private const string Closings = "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖";

    private const string WithLimits = "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀";

    private const string Integrals = "int ∫ iint ∬ iiint ∭ oint ∮";

    private const string Names =
        "log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh arg deg dim ker hom";

    /// <summary>Of two words with a blank between them where a low line stands.</summary>
    private const string NamesWithLimits = "min max inf sup lim lim_sup lim_inf det gcd Pr arg_min arg_max";

    /// <summary>Between signs, in ems.</summary>
    private static readonly ImmutableSortedDictionary<string, double> Spaces = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        new KeyValuePair<string, double>(",", 3 / 18.0),
        new(":", 4 / 18.0),
        new(";", 5 / 18.0),
        new("!", -3 / 18.0),
        new(" ", 6 / 18.0),
        new("quad", 1),
        new("qquad", 2),
    ]);

    private static readonly ImmutableSortedDictionary<string, MathNode> Known = Build();

    /// <summary>Commands that stand for a sign, a letter or a name.</summary>
    public static IEnumerable<string> Commands => Known.Keys;

    public static MathNode? OfCommand(string command) => Known.GetValueOrDefault(command);

    /// <summary>What a single character stands for that is no letter and no figure.</summary>
    public static MathSign? OfCharacter(char character) => character switch
    {
        '+' => new("+", MathRole.Binary),
        '-' => new("−", MathRole.Binary),
        '*' => new("∗", MathRole.Binary),
        '=' or '<' or '>' => new(character.ToString(), MathRole.Relation),
        ':' => new(":", MathRole.Relation),
        '(' or '[' => new(character.ToString(), MathRole.Opening),
        ')' or ']' or '!' or '?' => new(character.ToString(), MathRole.Closing),
        ',' or ';' => new(character.ToString(), MathRole.Punctuation),
        '/' or '|' or '.' or '@' => new(character.ToString(), MathRole.Ordinary),
        _ => Typed(character),
    };

    /// <summary>A sign that is typed as itself: "≤", "∑".</summary>
    private static MathSign? Typed(char character) =>
        Known.Values.OfType<MathSign>().FirstOrDefault(sign => sign.Sign.Length == 1 && sign.Sign[0] == character && character > 127);

    private static ImmutableSortedDictionary<string, MathNode> Build()
    {
        var known = ImmutableSortedDictionary.CreateBuilder<string, MathNode>(StringComparer.Ordinal);
        Add(Greek, letter => new MathLetter(letter, MathAlphabet.Italic));
        Add(UprightGreek, letter => new MathLetter(letter, MathAlphabet.Upright));
        Add(Ordinary, sign => new MathSign(sign, MathRole.Ordinary));
        Add(Binary, sign => new MathSign(sign, MathRole.Binary));
        Add(Relations, sign => new MathSign(sign, MathRole.Relation));
        Add(Openings, sign => new MathSign(sign, MathRole.Opening));
        Add(Closings, sign => new MathSign(sign, MathRole.Closing));
        Add(WithLimits, sign => new MathSign(sign, MathRole.Operator) { TakesLimits = true });
        Add(Integrals, sign => new MathSign(sign, MathRole.Operator));
        foreach (var name in Names.Split(' '))
            known[name] = new MathName(name);
        foreach (var name in NamesWithLimits.Split(' '))
            known[name.Replace("_", "", StringComparison.Ordinal)] = new MathName(name.Replace('_', ' ')) { TakesLimits = true };
        foreach (var (name, ems) in Spaces)
            known[name] = new MathSpace(ems);
        return known.ToImmutable();

        void Add(string pairs, Func<string, MathNode> make)
        {
            var words = pairs.Split(' ');
            for (var at = 0; at < words.Length; at += 2)
                known[words[at]] = make(words[at + 1]);
        }
    }
}
