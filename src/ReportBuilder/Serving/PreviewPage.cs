using System.Collections.Immutable;
using System.Text;

namespace ReportBuilder.Serving;

/// <summary>What the preview adds to the pages of the site: the script that reloads them and shows what is wrong.</summary>
internal static class PreviewPage
{
    public const string NothingYet =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Preview</title><link rel="stylesheet" href="/_preview/preview.css"></head>
        <body><main class="preview-empty"><h1>Nothing to show yet</h1><p>The report appears here as soon as it can be built.</p></main><script src="/_preview/preview.js"></script></body></html>

        """;

    public const string Both =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Preview: web edition and PDF</title><link rel="stylesheet" href="/_preview/preview.css"></head>
        <body class="preview-both"><iframe src="/index.html" title="Web edition"></iframe><iframe src="/report.pdf" title="PDF" id="preview-pdf"></iframe><script src="/_preview/preview.js"></script></body></html>

        """;

    public const string Style =
        """
        #preview-panel { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; max-width: min(46rem, calc(100vw - 2rem)); max-height: 60vh; overflow: auto; font: 14px/1.45 system-ui, sans-serif; background: #fff; color: #16202e; border: 1px solid #b9c1cc; border-left: 4px solid #a3122c; border-radius: 4px; padding: .6rem .9rem; box-shadow: 0 4px 18px rgb(0 0 0 / 25%); }
        #preview-panel.fine { border-left-color: #7d6200; }
        #preview-panel summary { cursor: pointer; font-weight: 600; }
        #preview-panel ul { list-style: none; margin: .4rem 0 0; padding: 0; }
        #preview-panel li { margin: .4rem 0; white-space: pre-line; overflow-wrap: anywhere; }
        #preview-panel code { font-family: ui-monospace, monospace; font-size: 13px; }
        #preview-place { position: fixed; inset: 1rem 1rem auto auto; z-index: 2147483647; font: 13px/1.4 ui-monospace, monospace; background: #16202e; color: #fff; padding: .4rem .7rem; border-radius: 4px; }
        .preview-both { margin: 0; display: grid; grid-template-columns: 1fr 1fr; height: 100vh; }
        .preview-both iframe { border: 0; width: 100%; height: 100%; }
        .preview-empty { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; }
        """;

    /// <remarks>Text goes in as text, never as markup: a diagnostic may quote anything that an author wrote.</remarks>
    public const string Script =
        """
        "use strict";
        (() => {
          const key = "preview-scroll:" + location.pathname;
          const kept = sessionStorage.getItem(key);
          if (kept !== null) { sessionStorage.removeItem(key); addEventListener("load", () => scrollTo({ top: Number(kept), behavior: "instant" })); }
          const both = document.body.classList.contains("preview-both");
          const panel = state => {
            if (self !== top) return;
            document.getElementById("preview-panel")?.remove();
            const told = state.diagnostics.filter(one => one.severity !== "note");
            if (told.length === 0) return;
            const errors = told.filter(one => one.severity === "error").length;
            const box = document.createElement("details");
            box.id = "preview-panel";
            box.open = errors > 0;
            box.className = errors > 0 ? "" : "fine";
            box.setAttribute("role", "status");
            const head = document.createElement("summary");
            const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
            head.textContent = `${count(errors, "error")}, ${count(told.length - errors, "warning")}` + ([state, ...Object.values(state.others)].every(one => one.current) ? "" : "; the last good build is shown");
            const list = document.createElement("ul");
            for (const one of told) {
              const item = document.createElement("li");
              const place = document.createElement("code");
              place.textContent = one.file ? `${one.file}:${one.line}:${one.column} ` : "";
              item.append(place, `${one.severity} ${one.code}: ${one.message}` + (one.hint ? `\n${one.hint}` : ""));
              list.append(item);
            }
            box.append(head, list);
            document.body.append(box);
          };
          let shown = null;
          // A page in another language stands in the folder of its language; one of a publication has its language in its name.
          const language = () => Object.keys(others).find(tag => location.pathname.startsWith(`/${tag}/`) || location.pathname.endsWith(`.${tag}.html`));
          let others = {};
          const reload = () => {
            if (both) { document.getElementById("preview-pdf").src = "/report.pdf?" + Date.now(); return; }
            sessionStorage.setItem(key, String(scrollY));
            location.reload();
          };
          new EventSource("/_preview/events").onmessage = event => {
            const state = JSON.parse(event.data);
            others = state.others;
            const mine = state.others[language()] ?? state;
            const now = both ? state.pdf : mine.site;
            if (shown !== null && mine.current && now !== shown) reload();
            shown = now;
            panel(state);
          };
          let places = null;
          const cellOf = at => {
            const receipt = at.closest("a.receipt") ?? at.closest("td")?.querySelector("a.receipt");
            return receipt ? places.cells[receipt.pathname.replace(/^.*\/|\.html$/g, "") + "/" + receipt.hash.replace("#receipt-", "")] : undefined;
          };
          const textOf = at => {
            const letters = block => block.textContent.replace(/[^\p{L}]/gu, "").slice(0, 120);
            for (let block = at.closest(texts); block; block = block.parentElement.closest(texts)) {
              const place = places.texts[letters(block)];
              if (place) return place;
            }
            return undefined;
          };
          const texts = "p, li, dd, dt, h1, h2, h3, h4, h5, h6, blockquote";
          const blockOf = at => {
            while (at && !(at.id && places.ids[at.id])) at = at.previousElementSibling ?? at.parentElement;
            return at ? places.ids[at.id] : undefined;
          };
          addEventListener("click", async event => {
            if (!event.altKey) return;
            event.preventDefault();
            places ??= await (await fetch(others[language()] ? `/_preview/places.${language()}.json` : "/_preview/places.json")).json();
            const place = cellOf(event.target) ?? textOf(event.target) ?? blockOf(event.target);
            document.getElementById("preview-place")?.remove();
            if (!place) return;
            const note = document.createElement("div");
            note.id = "preview-place";
            note.setAttribute("role", "status");
            note.textContent = place;
            document.body.append(note);
          }, true);
        })();
        """;

    private static readonly byte[] BodyEnd = "</body>"u8.ToArray();
    private static readonly byte[] Added = Encoding.UTF8.GetBytes("<link rel=\"stylesheet\" href=\"/_preview/preview.css\">\n<script src=\"/_preview/preview.js\"></script>\n");
    private static readonly byte[] StrictPolicy = "default-src 'none';"u8.ToArray();
    private static readonly byte[] PreviewPolicy = "default-src 'none'; connect-src 'self';"u8.ToArray();

    /// <summary>A publication allows no script and no style but the one in it.</summary>
    private static readonly byte[] StrictStyle = "default-src 'none'; style-src 'sha256-"u8.ToArray();
    private static readonly byte[] PreviewStyle = "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self' 'sha256-"u8.ToArray();

    /// <summary>A page with the preview's script at its end, and leave for it to ask this server for news.</summary>
    public static byte[] Dress(ImmutableArray<byte> page)
    {
        var bytes = page.AsSpan();
        var alone = bytes.IndexOf(StrictStyle);
        var (strict, leave) = alone >= 0 ? (StrictStyle, PreviewStyle) : (StrictPolicy, PreviewPolicy);
        var policy = alone >= 0 ? alone : bytes.IndexOf(StrictPolicy);
        var end = bytes.LastIndexOf(BodyEnd);
        if (end < 0)
            end = bytes.Length;
        return policy < 0 || policy > end
            ? [.. bytes[..end], .. Added, .. bytes[end..]]
            : [.. bytes[..policy], .. leave, .. bytes[(policy + strict.Length)..end], .. Added, .. bytes[end..]];
    }
}
