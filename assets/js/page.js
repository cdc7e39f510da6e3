// Small courtesies for every page. All of it may be missing: nothing depends on it.
(function () {
  "use strict";

  var SENT = "pn-sent";

  // A page kept by the browser's back button may show what is no longer allowed.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });

  // The tab's own storage, if there is one. It keeps that a form was sent, and nothing of it.
  function tab(work) {
    try {
      return work(window.sessionStorage);
    } catch (error) {
      return null;
    }
  }

  // Reading goes on at what came of a form: the first error, else what was said of it, else the heading.
  function focusFirst() {
    var sent = tab(function (storage) {
      var was = storage.getItem(SENT);
      storage.removeItem(SENT);
      return was;
    });
    var target = document.querySelector("[data-focus]") || (sent && document.querySelector("[data-told], main h1"));
    if (target) {
      target.setAttribute("tabindex", "-1");
      target.focus();
    }
  }

  // A second press of a button that is already at work sends nothing twice.
  function calmButtons() {
    document.addEventListener("submit", function (event) {
      var form = event.target;
      if (form.getAttribute("method") !== "post" || event.defaultPrevented) {
        return;
      }
      if (form.getAttribute("aria-busy") === "true") {
        event.preventDefault();
        return;
      }
      // Not of signing out, which leaves nothing in the tab.
      if (form.closest("main")) {
        tab(function (storage) {
          storage.setItem(SENT, "1");
        });
      }
      form.setAttribute("aria-busy", "true");
      window.setTimeout(function () {
        form.removeAttribute("aria-busy");
      }, 8000);
    });
  }

  function printButtons() {
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
  }

  // Nothing is sent without a network, and no page of words is left for the browser's own error page. A form for words
  // says so itself (autosave.js).
  function withoutNetwork() {
    var bar = document.getElementById("offline");
    if (!bar) {
      return;
    }
    function show() {
      bar.hidden = navigator.onLine || Boolean(document.querySelector("[data-saved]"));
    }
    window.addEventListener("online", show);
    window.addEventListener("offline", show);
    document.addEventListener("submit", function (event) {
      if (!navigator.onLine) {
        event.preventDefault();
        bar.hidden = false;
      }
    });
    show();
  }

  // After a part of the page was exchanged, focus follows to its heading or error.
  document.addEventListener("htmx:afterSettle", function (event) {
    var part = event.detail.elt;
    var target = part.querySelector("[data-focus], h1, h2");
    if (target) {
      target.setAttribute("tabindex", "-1");
      target.focus();
    }
  });

  focusFirst();
  withoutNetwork();
  calmButtons();
  printButtons();
})();
