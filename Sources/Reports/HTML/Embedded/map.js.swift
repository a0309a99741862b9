// swift-format-ignore-file
// `make assets` makes this of Assets/map.js.

extension Asset {
  static let mapScript = Asset(
    name: "map.js",
    sha256: "fKKJmRhDUP/hmPIA08el/8QIrZUtMzdhvVSkFY1lhAM=",
    text: ##"""
"use strict";

// Starts the map where the page has one.
document.addEventListener("DOMContentLoaded", () => {
  const widget = document.querySelector(".map[data-map]");
  if (widget === null) return;
  const { MapView, MapWays, MapFocus, MapPages } = globalThis.waymarkMap;
  const data = JSON.parse(widget.dataset.map);
  const drawing = widget.querySelector("#map-drawing");
  const frame = widget.querySelector("#map-viewport");
  frame.setAttribute("role", "application");
  const view = new MapView(frame, drawing);
  const focus = new MapFocus(widget, view, drawing, data);
  const ways = new MapWays(widget, drawing, data, () => focus.update());
  new MapPages(widget.querySelector("#map-dialog"), widget.querySelector("#map-close"));
  widget.querySelector("#map-zoom-in").addEventListener("click", () => view.zoom(1.3));
  widget.querySelector("#map-zoom-out").addEventListener("click", () => view.zoom(1 / 1.3));
  widget.querySelector("#map-zoom-all").addEventListener("click", () => view.all());

  // On paper stands all of the map, both as designed and as it was.
  let before = null;
  addEventListener("beforeprint", () => {
    before = { view: ways.view, box: drawing.getAttribute("viewBox") };
    const { x, y, width, height } = view.whole;
    view.isOnPaper = true;
    ways.show("overlay");
    drawing.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  });
  addEventListener("afterprint", () => {
    if (before === null) return;
    ways.show(before.view);
    drawing.setAttribute("viewBox", before.box);
    before = null;
    view.isOnPaper = false;
  });
});

"""##
  )
}
