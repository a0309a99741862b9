// swift-format-ignore-file
// `make assets` makes this of Assets/map-ways.js.

extension Asset {
  static let mapWaysScript = Asset(
    name: "map-ways.js",
    sha256: "dmo5istjst9WgQb553qhGNizGLa1AOx4AdfVu74oZh0=",
    text: ##"""
"use strict";

// What of the journey is seen: the view, the rarer ways, and the marks by other thresholds.
(() => {
  const order = ["failure", "watch", "fine", "tooFew"];

  // The rule of the definition's own verdicts: the interval's lower bound, then the rate itself.
  const verdict = (rate, threshold, least) => {
    if (rate === null || threshold === null) return null;
    if (rate.of < least || rate.value === null) return "tooFew";
    return rate.low > threshold ? "failure" : rate.value > threshold ? "watch" : "fine";
  };

  // A text of the catalogue with its places filled: {name}, or {name|one|other} by a number.
  const filled = (text, values) => {
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (place, name, one, other) => {
      const value = values[name];
      if (one !== undefined) return value === 1 ? one : other;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };

  class MapWays {
    constructor(widget, drawing, data, changed) {
      this.drawing = drawing;
      this.data = data;
      this.changed = changed;
      this.ways = [...drawing.querySelectorAll(".way")];
      this.cards = [...drawing.querySelectorAll(".card[data-touchpoint]")];
      this.shares = drawing.dataset.shares.split(" ").map(Number);
      this.slider = widget.querySelector("#map-share");
      this.shareValue = widget.querySelector("#map-share-value");
      this.status = widget.querySelector("#map-status");
      this.reset = widget.querySelector("#map-reset");
      this.views = [...widget.querySelectorAll("[name=map-view]")];
      this.thresholds = [
        { kind: "dropOff", input: widget.querySelector("#map-drop-off") },
        { kind: "complaint", input: widget.querySelector("#map-complaint") },
      ].filter(({ input }) => input);
      this.designed = this.cards.map((card) => ({
        kind: card.getAttribute("class"),
        text: card.querySelector(".status").textContent,
        lines: [...card.querySelectorAll("[class^=line-]")].map((line) => ({
          kind: line.getAttribute("class"),
          mark: line.querySelector(".mark")?.textContent ?? "",
        })),
      }));
      this.begin();
    }

    begin() {
      this.slider.max = String(this.shares.length - 1);
      this.slider.value = String(Math.max(this.shares.indexOf(Number(this.drawing.dataset.share)), 0));
      for (const threshold of this.thresholds) {
        threshold.given = this.common(threshold.kind);
        threshold.input.value = threshold.given;
        threshold.input.addEventListener("input", () => this.judge());
      }
      this.slider.addEventListener("input", () => this.fold());
      for (const view of this.views) view.addEventListener("change", () => this.show(view.value));
      this.reset.addEventListener("click", () => {
        for (const { input, given } of this.thresholds) input.value = given;
        this.judge();
        this.thresholds[0].input.focus();
      });
      this.show(this.views.find((view) => view.checked)?.value ?? "overlay");
      this.fold();
      this.judge();
    }

    // The threshold of all touchpoints in percent; empty where they differ or there is none.
    common(kind) {
      const rates = Object.values(this.data.touchpoints).map((touchpoint) => touchpoint[kind]);
      const values = new Set(rates.filter((rate) => rate !== null).map((rate) => rate.threshold));
      const [value] = values;
      return values.size === 1 && value !== null ? String(Number((value * 100).toPrecision(12))) : "";
    }

    get view() { return this.drawing.dataset.view; }

    show(view) {
      for (const name of ["overlay", "designed", "actual"]) {
        this.drawing.classList.toggle(`view-${name}`, name === view);
      }
      this.drawing.dataset.view = view;
      this.slider.disabled = view === "designed";
      this.tell();
      this.changed();
    }

    fold() {
      const share = this.shares[Number(this.slider.value)];
      const { foldAtAll, foldNothing } = this.data.texts;
      const percent = new Intl.NumberFormat(document.documentElement.lang, {
        style: "percent",
        maximumFractionDigits: 1,
      });
      const text = share === 0 ? foldNothing : filled(foldAtAll, { share: percent.format(share) });
      this.shareValue.textContent = text;
      this.slider.setAttribute("aria-valuetext", text);
      for (const way of this.ways) {
        const isFolded = way.classList.contains("taken") && Number(way.dataset.share) < share;
        way.classList.toggle("folded", isFolded);
      }
      this.tell();
      this.changed();
    }

    // Marks the cards by the thresholds that stand in the fields.
    judge() {
      const tried = {};
      for (const { kind, input, given } of this.thresholds) {
        const isTried = input.value !== "" && input.value !== given && input.validity.valid;
        tried[kind] = isTried ? Number(input.value) / 100 : null;
      }
      this.isTrying = Object.values(tried).some((threshold) => threshold !== null);
      this.reset.disabled = this.thresholds.every(({ input, given }) => input.value === given);
      this.cards.forEach((card, index) => {
        if (this.isTrying) this.mark(card, tried);
        else this.restore(card, this.designed[index]);
      });
      this.tell();
    }

    restore(card, { kind, text, lines }) {
      card.setAttribute("class", kind);
      card.querySelector(".status").textContent = text;
      card.querySelectorAll("[class^=line-]").forEach((line, index) => {
        line.setAttribute("class", lines[index].kind);
        const mark = line.querySelector(".mark");
        if (mark) mark.textContent = lines[index].mark;
      });
    }

    mark(card, tried) {
      const touchpoint = this.data.touchpoints[card.dataset.touchpoint];
      const verdicts = this.thresholds.map(({ kind }) => {
        const rate = touchpoint[kind];
        const result = verdict(rate, tried[kind] ?? rate?.threshold ?? null, this.data.leastDenominator);
        const line = card.querySelector(`.line-${kind}`);
        if (line) {
          line.setAttribute("class", result === null ? `line-${kind}` : `line-${kind} ${result}`);
          const isGrave = result === "failure" || result === "watch";
          line.querySelector(".mark").textContent = isGrave ? [...this.drawing.dataset[result]][0] : "";
        }
        return result;
      });
      if (card.classList.contains("never")) return;
      const gravest = order.find((result) => verdicts.includes(result));
      const ranked = card.dataset.ranked;
      const kind = gravest ?? (ranked === undefined ? "unjudged" : "ranked");
      card.setAttribute("class", `card ${kind}`);
      card.querySelector(".status").textContent = gravest ? this.drawing.dataset[gravest] : ranked ?? "";
    }

    // Says in words what is hidden and what is only tried.
    tell() {
      const { texts } = this.data;
      const sentences = [];
      if (this.view === "designed") {
        const count = this.ways.filter((way) => way.classList.contains("designed")).length;
        sentences.push(filled(texts.designedShown, { count }));
      } else {
        const steps = (ways) => ways.reduce((sum, way) => sum + Number(way.dataset.steps), 0);
        const folded = this.ways.filter((way) => way.classList.contains("folded"));
        const values = { count: folded.length, steps: steps(folded), all: Number(this.drawing.dataset.steps) };
        sentences.push(folded.length === 0 ? texts.foldedNone : filled(texts.folded, values));
      }
      const elsewhere = Number(this.drawing.dataset.elsewhere);
      if (elsewhere > 0) sentences.push(filled(texts.elsewhere, { count: elsewhere }));
      if (this.isTrying) {
        const count = (kind) => this.cards.filter((card) => card.classList.contains(kind)).length;
        sentences.push(filled(texts.whatIf, { failures: count("failure"), watches: count("watch") }));
      }
      const text = sentences.join(" ");
      if (this.status.textContent !== text) this.status.textContent = text;
    }
  }

  Object.assign(globalThis.waymarkMap, { MapWays });
})();

"""##
  )
}
