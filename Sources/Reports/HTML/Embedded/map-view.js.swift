// swift-format-ignore-file
// `make assets` makes this of Assets/map-view.js.

extension Asset {
  static let mapViewScript = Asset(
    name: "map-view.js",
    sha256: "KWWutRoqDh8LnMUmef16Ga05uuEuLOsn0636vm2OaGE=",
    text: ##"""
"use strict";

// What of the map is seen: moves and scales the drawing by its viewBox.
(() => {
  const closest = 4; // pixels for each point of the drawing
  // The drawing's smallest text, of 9 units, is then as high as the page's small print.
  const legible = 4 / 3;
  // How much smaller all of it may be to be shown at once.
  const tolerance = 0.9;

  class MapView {
    constructor(frame, drawing) {
      this.frame = frame;
      this.drawing = drawing;
      const { x, y, width, height } = drawing.viewBox.baseVal;
      this.whole = { x, y, width, height };
      frame.style.height = `${Math.ceil(height * legible)}px`;
      this.box = this.whole;
      this.isPlaced = false;
      this.isOnPaper = false;
      this.pointers = new Map();
      this.hasDragged = false;
      this.listen();
    }

    // The whole drawing in the shape of its frame.
    fitting() {
      const { x, y, width, height } = this.whole;
      if (!this.hasSize) return this.whole;
      const shape = this.frame.clientWidth / this.frame.clientHeight;
      const fitted = { width: Math.max(width, height * shape), height: Math.max(height, width / shape) };
      return { x: x - (fitted.width - width) / 2, y: y - (fitted.height - height) / 2, ...fitted };
    }

    get hasSize() { return this.frame.clientWidth > 0 && this.frame.clientHeight > 0; }

    get isWhole() { return this.box.width >= this.fitting().width * 0.999; }

    // After the frame got another size, its first among them.
    resized() {
      if (!this.hasSize || this.isOnPaper) return;
      if (!this.isPlaced) this.start();
      else this.show(this.wasWhole ? this.fitting() : this.box);
      this.isPlaced = true;
    }

    // All of it, or its beginning where all would be too small to read.
    start() {
      const all = this.fitting();
      const scale = this.frame.clientWidth / all.width;
      if (scale >= legible * tolerance) return this.show(all);
      const factor = scale / legible;
      this.show({ x: this.whole.x, y: this.whole.y, width: all.width * factor, height: all.height * factor });
    }

    // Keeps to the drawing, and to scales that are of use.
    bounded(box) {
      const all = this.fitting();
      const least = this.frame.clientWidth / closest;
      const width = Math.min(Math.max(box.width, Math.min(least, all.width)), all.width);
      const height = width * (all.height / all.width);
      const x = box.x + (box.width - width) / 2;
      const y = box.y + (box.height - height) / 2;
      return {
        x: Math.min(Math.max(x, all.x), all.x + all.width - width),
        y: Math.min(Math.max(y, all.y), all.y + all.height - height),
        width,
        height,
      };
    }

    show(box) {
      cancelAnimationFrame(this.animation);
      this.box = this.bounded(box);
      const { x, y, width, height } = this.box;
      this.drawing.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
      this.wasWhole = this.isWhole;
      this.frame.classList.toggle("zoomed", !this.wasWhole);
    }

    // Goes there in a moment, or at once where the reader wants no motion.
    glide(box) {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.show(box);
      const from = { ...this.box };
      const to = this.bounded(box);
      const begin = performance.now();
      const step = (now) => {
        const part = Math.min((now - begin) / 160, 1);
        const between = (key) => from[key] + (to[key] - from[key]) * part;
        this.show({ x: between("x"), y: between("y"), width: between("width"), height: between("height") });
        if (part < 1) this.animation = requestAnimationFrame(step);
      };
      cancelAnimationFrame(this.animation);
      this.animation = requestAnimationFrame(step);
    }

    // Scales around a point of the frame, given as shares of its size; the middle by itself.
    scaled(factor, at = { x: 0.5, y: 0.5 }) {
      const { x, y, width, height } = this.box;
      return {
        x: x + at.x * width * (1 - 1 / factor),
        y: y + at.y * height * (1 - 1 / factor),
        width: width / factor,
        height: height / factor,
      };
    }

    zoom(factor) { this.glide(this.scaled(factor)); }

    pan(right, down) {
      const { x, y, width, height } = this.box;
      this.glide({ x: x + right * width, y: y + down * height, width, height });
    }

    all() { this.glide(this.fitting()); }

    // Moves so that an element is seen.
    reveal(element) {
      const part = element.getBoundingClientRect();
      const frame = this.frame.getBoundingClientRect();
      const room = 12;
      const over = (low, high, least, most) =>
        low < least + room ? low - least - room : high > most - room ? Math.min(high - most + room, low - least - room) : 0;
      const right = over(part.left, part.right, frame.left, frame.right);
      const down = over(part.top, part.bottom, frame.top, frame.bottom);
      if (right !== 0 || down !== 0) this.pan(right / this.frame.clientWidth, down / this.frame.clientHeight);
    }

    // Handles a key that moves or scales; false for any other.
    takes(key) {
      const acts = {
        ArrowLeft: () => this.pan(-0.15, 0),
        ArrowRight: () => this.pan(0.15, 0),
        ArrowUp: () => this.pan(0, -0.15),
        ArrowDown: () => this.pan(0, 0.15),
        "+": () => this.zoom(1.3),
        "=": () => this.zoom(1.3),
        "-": () => this.zoom(1 / 1.3),
        "0": () => this.all(),
      };
      if (!Object.hasOwn(acts, key)) return false;
      acts[key]();
      return true;
    }

    place(event) {
      const frame = this.frame.getBoundingClientRect();
      return { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height };
    }

    listen() {
      const frame = this.frame;
      new ResizeObserver(() => this.resized()).observe(frame);
      // The wheel alone scrolls the page, as everywhere.
      frame.addEventListener("wheel", (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.show(this.scaled(Math.exp(-event.deltaY / 300), this.place(event)));
      }, { passive: false });
      frame.addEventListener("dragstart", (event) => event.preventDefault());
      frame.addEventListener("pointerdown", (event) => {
        if (event.button !== 0) return;
        this.pointers.set(event.pointerId, this.place(event));
        this.hasDragged = false;
        this.moved = 0;
      });
      frame.addEventListener("pointermove", (event) => this.drag(event));
      for (const kind of ["pointerup", "pointercancel"]) {
        addEventListener(kind, (event) => {
          this.pointers.delete(event.pointerId);
          if (this.pointers.size === 0) frame.classList.remove("dragging");
        });
      }
      // What ends a drag is no click.
      frame.addEventListener("click", (event) => {
        if (!this.hasDragged) return;
        this.hasDragged = false;
        event.preventDefault();
        event.stopPropagation();
      }, { capture: true });
    }

    drag(event) {
      const before = this.pointers.get(event.pointerId);
      if (!before) return;
      const now = this.place(event);
      const others = [...this.pointers].filter(([id]) => id !== event.pointerId);
      this.moved += Math.hypot((now.x - before.x) * this.frame.clientWidth, (now.y - before.y) * this.frame.clientHeight);
      if (!this.hasDragged && this.moved > 4) {
        this.hasDragged = true;
        this.frame.classList.add("dragging");
        this.frame.setPointerCapture(event.pointerId);
      }
      if (!this.hasDragged) return;
      this.pointers.set(event.pointerId, now);
      if (others.length > 0) {
        const other = others[0][1];
        const distance = (a) => Math.hypot(a.x - other.x, a.y - other.y) || 0.001;
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        this.show(this.scaled(distance(now) / distance(before), middle));
      } else {
        const { x, y, width, height } = this.box;
        this.show({ x: x - (now.x - before.x) * width, y: y - (now.y - before.y) * height, width, height });
      }
    }
  }

  globalThis.waymarkMap = { MapView };
})();

"""##
  )
}
