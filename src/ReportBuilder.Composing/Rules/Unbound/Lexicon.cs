using static ReportBuilder.Composing.Rules.Unbound.WordKinds;

namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>The words of the closed classes. A word is looked up once a sentence, and its classes are bits.</summary>
internal static class Lexicon
{
    /// <summary>At least twice as many places as words, and a power of two.</summary>
    private const int Size = 4096;

    private static readonly string?[] Words = new string?[Size];
    private static readonly WordKinds[] Kinds = new WordKinds[Size];

    static Lexicon()
    {
        AddNouns();
        AddVerbs();
        AddOthers();
    }

    /// <summary>The classes of a word in small letters.</summary>
    public static WordKinds Of(string word)
    {
        for (var at = Place(word); Words[at] is { } known; at = (at + 1) % Size)
        {
            if (known == word)
                return Kinds[at];
        }

        return None;
    }

    private static int Place(string word)
    {
        var hash = 17u;
        foreach (var letter in word)
            hash = (hash * 31) + letter;
        return (int)(hash % Size);
    }

    private static void Add(WordKinds kinds, string words)
    {
        foreach (var word in words.Split(' '))
            AddOne(kinds, word);
    }

    private static void AddOne(WordKinds kinds, string word)
    {
        var at = Place(word);
        while (Words[at] is { } known && known != word)
            at = (at + 1) % Size;
        Words[at] = word;
        Kinds[at] |= kinds;
    }

    /// <summary>Verbs by their base, with all their forms.</summary>
    private static void AddVerbs(WordKinds kinds, string verbs)
    {
        foreach (var verb in verbs.Split(' '))
        {
            foreach (var form in Inflection.Of(verb))
                AddOne(kinds, form);
        }
    }

    private static void AddNouns()
    {
        Add(UnitNoun | Town, "unit units");
        Add(Town, "city cities capital capitals port ports municipality municipalities town towns");
        Add(TierNoun | PartNoun, "tier tiers");
        Add(PartNoun, "variable variables dimension dimensions indicator indicators");
        Add(Result, "score scores scored scoring rank ranks ranked ranking rankings points total totals overall index tier dimension");
        Add(Result, "variable lead gap place places table performer performers");
        Add(Movable, "score scores rank ranking points total totals gap gaps lead distance spread result results place position");
        Add(Movable, "standing advantage deficit margin showing");
        Add(Order, "table ranking rankings index list order field pack group tier league dimension variable pile class rest way");
        Add(End, "top bottom head foot front rear tail back middle summit end lead");
        Add(PlaceNoun, "place rank position spot slot places");
        Add(Prize, "crown title lead palm laurels gold silver bronze medal podium trophy");
        Add(Ranker, "leader leaders laggard laggards champion champions winner winners straggler stragglers runner-up runners-up");
        Add(Ranker, "frontrunner frontrunners front-runner front-runners pacesetter also-ran tail-ender number-one");
        Add(RivalNoun, "field pack rest others neighbours neighbors rivals peers competitors leaders average mean median leader");
        Add(RivalNoun, "competition opponents");
        Add(Peer, "rival rivals equal equals peer peers parallel match challenger challengers competition exception");
        Add(ChangeNoun, "rise fall gain gains loss losses climb drop improvement decline increase decrease jump leap slide advance");
        Add(ChangeNoun, "slump setback comeback recovery");
        Add(Portion, "bulk fraction handful remainder plurality majority minority");
        Add(Ground, "railway river road coast map station track tracks motorway route border mountain mountains hill hills canal");
        Add(Ground, "bridge line timetable clock alphabet alphabetical valley harbour street wall door queue sea shore lake ferry");
        Add(Ground, "train tram");
        Add(HarmlessHalf, "hour hours day year years century time way mile measure truth term moon board heart later past open empty");
        Add(HarmlessHalf, "full finished built hidden known forgotten month minute");
    }

    private static void AddVerbs()
    {
        AddVerbs(ChangeVerb, "rise:rose:risen fall:fell:fallen narrow widen double triple halve improve worsen grow:grew:grown");
        AddVerbs(ChangeVerb, "shrink:shrank:shrunk slip:slipped:slipping climb drop:dropped:dropping decline increase decrease");
        AddVerbs(ChangeVerb, "close open sink:sank:sunk jump gain lose:lost move advance leap:leapt soar surge slide:slid plunge");
        AddVerbs(ChangeVerb, "tumble dip:dipped:dipping recover slump rebound retreat edge shoot:shot stagnate deteriorate");
        AddVerbs(Beat, "beat:beaten outrank outperform outscore outdo:outdid:outdone:outdoing overtake:overtook:overtaken surpass");
        AddVerbs(Beat, "exceed eclipse trail lag:lagged:lagging outpace outstrip:outstripped:outstripping pass");
        AddVerbs(Beat, "leapfrog:leapfrogged:leapfrogging");
        AddVerbs(Beat, "best dwarf match equal outshine outclass outrun:outran:outrunning trounce trump rival overhaul");
        AddVerbs(Beat, "unseat dethrone oust topple displace depose");
        AddVerbs(Lead, "lead:led top:topped:topping head dominate trail win:won:winning triumph excel:excelled:excelling");
        AddVerbs(Standing, "come:came rank stand:stood lie:lay:lain:lying finish remain stay sit:sat:sitting place emerge appear land");
        AddVerbs(Standing, "end rate figure");
        Add(Standing, "is are was were be been being");
        AddVerbs(Holder, "hold:held take:took:taken occupy claim secure keep:kept retain defend regain reclaim share earn");
        AddVerbs(Holder, "win:won:winning lose:lost cede surrender grab:grabbed:grabbing snatch seize recover");
        AddVerbs(Scoring, "score gain lose:lost rank lead:led trail improve earn collect reach exceed surpass");
        AddVerbs(Giver, "go:went:gone belong fall:fell:fallen");
        AddVerbs(Faring, "do:did:done:doing fare perform score rank");
        Add(Faring, "does is are was were");
    }

    private static void AddOthers()
    {
        Add(Multiple, "doubled tripled trebled quadrupled halved twofold threefold fourfold fivefold sixfold sevenfold eightfold");
        Add(Multiple, "ninefold tenfold hundredfold");
        Add(Comparative, "more fewer less better worse higher lower larger smaller stronger weaker greater wider narrower closer");
        Add(Comparative, "faster further richer poorer");
        Add(Superlative, "highest lowest best worst strongest weakest greatest largest smallest widest narrowest fewest closest");
        Add(Superlative, "steepest sharpest poorest");
        Add(Approximation, "nearly almost around about roughly approximately circa barely hardly just some over under");
        Add(Rival, "any every all most anyone anybody anywhere elsewhere others everyone everybody");
        Add(Universal, "all every each both none no nobody everywhere neither");
        Add(Quantifier, "few several many");
        Add(Except, "except excepting barring bar save unlike");
        Add(Matchless, "unmatched unrivalled unrivaled unequalled unsurpassed peerless unparalleled unbeaten unchallenged unbeatable");
        Add(Matchless, "incomparable");
        Add(BehindChange, "to by from behind back places ground most further again since up down past ahead one two three four five");
        Add(BehindChange, "several many more");
        Add(BehindLead, "in the overall by with here again both clearly narrowly on for all every everybody everyone");
        Add(Adverb, "still again now only just also clearly narrowly easily once even then thus far well always currently joint equal");
        Add(Adverb, "has have had been already barely slowly quietly comfortably therefore too jointly consistently usually");
        Add(Pronoun, "it its they their");
        Add(Function, "in of for and but overall with among by on at this again here is was has since from to as or are were have");
        Add(Function, "while where which that than who against over under between into within");
    }
}
