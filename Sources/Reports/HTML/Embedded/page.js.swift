// swift-format-ignore-file
// `make assets` makes this of Assets/page.js.

extension Asset {
  static let pageScript = Asset(
    name: "page.js",
    sha256: "zu8bsJ7o8Xs4xAqbbM5CRoo+UM9g2hrbqTKU4v9EQqY=",
    text: ##"""
"use strict";
// What the page does by script: colours, printing, contents, sorting and filtering of tables.
// Everything can be read without.
(() => {
  const root = document.documentElement;
  root.classList.add("js");

  // Storage is refused in some mail programs and private windows: the choice then lasts as long as
  // the page.
  const themeKey = "waymark-theme";
  const remembered = () => {
    try { return localStorage.getItem(themeKey); } catch { return null; }
  };
  const remember = (theme) => {
    try { localStorage.setItem(themeKey, theme); } catch { /* Not remembered. */ }
  };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isTheme = (theme) => theme === "dark" || theme === "light";
  // Before anything is painted.
  if (isTheme(remembered())) root.dataset.theme = remembered();

  const theming = (button) => {
    const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? "dark" : "light")) === "dark";
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      show();
    });
    prefersDark.addEventListener("change", show);
    show();
  };

  const contents = (nav) => {
    const details = nav.querySelector("details");
    const wide = matchMedia("(min-width: 64rem)");
    const fit = () => { details.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();
    const links = [...nav.querySelectorAll("a")];
    const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
    const current = () => {
      const line = innerHeight / 3;
      let last = 0;
      sections.forEach((section, index) => {
        if (section && section.getBoundingClientRect().top <= line) last = index;
      });
      links.forEach((link, index) => {
        if (index === last) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    let isWaiting = false;
    addEventListener("scroll", () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => { isWaiting = false; current(); });
    }, { passive: true });
    current();
  };

  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  // The rows of a table, sorted by a column and filtered by a text.
  const tables = (texts) => {
    const collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: "base" });
    const number = new Intl.NumberFormat(root.lang);
    const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

    const key = (cell) => {
      if (cell.dataset.value !== undefined) return Number(cell.dataset.value);
      const text = cell.textContent.trim();
      return text === "\u2013" || text === "" ? null : text;
    };
    const compare = (left, right) =>
      typeof left === "number" && typeof right === "number"
        ? left - right
        : collator.compare(String(left), String(right));

    const sorting = (table, say) => {
      const body = table.tBodies[0];
      const original = [...body.rows];
      const headers = [...table.tHead.rows[0].cells];
      headers.forEach((header, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.append(...header.childNodes);
        header.append(button);
        button.addEventListener("click", () => {
          const isNumber = header.classList.contains("number");
          const order = isNumber ? ["descending", "ascending"] : ["ascending", "descending"];
          const next = order[order.indexOf(header.getAttribute("aria-sort")) + 1];
          headers.forEach((other) => other.removeAttribute("aria-sort"));
          let rows = original;
          if (next) {
            header.setAttribute("aria-sort", next);
            const sign = next === "ascending" ? 1 : -1;
            const keyed = original.map((row) => ({ row, key: key(row.cells[column]) }));
            // What has no value stands last, whatever the order.
            keyed.sort((left, right) =>
              left.key === null || right.key === null
                ? Number(left.key === null) - Number(right.key === null)
                : sign * compare(left.key, right.key));
            rows = keyed.map((entry) => entry.row);
          }
          body.append(...rows);
          say(filled(next ? texts.sorted : texts.unsorted, {
            column: header.textContent.trim(),
            order: texts[next],
          }));
        });
      });
    };

    const filtering = (box, table, say) => {
      const rows = [...table.tBodies[0].rows].map((row) => ({ row, text: fold(row.textContent) }));
      const line = document.createElement("div");
      line.className = "filter";
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "search";
      input.autocomplete = "off";
      label.append(texts.filter, " ", input);
      line.append(label);
      box.prepend(line);
      input.addEventListener("input", () => {
        const parts = fold(input.value).split(/\s+/);
        let shown = 0;
        for (const { row, text } of rows) {
          row.hidden = !parts.every((part) => text.includes(part));
          if (!row.hidden) shown += 1;
        }
        say(filled(texts.shown, { shown: number.format(shown), all: number.format(rows.length) }));
      });
      return line;
    };

    for (const box of document.querySelectorAll(".table")) {
      const table = box.querySelector("table");
      const count = table.tBodies[0].rows.length;
      if (count < 2) continue;
      const status = document.createElement("span");
      status.setAttribute("role", "status");
      const say = (text) => { status.textContent = text; };
      sorting(table, say);
      if (count >= 8) {
        filtering(box, table, say).append(status);
      } else {
        status.className = "unseen";
        box.append(status);
      }
    }
  };

  // A box that has nothing to scroll is no stop for the keyboard. A drawing that is little wider than its
  // box shrinks to it: its smallest text, 12 pixels high, is read at 11 too.
  const boxes = () => {
    const observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const drawing = target.querySelector(":scope > svg");
        drawing?.classList.toggle("fitted", contentRect.width >= drawing.width.baseVal.value * 11 / 12);
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
      }
    });
    for (const box of document.querySelectorAll(".scroll")) observer.observe(box);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const texts = JSON.parse(document.body.dataset.texts);
    theming(document.getElementById("theme"));
    document.getElementById("print").addEventListener("click", () => print());
    document.querySelector(".controls").hidden = false;
    contents(document.querySelector(".contents"));
    tables(texts);
    boxes();
    // A place that the address names may have moved while the page was made.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
})();

"""##
  )
}
