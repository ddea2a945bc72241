
"use strict";
(() => {
  const notes = [...document.querySelectorAll(".note")];
  if (!notes.length) return;
  let current = null;
  let keys = true;

  const sheet = (element) => element.closest("article");
  const ends = (note) => [...sheet(note).querySelectorAll(`[data-f~="${note.dataset.f}"]`)];
  const notesOf = (element) => element.dataset.f.split(" ")
    .map((number) => sheet(element).querySelector(`.note[data-f="${number}"]`))
    .filter((note) => note && !note.hidden);
  const open = () => notes.filter((note) => !note.hidden);

  const light = () => {
    document.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
    if (current) ends(current).forEach((element) => element.classList.add("lit"));
  };
  const glance = (element) => {
    light();
    notesOf(element).forEach((note) => ends(note).forEach((end) => end.classList.add("lit")));
  };
  const choose = (note) => {
    if (current) current.classList.remove("current");
    current = note;
    if (note) note.classList.add("current");
    light();
    tell();
  };
  const go = (note) => {
    choose(note);
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  };
  const step = (by) => {
    const shown = open();
    if (!shown.length) return;
    const at = shown.indexOf(current);
    go(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
  };
  const cross = () => {
    if (!current) return;
    const refs = ends(current).filter((element) => element.matches("a.ref"));
    if (!refs.length) return;
    const next = refs[(refs.indexOf(document.activeElement) + 1) % refs.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  };

  const make = (name, attributes, ...inside) => {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    element.append(...inside);
    return element;
  };
  const counted = (key, order) => {
    const counts = new Map();
    notes.forEach((note) => counts.set(note.dataset[key], (counts.get(note.dataset[key]) || 0) + 1));
    const names = order ? order.filter((name) => counts.has(name)) : [...counts.keys()].sort();
    return names.map((name) => [name, counts.get(name)]);
  };
  const filters = { severity: new Set(), family: new Set() };
  const group = (key, legend, order) => make("fieldset", {}, make("legend", {}, legend),
    ...counted(key, order).map(([name, count]) => {
      filters[key].add(name);
      const box = make("input", { type: "checkbox", checked: "", "data-key": key, value: name });
      const words = key === "severity" && count > 1 ? `${count} ${name}s` : `${count} ${name}`;
      return make("label", { class: key === "severity" ? name : "" }, box, words);
    }));
  const output = make("output", { "aria-live": "polite" });
  const button = (key, words, act) => {
    const made = make("button", { type: "button" }, `${words} `, make("kbd", { "aria-hidden": "true" }, key));
    made.setAttribute("aria-keyshortcuts", key);
    made.addEventListener("click", act);
    return made;
  };
  const box = make("input", { type: "checkbox", checked: "" });
  box.addEventListener("change", () => { keys = box.checked; });
  const move = make("div", { class: "move" }, output, button("k", "Previous", () => step(-1)),
    button("j", "Next", () => step(1)), button("o", "Other end", cross), make("label", {}, box, "shortcuts"));
  const tools = make("section", { class: "tools", "aria-label": "Filter and move" }, make("div", {},
    group("severity", "Severity", ["error", "warning", "suggestion"]), group("family", "Family"), move));

  const tell = () => {
    const shown = open();
    const at = shown.indexOf(current);
    const some = shown.length === notes.length ? `${notes.length}` : `${shown.length} of ${notes.length}`;
    output.textContent = at < 0 ? `${some} shown` : `${at + 1} of ${shown.length}`;
  };
  const filter = () => {
    notes.forEach((note) => {
      note.hidden = !(filters.severity.has(note.dataset.severity) && filters.family.has(note.dataset.family));
    });
    document.querySelectorAll("mark, a.ref").forEach((element) => {
      element.classList.toggle("off", !notesOf(element).length);
    });
    choose(current && !current.hidden ? current : null);
  };
  tools.addEventListener("change", ({ target }) => {
    if (!target.dataset.key) return;
    filters[target.dataset.key][target.checked ? "add" : "delete"](target.value);
    filter();
  });

  const main = document.querySelector("main");
  const over = ({ target }) => {
    const element = target.closest("[data-f]");
    if (element) glance(element); else light();
  };
  main.addEventListener("mouseover", over);
  main.addEventListener("mouseleave", light);
  main.addEventListener("focusin", ({ target }) => {
    const element = target.closest("[data-f]");
    const found = element && notesOf(element);
    if (found && found.length && !found.includes(current)) choose(found[0]);
  });
  main.addEventListener("click", ({ target }) => {
    const element = target.closest("mark");
    const found = element && notesOf(element);
    if (!found || !found.length) return;
    choose(found[(found.indexOf(current) + 1) % found.length]);
    current.scrollIntoView({ block: "nearest" });
  });
  const arrive = () => {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const found = there && there.dataset.f && notesOf(there);
    if (found && found.length) choose(found[0]);
  };
  addEventListener("hashchange", arrive);
  addEventListener("keydown", (event) => {
    if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { j: () => step(1), k: () => step(-1), o: cross, Escape: () => choose(null) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.querySelector(".top").after(tools);
  tell();
  arrive();
})();
