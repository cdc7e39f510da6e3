// A suggestion is used, left, or not shown again on this page. Nothing about it is kept anywhere: what is not to come
// again stands in the form, and goes with it. Without JavaScript the buttons send the form.
(function () {
  "use strict";

  // Put together from text alone: no markup comes over the wire.
  function element(parent, name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text || "";
    parent.appendChild(made);
    return made;
  }

  function button(parent, label, value) {
    var made = element(parent, "button", "pn-quiet-button", label);
    made.type = "submit";
    made.name = "hint";
    made.value = value;
  }

  function show(place, said) {
    place.textContent = "";
    if (!said.rows.length) {
      return;
    }
    var all = element(place, "section", "nhsuk-inset-text pn-hints");
    all.setAttribute("data-hints", "");
    element(element(all, "p", ""), "strong", "", said.title);
    said.rows.forEach(function (one) {
      var row = element(all, "div", "nhsuk-u-margin-bottom-4");
      row.setAttribute("data-hint", "");
      element(row, "p", "nhsuk-u-margin-bottom-1", one.line);
      element(row, "p", "pn-small nhsuk-u-margin-bottom-2", one.why);
      var actions = element(row, "div", "pn-actions");
      one.uses.forEach(function (use) {
        button(actions, use.label, use.value);
      });
      button(actions, one.leave_label, one.leave);
      button(actions, one.never_label, one.never);
    });
  }

  // What does not come is not missed: no error is shown.
  function ask(field) {
    var form = field.form;
    var body = new URLSearchParams();
    ["csrfmiddlewaretoken", "left"].concat(field.dataset.wordsFields.split(" ")).forEach(function (name) {
      form.querySelectorAll("[name='" + name + "']").forEach(function (one) {
        body.append(name, one.value);
      });
    });
    window
      .fetch(field.dataset.words, { method: "POST", body: body, credentials: "same-origin" })
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.json() : { rows: [] };
      })
      .then(function (said) {
        show(document.getElementById(field.dataset.wordsPlace), said);
      })
      .catch(function () {});
  }

  // The page asks while somebody writes, so saving need not.
  document.querySelectorAll("[data-words]").forEach(function (field) {
    var before = field.value;
    if (!field.form.querySelector("input[name=shown]")) {
      hidden(field.form, "shown", "1");
    }
    field.addEventListener("blur", function (event) {
      var next = event.relatedTarget;
      var leaves = !next || next.type !== "submit";
      if (field.value !== before && leaves) {
        before = field.value;
        ask(field);
      }
    });
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
    var field = form.querySelector("[data-words]");
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
