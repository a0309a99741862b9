"use strict";

// What is looked at: moves the focus over cards and ways and shows their numbers.
(() => {
  class MapFocus {
    constructor(widget, view, drawing, data) {
      this.view = view;
      this.drawing = drawing;
      this.data = data;
      this.cards = [...drawing.querySelectorAll("a.card")];
      this.ways = [...drawing.querySelectorAll("a.way")];
      this.overlay = drawing.querySelector(".looked-at");
      this.panel = widget.querySelector("#map-panel-facts");
      this.empty = widget.querySelector("#map-panel-empty");
      this.facts = new Map(data.ways.map((way) => [`${way.from} ${way.to}`, way]));
      this.current = this.cards[0];
      this.focused = null;
      this.roam();
      this.listen();
    }

    // One stop for the tabulator key among all cards and ways.
    roam() {
      for (const item of [...this.cards, ...this.ways]) {
        item.setAttribute("tabindex", item === this.current ? "0" : "-1");
      }
    }

    isSeen(way) { return getComputedStyle(way).display !== "none"; }

    // The ways that leave a card, the commonest first.
    waysFrom(id) {
      return this.ways.filter((way) => way.dataset.from === id && this.isSeen(way))
        .sort((a, b) => b.dataset.steps - a.dataset.steps);
    }

    card(id) { return this.cards.find((card) => card.dataset.touchpoint === id); }

    // After ways were folded: the focus must not be on what is gone.
    update() {
      if (!this.current || !this.current.classList.contains("way") || this.isSeen(this.current)) return;
      const had = this.current === this.focused;
      this.current = this.card(this.current.dataset.from);
      this.roam();
      if (had) this.show(null);
    }

    go(item) {
      if (!item) return;
      this.current = item;
      this.roam();
      item.focus({ preventScroll: true });
      this.view.reveal(item.classList.contains("way") ? this.card(item.dataset.to) : item);
    }

    // The item that a key leads to.
    next(key) {
      const item = this.current;
      const isWay = item.classList.contains("way");
      const card = isWay ? this.card(item.dataset.from) : item;
      const index = this.cards.indexOf(card);
      const row = [card, ...this.waysFrom(card.dataset.touchpoint)];
      const place = row.indexOf(item);
      switch (key) {
        case "ArrowDown": return this.cards[Math.min(index + 1, this.cards.length - 1)];
        case "ArrowUp": return isWay ? card : this.cards[Math.max(index - 1, 0)];
        case "ArrowRight": return row[Math.min(place + 1, row.length - 1)];
        case "ArrowLeft": return row[Math.max(place - 1, 0)];
        case "Home": return this.cards[0];
        case "End": return this.cards[this.cards.length - 1];
        default: return null;
      }
    }

    listen() {
      const { drawing, view } = this;
      view.frame.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const isOnItem = event.target !== view.frame;
        if (event.key === "Escape") {
          this.show(null);
          if (isOnItem) view.frame.focus();
        } else if (event.key === "Enter" && !isOnItem) {
          this.go(this.current);
        } else if (isOnItem && this.next(event.key)) {
          this.go(this.next(event.key));
        } else if (!view.takes(event.key)) {
          return;
        }
        event.preventDefault();
      });
      // Listeners for focus on the drawing itself would make it a stop for the keyboard.
      view.frame.addEventListener("focusin", (event) => {
        const item = event.target.closest("a.card, a.way");
        if (!item) return;
        this.current = this.focused = item;
        this.roam();
        this.show(item);
      });
      view.frame.addEventListener("focusout", () => {
        this.focused = null;
        this.show(null);
      });
      drawing.addEventListener("pointerover", (event) => {
        const item = event.target.closest("a.card, a.way");
        if (item) this.show(item);
      });
      drawing.addEventListener("pointerout", (event) => {
        const to = event.relatedTarget instanceof Element && event.relatedTarget.closest("a.card, a.way");
        if (!to) this.show(this.focused);
      });
      // A way leads to its end; a card's link is the page's own.
      drawing.addEventListener("click", (event) => {
        const way = event.target.closest("a.way");
        if (!way) return;
        event.preventDefault();
        this.go(this.card(way.dataset.to));
      });
    }

    show(item) {
      this.overlay.replaceChildren();
      for (const card of this.cards) card.classList.toggle("current", card === item && card === this.focused);
      this.empty.hidden = item !== null;
      if (item === null) return this.panel.replaceChildren();
      const isWay = item.classList.contains("way");
      if (isWay) {
        const parts = item.querySelectorAll(".line, .head, .label");
        for (const part of parts) this.overlay.append(part.cloneNode(true));
      }
      const about = isWay
        ? this.facts.get(`${item.dataset.from} ${item.dataset.to}`)
        : this.data.touchpoints[item.dataset.touchpoint];
      this.fill(about, isWay ? "" : item.querySelector(".status").textContent,
        isWay ? this.data.texts.follow : this.data.texts.open);
    }

    fill(about, status, hint) {
      const make = (name, text, kind = "") => {
        const element = document.createElement(name);
        element.textContent = text;
        if (kind) element.className = kind;
        return element;
      };
      const title = make("h3", about.title);
      const list = document.createElement("dl");
      for (const [name, value, key] of about.facts) {
        const meaning = make("dd", value);
        if (key) meaning.append(make("span", this.data.about[key], "about"));
        const group = document.createElement("div");
        group.append(make("dt", name), meaning);
        list.append(group);
      }
      const parts = [title, list, make("p", hint, "hint")];
      if (status && this.drawing.dataset.view !== "designed") parts.splice(1, 0, make("p", status, "verdict"));
      this.panel.replaceChildren(...parts);
    }
  }

  Object.assign(globalThis.waymarkMap, { MapFocus });
})();
