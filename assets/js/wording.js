// A suggestion is used, left, or not shown again on this page. Nothing about it is kept anywhere: what is not to come
// again stands in the form, and goes with it. Without JavaScript the buttons send the form.
(function () {
  "use strict";

  // The page asks while somebody writes, so saving need not.
  document.querySelectorAll("[hx-post]").forEach(function (field) {
    if (field.form && !field.form.querySelector("input[name=shown]")) {
      hidden(field.form, "shown", "1");
    }
  });

  function hidden(form, name, value) {
    var field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.appendChild(field);
  }

  function use(form, name, start, word, instead) {
    var field = form.elements[name];
    var text = field.value;
    var at = text.substr(start, word.length) === word ? start : text.indexOf(word);
    if (at >= 0) {
      field.value = text.slice(0, at) + instead + text.slice(at + word.length);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.focus();
    field.setSelectionRange(Math.max(at, 0), at < 0 ? 0 : at + instead.length);
  }

  function done(row) {
    var all = row.closest("[data-hints]");
    row.remove();
    if (!all.querySelector("[data-hint]")) {
      all.remove();
    }
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-hint] button[name=hint]");
    if (!button) {
      return;
    }
    event.preventDefault();
    var said = JSON.parse(button.value);
    var form = button.form;
    var field = form.querySelector("[hx-post]");
    if (said[0] === "use") {
      use(form, said[1], said[2], said[3], said[4]);
    } else if (said[0] === "never") {
      hidden(form, "left", said[1]);
    }
    done(button.closest("[data-hint]"));
    if (said[0] !== "use" && field) {
      field.focus();
    }
  });
})();
