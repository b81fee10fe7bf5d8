namespace ReportBuilder.Serving.Reviewing;

/// <summary>The page of a review: what reviewers want, one by one, to accept, reject or edit, by mouse or by keys.</summary>
internal static class ReviewPage
{
    public const string Html =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="token" content="{token}">
        <title>Review</title>
        <link rel="stylesheet" href="/review/review.css">
        </head>
        <body>
        <header>
        <h1>Review</h1>
        <p id="count">Reading the files ...</p>
        <div class="filters">
        <label>Reviewer <select id="reviewer"></select></label>
        <label>Part <select id="part"></select></label>
        <label>Show <select id="show"><option value="open">open</option><option value="all">all</option></select></label>
        <button type="button" id="apply" disabled>Write what is accepted</button>
        </div>
        <p id="said" role="status"></p>
        <p class="keys"><kbd>J</kbd> <kbd>K</kbd> next, previous &nbsp; <kbd>A</kbd> accept &nbsp; <kbd>R</kbd> reject &nbsp; <kbd>E</kbd> edit &nbsp; <kbd>U</kbd> undo</p>
        </header>
        <main id="items"></main>
        <script src="/review/review.js"></script>
        </body>
        </html>

        """;

    public const string Style =
        """
        :root { color-scheme: light dark; --line: light-dark(#d6dbe3, #2c3a4d); --soft: light-dark(#5b6675, #a3aebd); --ink: light-dark(#16202e, #e8edf4); --paper: light-dark(#fff, #0e1826); --mark: light-dark(#0b5cad, #7db8f5); }
        * { box-sizing: border-box; }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: var(--paper); color: var(--ink); }
        header { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--line); padding: .75rem 1rem; }
        h1 { font-size: 1.25rem; margin: 0; display: inline-block; margin-right: .75rem; }
        header p { margin: .1rem 0; color: var(--soft); } #count { display: inline-block; } #said:not(:empty) { color: var(--ink); font-weight: 600; margin: .4rem 0; }
        .filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; margin-top: .4rem; }
        .filters label { font-size: .85rem; color: var(--soft); display: grid; max-width: 100%; }
        select, button, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .3rem .6rem; max-width: 100%; min-height: 2.25rem; }
        button { cursor: pointer; } button:disabled { opacity: .5; cursor: default; }
        #apply { border-color: var(--mark); font-weight: 600; }
        .keys { font-size: .85rem; } kbd { font: inherit; border: 1px solid var(--line); border-radius: 3px; padding: 0 .3rem; }
        main { max-width: 56rem; margin: 0 auto; padding: .5rem 1rem 6rem; }
        article { border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px; padding: .6rem .9rem; margin: .75rem 0; scroll-margin-top: 12rem; }
        article:focus { outline: 3px solid var(--mark); outline-offset: 1px; }
        article.accepted { border-left-color: light-dark(#1d7a3c, #62c985); } article.rejected { border-left-color: light-dark(#a3122c, #ff9aa8); }
        article h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; } .where { color: var(--soft); font-size: .85rem; margin: 0; overflow-wrap: anywhere; }
        .words { margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; } .around { color: var(--soft); }
        .message { margin: .5rem 0; white-space: pre-line; overflow-wrap: anywhere; }
        del { background: light-dark(#fde3e6, #4a1a23); } ins { background: light-dark(#dff3e4, #16402a); text-decoration: none; font-weight: 600; }
        .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; } textarea { width: 100%; min-height: 5rem; margin: .4rem 0; }
        .problem { border-left: 4px solid light-dark(#a3122c, #ff9aa8); padding: .5rem .9rem; white-space: pre-line; overflow-wrap: anywhere; }
        @media (max-width: 40rem) { header { position: static; } .keys { display: none; } .filters label { flex: 1 1 8rem; } #apply { flex: 1 1 100%; } article { scroll-margin-top: 1rem; } }
        """;

    /// <remarks>Words go in as text, never as markup: reviewers may have written anything.</remarks>
    public const string Script =
        """
        "use strict";
        (() => {
          const token = document.querySelector("meta[name=token]").content;
          const [list, count, reviewer, part, show, apply] = ["items", "count", "reviewer", "part", "show", "apply"].map(id => document.getElementById(id));
          const kept = "review-rejected";
          const rejected = new Set(JSON.parse(localStorage.getItem(kept) ?? "[]"));
          const accepted = new Map();
          let items = [];
          let current = "";
          const make = (name, words, look) => {
            const element = document.createElement(name);
            element.textContent = words;
            if (look) element.className = look;
            return element;
          };
          const stateOf = item => accepted.has(item.id) ? "accepted" : rejected.has(item.id) ? "rejected" : "open";
          const shown = () => items.filter(item =>
            (reviewer.value === "" || item.reviewer.split(", ").includes(reviewer.value))
            && (part.value === "" || item.part === part.value)
            && (show.value === "all" || (item.kind !== "done" && stateOf(item) !== "rejected")));
          const tell = () => {
            const open = items.filter(item => item.accept && stateOf(item) === "open").length;
            count.textContent = `${items.length} in all, ${open} to decide, ${accepted.size} accepted, ${items.filter(item => rejected.has(item.id)).length} rejected`;
            apply.disabled = accepted.size === 0;
          };
          const decide = (item, how, words) => {
            accepted.delete(item.id);
            rejected.delete(item.id);
            if (how === "accept") accepted.set(item.id, words ?? null);
            if (how === "reject") rejected.add(item.id);
            localStorage.setItem(kept, JSON.stringify([...rejected]));
          };
          const button = (words, key, act) => {
            const made = make("button", words);
            made.type = "button";
            made.setAttribute("aria-keyshortcuts", key);
            made.addEventListener("click", act);
            return made;
          };
          const words = item => {
            const line = make("p", "", "words");
            if (item.before || item.after || item.old) line.append(make("span", item.before, "around"));
            if (item.old) line.append(make("del", item.old));
            const wanted = accepted.get(item.id) ?? item.wanted;
            if (wanted) line.append(make("ins", wanted));
            line.append(make("span", item.after, "around"));
            return line;
          };
          const edit = (item, card) => {
            if (card.querySelector("textarea")) return;
            const field = make("textarea", "");
            field.value = accepted.get(item.id) ?? item.wanted;
            field.setAttribute("aria-label", "The words to write, as Markdown");
            const keep = button("Accept these words", "Control+Enter", () => { decide(item, "accept", field.value); draw(item.id); });
            field.addEventListener("keydown", event => {
              if (event.key === "Enter" && event.ctrlKey) keep.click();
              if (event.key === "Escape") draw(item.id);
            });
            card.append(field, keep);
            field.focus();
          };
          const card = item => {
            const state = stateOf(item);
            const box = make("article", "", state);
            box.tabIndex = 0;
            box.dataset.id = item.id;
            box.append(make("h2", `${item.reviewer}: ${item.kind}` + (state === "open" ? "" : `, ${state}`)), make("p", [item.part, item.place].filter(word => word).join(" \u00b7 "), "where"));
            if (item.accept && (item.old || item.wanted)) box.append(words(item));
            if (item.kind !== "change") box.append(make("p", [item.message, item.hint].filter(word => word).join("\n"), "message"));
            const actions = make("div", "", "actions");
            const act = (how, next) => () => { decide(item, how); draw(item.id, next); };
            if (item.accept && state !== "accepted") actions.append(button("Accept", "a", act("accept", true)));
            if (state !== "rejected" && item.kind !== "done") actions.append(button(item.accept ? "Reject" : "Put aside", "r", act("reject", true)));
            if (item.edit) actions.append(button("Edit", "e", () => edit(item, box)));
            if (state !== "open") actions.append(button("Undo", "u", act("undo", false)));
            box.append(actions);
            return box;
          };
          const focus = id => {
            const box = [...list.children].find(child => child.dataset.id === id);
            if (box) box.focus();
          };
          const draw = (id, next) => {
            const before = [...list.children].map(child => child.dataset.id);
            const seen = shown();
            list.replaceChildren(...seen.map(card));
            tell();
            if (!id) return;
            const after = before.slice(before.indexOf(id) + 1).find(other => seen.some(item => item.id === other));
            focus(next && after ? after : id);
          };
          const fill = (select, all, names) => {
            const chosen = select.value;
            select.replaceChildren(...[["", all], ...names.map(name => [name, name])].map(([value, words]) => { const option = make("option", words); option.value = value; return option; }));
            select.value = names.includes(chosen) ? chosen : "";
          };
          const read = async () => {
            const answer = await (await fetch("/review/items.json")).json();
            items = answer.items;
            for (const id of [...accepted.keys()]) if (!items.some(item => item.id === id && item.accept)) accepted.delete(id);
            fill(reviewer, "all", [...new Set(items.flatMap(item => item.reviewer.split(", ")))]);
            fill(part, "all", [...new Set(items.map(item => item.part))]);
            draw();
            if (answer.problems.length > 0) list.prepend(...answer.problems.map(one => make("p", `${one.file} ${one.message}\n${one.hint}`, "problem")));
            else if (items.length === 0) list.append(make("p", "Nothing is wanted. Put the files that came back into review/, or name them: reportbuilder serve --review ann.docx bo.docx", "message"));
          };
          apply.addEventListener("click", async () => {
            apply.disabled = true;
            const order = { accept: [...accepted].map(([id, words]) => ({ id, words })) };
            const response = await fetch("/review/apply", { method: "POST", headers: { "Content-Type": "application/json", "X-Review-Token": token }, body: JSON.stringify(order) });
            const answer = response.headers.get("Content-Type").startsWith("application/json") ? await response.json() : { problem: await response.text() };
            if (!answer.problem) accepted.clear();
            await read();
            document.getElementById("said").textContent = answer.problem || `wrote ${answer.changes} change${answer.changes === 1 ? "" : "s"} to ${answer.files} file${answer.files === 1 ? "" : "s"}`;
          });
          for (const select of [reviewer, part, show]) select.addEventListener("change", () => draw());
          addEventListener("focusin", event => { current = event.target.closest?.("article")?.dataset.id ?? current; });
          addEventListener("keydown", event => {
            if (event.ctrlKey || event.altKey || event.metaKey || /^(TEXTAREA|SELECT|INPUT)$/.test(event.target.tagName)) return;
            const boxes = [...list.querySelectorAll("article")];
            const at = boxes.findIndex(box => box.dataset.id === current);
            const key = event.key.toLowerCase();
            const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key];
            if (step) boxes[Math.min(boxes.length - 1, Math.max(0, at + step))]?.focus();
            const press = { a: "a", r: "r", e: "e", u: "u" }[key];
            if (press) boxes[at]?.querySelector(`[aria-keyshortcuts=${press}]`)?.click();
            if (step || press) event.preventDefault();
          });
          let site = null;
          new EventSource("/_preview/events").onmessage = event => {
            const state = JSON.parse(event.data);
            if (site !== null && state.site !== site && !document.querySelector("textarea")) read();
            site = state.site;
          };
          read();
        })();
        """;
}
