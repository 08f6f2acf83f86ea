/* "Cite" beside an item: one quotation, figure, event, question or difference in three notations,
   and a report of an error that names it. Everything is read from the page as it stands. */
(function () {
  "use strict";
  var page = document.querySelector("details.cite");
  if (!page || !window.HTMLDialogElement) return;

  var KINDS = { q: "quote", f: "question", e: "event", n: "figure", d: "difference" };

  function words(node) { return node ? node.textContent.replace(/\s+/g, " ").trim() : ""; }

  /* The heading without "Link" and "Cite"; who said it; the sources that its chips name. */
  function item(heading) {
    var copy = heading.cloneNode(true);
    copy.querySelectorAll(".headerlink, .cites").forEach(function (part) { part.remove(); });
    var found = { id: heading.id, kind: KINDS[heading.id[0]], text: words(copy), speaker: "", sources: [] };
    for (var next = heading.nextElementSibling; next && !/^H[1-4]$/.test(next.tagName); next = next.nextElementSibling) {
      var by = next.matches(".by") && next.querySelector("strong");
      if (by && !found.speaker) found.speaker = words(by);
      next.querySelectorAll("a.src").forEach(function (chip) { found.sources.push(words(chip)); });
    }
    found.sources = Array.from(new Set(found.sources)).filter(function (name) { return !/^Line \d/.test(name); });
    if (page.dataset.source) found.sources = [page.dataset.source];
    found.url = (page.dataset.url || location.href.split("#")[0]) + "#" + heading.id;
    return found;
  }

  function sentence(i) {
    var from = i.sources.length ? i.sources.join("; ") + ". " : "";
    return (i.speaker ? i.speaker + ": " : "") + i.text + ". " + from + "In " + page.dataset.site + ", " + i.url;
  }

  function tex(text) {
    return text.replace(/\\/g, "/").replace(/\{/g, "(").replace(/\}/g, ")").replace(/[&%$#_]/g, "\\$&");
  }

  function bibtex(i) {
    var rows = [["author", i.speaker], ["title", i.text], ["howpublished", page.dataset.site], ["note", i.sources.join("; ")]]
      .filter(function (row) { return row[1]; })
      .map(function (row) { return "  " + row[0] + " = {" + tex(row[1]) + "}"; });
    return "@misc{" + i.id + ",\n" + rows.concat("  url = {" + i.url + "}").join(",\n") + "\n}";
  }

  function csl(i) {
    var entry = { id: i.id, type: "webpage", title: i.text, "container-title": page.dataset.site, note: i.sources.join("; "), URL: i.url };
    if (i.speaker) entry.author = [{ literal: i.speaker }];
    return JSON.stringify([entry], null, 1);
  }

  /* "https://…/issues/new" and "mailto:desk@…" both take a subject and a text. */
  function report(i) {
    var mail = page.dataset.report.startsWith("mailto:");
    var query = new URLSearchParams();
    query.set(mail ? "subject" : "title", "Error in a " + i.kind + ": " + i.text.slice(0, 80));
    query.set("body", i.url + "\n\n" + sentence(i) + "\n\nWhat is wrong:\n");
    var more = page.dataset.report.includes("?") ? "&" : "?";
    return page.dataset.report + more + query.toString().replace(/\+/g, "%20");
  }

  function add(parent, tag, text, name) {
    var node = document.createElement(tag);
    if (text) node.textContent = text;
    if (name) node.className = name;
    parent.append(node);
    return node;
  }

  var dialog = add(document.body, "dialog", "", "cite-dialog md-typeset");
  dialog.setAttribute("aria-labelledby", "cite-title");
  dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });

  function notation(name, text) {
    add(dialog, "h3", name);
    add(add(dialog, "pre"), "code", text);
    var button = add(dialog, "button", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", "Copy: " + name);
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(text).then(function () { button.textContent = "Copied"; }, function () { /* selected by hand */ });
    });
  }

  function open(heading) {
    var i = item(heading);
    dialog.replaceChildren();
    add(dialog, "h2", "Cite this " + i.kind).id = "cite-title";
    notation("In a sentence", sentence(i));
    notation("BibTeX", bibtex(i));
    notation("CSL-JSON", csl(i));
    var last = add(dialog, "p", "", "cite-last");
    if (page.dataset.report) add(last, "a", "Report an error in this " + i.kind).href = report(i);
    var close = add(last, "button", "Close");
    close.type = "button";
    close.addEventListener("click", function () { dialog.close(); });
    dialog.showModal();
  }

  document.querySelectorAll(".md-content :is(h2, h3, h4)[id]").forEach(function (heading) {
    var link = heading.querySelector(".headerlink");
    if (!link || !/^[qfend]-[0-9a-f]+$/.test(heading.id)) return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "cites";
    button.textContent = "Cite";
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", function () { open(heading); });
    link.after(button);
  });
})();
