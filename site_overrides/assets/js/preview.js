/* A look at the page that a link leads to, for who rests on it with a mouse or comes to it by keyboard:
   the page's own title and first words, or the item itself. Fetched then, and not before. */
(function () {
  "use strict";

  var REST = 350;   // ms before it is fetched: a pointer that only passes asks for nothing
  var GRACE = 250;  // ms to move from the link into the box
  var LONGEST = 280;
  var pages = new Map();
  var box, link, waiting, going;

  if (!/^https?:$/.test(location.protocol) || (navigator.connection || {}).saveData) return;

  function leadsToAPage(a) {
    var here = location, base = window.__md_scope;
    return a.origin === here.origin && a.pathname.startsWith(base.pathname) && a.pathname.endsWith("/")
      && a.pathname !== here.pathname && !a.closest("h1, h2, h3"); // a headline is its own preview
  }

  function page(address) {
    var kept = pages.get(address);
    if (!kept) {
      kept = fetch(address).then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }).then(function (text) { return new DOMParser().parseFromString(text, "text/html"); });
      kept.catch(function () { pages.delete(address); }); // the line may be back next time
      pages.set(address, kept);
    }
    return kept;
  }

  /* The words of an element without "Link" and "Cite", on one line. */
  function words(element) {
    if (!element) return "";
    var copy = element.cloneNode(true);
    copy.querySelectorAll(".headerlink, .kicker-date, .cite").forEach(function (part) { part.remove(); });
    var said = copy.textContent.replace(/\s+/g, " ").trim();
    return said.length > LONGEST ? said.slice(0, said.lastIndexOf(" ", LONGEST)) + " …" : said;
  }

  /* [class, words]: what the page is, its title, whose it is, and one thing that it says. */
  function told(doc, id) {
    var item = id && doc.getElementById(id);
    var text = item && item.tagName === "H3" ? item
      : doc.querySelector("article #roles + .record dt, article #key-points + ul > li > p");
    return [
      ["kicker", words(doc.querySelector("article .kicker"))],
      ["preview-title", words(doc.querySelector("article h1"))],
      ["preview-of", words(doc.querySelector("article h1 ~ .tally") || doc.querySelector("article h1 ~ .byline"))],
      ["preview-said", words(text)]
    ].filter(function (part) { return part[1]; });
  }

  function place() {
    var edge = 8, gap = 6, at = link.getBoundingClientRect(), wide = document.documentElement.clientWidth;
    var left = Math.max(edge, Math.min(at.left, wide - box.offsetWidth - edge));
    var below = at.bottom + gap + box.offsetHeight < innerHeight || at.top < box.offsetHeight + gap;
    box.style.left = left + scrollX + "px";
    box.style.top = (below ? at.bottom + gap : at.top - gap - box.offsetHeight) + scrollY + "px";
  }

  function hide() {
    clearTimeout(waiting);
    clearTimeout(going);
    if (box) box.remove();
    if (link) link.removeAttribute("aria-describedby");
    box = link = null;
  }

  function show(a, parts) {
    if (link !== a || box || !parts.length) return;
    box = document.createElement("div");
    box.id = "preview";
    box.className = "preview";
    box.setAttribute("role", "tooltip");
    parts.forEach(function (part) {
      var p = document.createElement("p");
      p.className = part[0];
      p.dir = "auto";
      p.textContent = part[1];
      box.append(p);
    });
    box.addEventListener("pointerenter", function () { clearTimeout(going); });
    box.addEventListener("pointerleave", leave);
    document.body.append(box);
    a.setAttribute("aria-describedby", "preview");
    place();
  }

  function rest(a) {
    clearTimeout(going);
    if (link === a) return;
    hide();
    link = a;
    waiting = setTimeout(function () {
      page(a.origin + a.pathname).then(function (doc) {
        show(a, told(doc, decodeURIComponent(a.hash.slice(1))));
      }, function () { /* No line: the link is there all the same. */ });
    }, REST);
  }

  function leave() {
    if (box) going = setTimeout(hide, GRACE);
    else hide();
  }

  function of(event) {
    var a = event.target.closest && event.target.closest(".md-content a[href]");
    return a && a instanceof HTMLAnchorElement && leadsToAPage(a) ? a : null;
  }

  document.addEventListener("pointerover", function (event) {
    var a = event.pointerType === "mouse" && of(event);
    if (a) rest(a);
  });
  document.addEventListener("pointerout", function (event) { if (link && of(event) === link) leave(); });
  document.addEventListener("focusin", function (event) {
    var a = of(event);
    if (a && a.matches(":focus-visible")) rest(a);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  document.addEventListener("click", hide);
})();
