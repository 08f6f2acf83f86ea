/* What the theme's bundle expects to find: values kept in the browser under the site's own path.
   The theme has this inline; here it is a file, so that the policy can forbid inline scripts. */
(function () {
  "use strict";
  document.documentElement.classList.add("scripted"); // room is kept for what scripts will add
  window.__md_scope = new URL(document.currentScript.dataset.base, location);
  window.__md_hash = function (text) {
    return Array.from(text).reduce(function (sum, c) { return (sum << 5) - sum + c.charCodeAt(0); }, 0);
  };
  window.__md_get = function (key, store, scope) {
    try {
      return JSON.parse((store || localStorage).getItem((scope || window.__md_scope).pathname + "." + key));
    } catch (error) { return null; }
  };
  window.__md_set = function (key, value, store, scope) {
    try {
      (store || localStorage).setItem((scope || window.__md_scope).pathname + "." + key, JSON.stringify(value));
    } catch (error) { /* Storage is off or full: the choice lasts for this page. */ }
  };
})();
