// What is typed is not lost. Every form for words sends them about a second after the last key: a note, with
// <form data-autosave data-autosave-url>, into the note (X-Autosave; the answer is {version, saved_at}); any other form
// as a draft that only its author sees (X-Keep). What the server does not have yet stands in this window's own
// sessionStorage, by person and page, and nowhere else: there it survives Reload and Back, also without a network.
// Without JavaScript the buttons do this.
(function () {
  "use strict";

  var PAUSE = 1000;
  var RETRY = [2000, 5000, 10000, 30000];
  var TYPED = "textarea, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=submit])";
  var ALL = "peernotes ";
  var SENT = "peernotes-sent";
  var us = window.peernotes;
  var mine = ALL + us.who + " ";

  // --- this window's own storage ---------------------------------------------------

  function storage(work) {
    try {
      return work(window.sessionStorage);
    } catch (error) {
      return null;
    }
  }

  function forget(unless) {
    storage(function (kept) {
      Object.keys(kept).forEach(function (key) {
        if (key.indexOf(ALL) === 0 && !unless(key)) {
          kept.removeItem(key);
        }
      });
    });
  }

  // What was sent has arrived if the server answered with another page. Back to the form means that it has not.
  function forgetSent() {
    var way = window.performance.getEntriesByType("navigation")[0];
    storage(function (kept) {
      var key = kept.getItem(SENT);
      kept.removeItem(SENT);
      if (key && way && way.type === "navigate") {
        kept.removeItem(key);
      }
    });
  }

  // --- what stands in a form ---------------------------------------------------------

  function fields(form) {
    return Array.from(form.elements).filter(function (field) {
      return field.name && (field.type !== "hidden" || field.name === "version") && field.type !== "submit";
    });
  }

  function choice(field) {
    return field.type === "radio" || field.type === "checkbox";
  }

  function content(form) {
    return fields(form).map(function (field) {
      return [field.name, choice(field) ? [field.value, field.checked] : field.value];
    });
  }

  function typedIn(pairs) {
    return JSON.stringify(
      pairs.filter(function (pair) {
        return pair[0] !== "version";
      })
    );
  }

  // Choices of a consumer are never marked for them (data-choices-afresh).
  function fill(form, saved) {
    var afresh = form.hasAttribute("data-choices-afresh");
    fields(form).forEach(function (field) {
      saved.forEach(function (pair) {
        if (pair[0] !== field.name || pair[0] === "version") {
          return;
        }
        if (!choice(field)) {
          if (field.value !== pair[1] && field.closest("details")) {
            field.closest("details").open = true;
          }
          field.value = pair[1];
        } else if (!afresh && pair[1][0] === field.value) {
          field.checked = pair[1][1];
        }
      });
    });
  }

  function line(form) {
    var found = form.querySelector("[data-saved]");
    var model = document.getElementById("saved");
    var before = form.querySelectorAll(".pn-actions, .pn-bigs");
    if (!found && model) {
      found = model.content.firstElementChild.cloneNode(true);
      form.insertBefore(found, before.length && before[before.length - 1].parentNode === form ? before[before.length - 1] : null);
    }
    return found;
  }

  // Where the service is, as every other time on the page.
  function now() {
    var zone = document.body.dataset.zone || undefined;
    return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  }

  // Not ``form.action``: a field of that name would stand in its place.
  function address(form) {
    return new URL(form.getAttribute("action") || window.location.href, window.location.href);
  }

  // --- one form ------------------------------------------------------------------------

  function start(form, number) {
    var draft = !form.hasAttribute("data-autosave");
    var key = mine + window.location.pathname + " " + number;
    var status = line(form);
    var live = document.getElementById("live");
    var words = status.dataset;
    var timer = null;
    var flight = null;
    var changed = false;
    var stopped = false;
    var leaving = false;
    var asking = false;
    var fails = 0;
    var notSent = document.querySelector("[data-kept]");

    function say(text, bad) {
      status.textContent = text;
      status.classList.toggle("pn-saved--bad", Boolean(bad));
      live.textContent = text;
    }

    function quiet() {
      if (!status.classList.contains("pn-saved--bad")) {
        status.textContent = "";
      }
      live.textContent = "";
    }

    function remember() {
      storage(function (kept) {
        kept.setItem(key, JSON.stringify(content(form)));
      });
    }

    function clear() {
      storage(function (kept) {
        kept.removeItem(key);
      });
    }

    function plan(delay) {
      window.clearTimeout(timer);
      timer = window.setTimeout(send, delay);
    }

    function saved(answer) {
      fails = 0;
      if (answer.version !== undefined && form.elements.version) {
        form.elements.version.value = answer.version;
      }
      // Told only at rest: never while somebody is still typing.
      if (changed) {
        remember();
        plan(PAUSE);
        return;
      }
      // Too long to be kept, or nothing that was typed.
      if (draft && !answer.kept) {
        return;
      }
      clear();
      if (!draft && notSent) {
        notSent.hidden = true;
      }
      say(draft ? words.textKept + " · " + now() : words.textSaved + (answer.saved_at ? " " + answer.saved_at : ""));
    }

    function failed() {
      changed = true;
      say(navigator.onLine ? words.textFailed : words.textOffline, true);
      plan(RETRY[Math.min(fails, RETRY.length - 1)]);
      fails += 1;
    }

    function halt(text) {
      changed = true;
      stopped = true;
      say(text, true);
      form.dispatchEvent(new CustomEvent("autosave:stopped", { bubbles: true }));
    }

    // Kept by the server for the one who signs in again. What is typed from here on is kept the same way.
    function signedOut(answer) {
      us.out();
      if (answer.kept && !changed) {
        clear();
      }
      say(words.textOut, true);
    }

    function refused(response) {
      return response.json().then(
        function (answer) {
          halt((answer.message || words.textRefused) + " " + words.textCopy);
        },
        function () {
          halt(words.textRefused + " " + words.textCopy);
        }
      );
    }

    // A page that was open while somebody signed in again has an old token.
    function old() {
      return us.ask().then(failed);
    }

    function read(response) {
      var json = (response.headers.get("Content-Type") || "").indexOf("json") > 0;
      if (response.status === 409) {
        return json ? response.json().then(conflict) : halt(words.textStale);
      }
      if (response.status === 401 && json) {
        return response.json().then(signedOut);
      }
      if (response.status === 401 || response.redirected) {
        return signedOut({});
      }
      if (response.status === 403 && !json) {
        return old();
      }
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        return refused(response);
      }
      if (!response.ok) {
        throw new Error("not saved");
      }
      return response.json().then(saved);
    }

    function conflict(answer) {
      halt(answer.message || words.textStale);
    }

    function post(lasting) {
      var headers = { Accept: "application/json", "X-Requested-With": "fetch" };
      headers[draft ? "X-Keep" : "X-Autosave"] = "1";
      changed = false;
      return window.fetch((!draft && form.dataset.autosaveUrl) || address(form).href, {
        method: "POST",
        body: new FormData(form),
        credentials: "same-origin",
        keepalive: Boolean(lasting),
        headers: headers,
      });
    }

    function send() {
      if (flight || stopped || !changed) {
        return;
      }
      if (!navigator.onLine) {
        say(words.textOffline, true);
        return;
      }
      flight = post()
        .then(read)
        .catch(failed)
        .then(function () {
          flight = null;
          if (changed && !stopped && !fails) {
            plan(PAUSE);
          }
        });
    }

    function typed() {
      remember();
      if (stopped) {
        return;
      }
      changed = true;
      quiet();
      plan(PAUSE);
    }

    function comeBack() {
      var before = storage(function (kept) {
        return JSON.parse(kept.getItem(key));
      });
      if (!before) {
        return;
      }
      fill(form, before);
      if (typedIn(content(form)) === typedIn(shown)) {
        clear();
        return;
      }
      // Words that were typed upon an older version say so: then the server shows both.
      before.forEach(function (pair) {
        if (pair[0] === "version") {
          form.elements.version.value = pair[1];
        }
      });
      changed = true;
      say(words.textBack);
      plan(PAUSE);
    }

    function answered() {
      asking = false;
      form.removeAttribute("aria-busy");
    }

    // The press itself is never sent later by itself: whoever pressed sees that it did not work, and presses again.
    function without() {
      answered();
      stopped = false;
      changed = true;
      remember();
      failed();
    }

    function go(button) {
      answered();
      leaving = true;
      remember();
      storage(function (kept) {
        kept.setItem(SENT, key);
      });
      form.requestSubmit(button);
    }

    // Words on their way come first, so that the form carries the newest version and is not refused because of
    // ourselves; then a look whether there is a network, and who is signed in by now.
    function press(event) {
      var button = event.submitter;
      if (leaving || !form.requestSubmit) {
        return;
      }
      event.preventDefault();
      if (asking) {
        return;
      }
      asking = true;
      form.setAttribute("aria-busy", "true");
      stopped = true;
      window.clearTimeout(timer);
      if (!navigator.onLine) {
        without();
        return;
      }
      Promise.resolve(flight)
        .then(us.ask)
        .then(function () {
          go(button);
        }, without);
    }

    function leave(event) {
      if (changed && !leaving) {
        remember();
        event.detail.push(
          post(true).then(function (response) {
            if (response.ok || response.status === 401) {
              clear();
            }
          }, function () {})
        );
      }
      leaving = true;
      stopped = true;
    }

    var shown = content(form);
    form.addEventListener("input", typed);
    form.addEventListener("submit", press);
    document.addEventListener("window:leave", leave);
    document.addEventListener("window:back", function () {
      changed = true;
      status.classList.remove("pn-saved--bad");
      plan(0);
    });
    window.addEventListener("online", function () {
      status.classList.remove("pn-saved--bad");
      quiet();
      plan(0);
    });
    window.addEventListener("offline", function () {
      say(words.textOffline, true);
    });
    window.addEventListener("pagehide", function () {
      if (changed && !leaving && !stopped && navigator.onLine) {
        post(true).catch(function () {});
      }
    });
    window.addEventListener("beforeunload", function (event) {
      if (!leaving && changed && (stopped || fails || !navigator.onLine)) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
    comeBack();
    // A note takes the words that were kept of it at once; other forms are sent by a press.
    if (!draft && notSent) {
      changed = true;
      plan(PAUSE);
    }
  }

  function ours(form) {
    var sent = form.getAttribute("method") === "post" && form.elements.opened && form.querySelector(TYPED);
    return sent && address(form).pathname.indexOf("/accounts/") !== 0;
  }

  if (!window.fetch || !us.who) {
    return;
  }
  forget(function (key) {
    return key.indexOf(mine) === 0;
  });
  forgetSent();
  Array.from(document.querySelectorAll("main form")).filter(ours).forEach(start);
  document.addEventListener("submit", function (event) {
    if (us.signOut && event.target.getAttribute("action") === us.signOut) {
      document.dispatchEvent(new CustomEvent("window:leave", { detail: [] }));
      forget(function () {
        return false;
      });
    }
  });
})();
