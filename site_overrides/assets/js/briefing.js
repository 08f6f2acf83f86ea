/* Small conveniences. Everything on the site works without this file. */
(function () {
  "use strict";

  function all(selector, root) { return Array.from((root || document).querySelectorAll(selector)); }

  /* "Link" beside an item copies its address; without this it is an ordinary link. */
  var live = document.createElement("p");
  live.className = "live";
  live.setAttribute("role", "status");
  document.body.appendChild(live);

  function say(link, words) {
    link.textContent = words;
    live.textContent = words === "Copied" ? "Link copied" : "";
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.headerlink");
    if (!link || !navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return;
    navigator.clipboard.writeText(link.href).then(function () {
      say(link, "Copied");
      setTimeout(say, 1800, link, "Link");
    }, function () { /* Not allowed to copy: the address bar has it. */ });
  });

  /* The theme opens drawer and search box with labels, which a keyboard cannot reach: buttons instead. */
  all(".md-header > nav > label").forEach(function (label) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = label.className + " opens" + label.htmlFor;
    button.title = label.title;
    button.setAttribute("aria-label", label.title);
    button.append(...label.childNodes);
    button.addEventListener("click", function () { document.getElementById(label.htmlFor).click(); });
    label.replaceWith(button);
  });

  /* An address inside a folded part opens it; print opens them all, and folds them again. */
  function unfold() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    for (var part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target && target.tagName === "DETAILS") target.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  unfold();

  var opened = [];
  addEventListener("beforeprint", function () {
    opened = all(".md-content details:not([open])");
    opened.forEach(function (part) { part.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.splice(0).forEach(function (part) { part.open = false; });
  });

  /* The filter of the quotes page, made from what its headings carry:
     data-speaker="Name", data-source="Outlet|Outlet", data-day="2026-01-08" or "none". */
  function item(heading) {
    var parts = [heading];
    for (var next = heading.nextElementSibling; next && !/^H[1-3]$/.test(next.tagName); next = next.nextElementSibling) parts.push(next);
    return {
      parts: parts,
      speaker: [heading.dataset.speaker || ""],
      source: (heading.dataset.source || "").split("|"),
      day: [heading.dataset.day || ""]
    };
  }

  function choice(form, items, key, label) {
    var values = Array.from(new Set(items.flatMap(function (i) { return i[key]; }))).filter(Boolean).sort();
    var select = document.createElement("select");
    select.name = key;
    select.add(new Option("All", ""));
    values.forEach(function (value) { select.add(new Option(value === "none" ? "Date not stated" : value, value)); });
    var box = document.createElement("label");
    box.append(label, select);
    if (values.length > 1) form.append(box);
    return select;
  }

  function filter(form) {
    var items = all(".md-content [id^='q-'][data-speaker]").map(item);
    if (items.length < 2) return;
    var choices = [choice(form, items, "speaker", "Speaker"), choice(form, items, "source", "Source"), choice(form, items, "day", "Date")];
    var count = document.createElement("output");
    form.append(count);

    function run() {
      var shown = items.filter(function (i) {
        var fits = choices.every(function (c) { return !c.value || i[c.name].includes(c.value); });
        i.parts.forEach(function (part) { part.hidden = !fits; });
        return fits;
      });
      all(".md-content h2").forEach(function (heading) {
        var own = items.filter(function (i) { return i.section === heading; });
        if (own.length) heading.hidden = own.every(function (i) { return i.parts[0].hidden; });
      });
      count.textContent = shown.length + " of " + items.length + " statements";
    }

    items.forEach(function (i) {
      var before = i.parts[0].previousElementSibling;
      while (before && before.tagName !== "H2") before = before.previousElementSibling;
      i.section = before;
    });
    form.addEventListener("change", run);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.hidden = false;
    run();
  }
  all("form[data-filter]").forEach(filter);
})();
