// swift-format-ignore-file
// `make assets` makes this of Assets/map.css.

extension Asset {
  static let mapStyle = Asset(
    name: "map.css",
    sha256: "7w4KhBtMvz7xk3cMygzqvstfbz4vWfYfLEUXHzG/Odk=",
    text: ##"""
/* The interactive map. Its drawing lies on paper of its own, light in both themes: its colours are
   those of the printed diagrams. */
.map-drawing {
  display: block;
  height: auto;
  background: #ffffff;
  color: #1a1a1a;
  font: 9px "DejaVu Sans", Verdana, sans-serif;
}
.js #map-drawing { width: 100%; height: 100%; }
.map-drawing text { fill: #1a1a1a; }
.map-drawing .strong, .map-drawing .status, .map-drawing .mark { font-weight: bold; }
.map-drawing .quiet { fill: #555555; }
.map-drawing .right, .map-drawing .roles { text-anchor: end; }
.map-drawing a { cursor: pointer; text-decoration: none; }
/* A way is drawn once more over everything when it has the focus: a frame around it would only hide. */
.map-drawing .way:focus { outline: none; }
.map-drawing .card:focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }

.map-drawing .stage rect { fill: #f1f4f7; stroke: #cbd3da; }
.map-drawing .stage text { text-anchor: middle; }
.map-drawing .stage-title { font-size: 11px; font-weight: bold; }

.map-drawing .card .outline { fill: #ffffff; stroke: #7f8a94; }
.map-drawing .card .card-head { fill: #e9eef2; stroke: #7f8a94; }
.map-drawing .title { font-size: 10px; font-weight: bold; }
.map-drawing .card.failure .outline { stroke: #b30000; stroke-width: 2; }
.map-drawing .card.failure .card-head { fill: #b30000; stroke: #b30000; }
.map-drawing .card.failure > text { fill: #ffffff; }
.map-drawing .card.watch .outline { stroke: #b8501c; stroke-width: 2; }
.map-drawing .card.watch .card-head { fill: #fc8d59; stroke: #b8501c; }
.map-drawing .card.watch > text { fill: #000000; }
.map-drawing .card.tooFew .card-head { fill: #ffffff; }
.map-drawing .card.ranked .card-head { fill: #fdcc8a; }
.map-drawing .card.never .outline, .map-drawing .card.several .outline { stroke-dasharray: 4 3; }
.map-drawing .card.never .card-head { fill: #f4f4f4; stroke: #8a8a8a; }
.map-drawing .card.never text { fill: #555555; }
.map-drawing .line-dropOff.failure > text:not(.quiet), .map-drawing .line-complaint.failure > text:not(.quiet) {
  fill: #b30000;
}

.map-drawing .bar .frame { fill: none; stroke: #555555; }
.map-drawing .bar .moved-on { fill: #c6d3dc; }
.map-drawing .bar .unknown { fill: #e9dfc7; }
.map-drawing .bar .completed { fill: #3d9bd8; }
.map-drawing .bar .exited { fill: #33263f; }
.map-drawing .bar .left { fill: #b30000; }
.map-drawing .bar .open { fill: #ffffff; }

.map-drawing .reach, .map-drawing .line { fill: none; }
.map-drawing .way .reach { stroke: transparent; stroke-width: 11; pointer-events: stroke; }
.map-drawing .way .line { stroke: #44515c; }
.map-drawing .way .head { fill: #44515c; }
.map-drawing .way.undesigned .line { stroke: #a8480a; stroke-dasharray: 6 4; }
.map-drawing .way.undesigned .head { fill: #a8480a; }
.map-drawing .way.unused .line { stroke: #767676; stroke-dasharray: 2 3; stroke-width: 1.2; }
.map-drawing .way.unused .head { fill: #767676; }
.map-drawing .way .label {
  text-anchor: middle;
  paint-order: stroke;
  stroke: #ffffff;
  stroke-width: 3px;
  stroke-linejoin: round;
}
.map-drawing .way.rare .label { display: none; }
.map-drawing .way.folded { display: none; }
.map-drawing .as-designed { display: none; }
.map-drawing .card.never .as-designed, .map-drawing .card.several .as-designed { display: inline; }
.map-drawing .card.several .happened { display: none; }

/* As designed: nothing of what happened. */
.map-drawing.view-designed .happened, .map-drawing.view-designed .status,
.map-drawing.view-designed .way.undesigned, .map-drawing.view-designed .way .label { display: none; }
.map-drawing.view-designed .as-designed, .map-drawing.view-designed .way.designed { display: inline; }
.map-drawing.view-designed .card .outline, .map-drawing.view-designed .card .card-head {
  stroke: #7f8a94;
  stroke-width: 1;
  stroke-dasharray: none;
}
.map-drawing.view-designed .card .card-head { fill: #e9eef2; }
.map-drawing.view-designed .card > text, .map-drawing.view-designed .card text { fill: #1a1a1a; }
.map-drawing.view-designed .way.designed .line { stroke: #44515c; stroke-dasharray: none; stroke-width: 1.3; }
.map-drawing.view-designed .way.designed .head { fill: #44515c; }

/* As it was: nothing of the design. */
.map-drawing.view-actual .way.unused, .map-drawing.view-actual .roles { display: none; }
.map-drawing.view-actual .way.taken .line { stroke: #44515c; stroke-dasharray: none; }
.map-drawing.view-actual .way.taken .head { fill: #44515c; }

/* What is pointed at or has the focus, drawn once more over everything else. */
.map-drawing .looked-at { pointer-events: none; }
.map-drawing .looked-at .line { stroke: #0072b2; stroke-dasharray: none; }
.map-drawing .looked-at .head { fill: #0072b2; }
.map-drawing .looked-at .label { display: inline; fill: #1a1a1a; font-weight: bold; }
.map-drawing .card:hover .outline { stroke: #0072b2; }
.map-drawing .card:focus .outline, .map-drawing .card.current .outline { stroke: #0072b2; stroke-width: 5; }

/* Without a script the drawing stands alone. */
:root:not(.js) #map.widget { display: block; }
:root:not(.js) .map-viewport { overflow-x: auto; }
/* As large as it can be read, like the first view with a script. */
:root:not(.js) #map-drawing { zoom: 1.333; }
:root:not(.js) .map-controls, :root:not(.js) .map-zoom, :root:not(.js) .map-panel,
:root:not(.js) .map-status { display: none; }

.map-controls { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; align-items: flex-start; margin-bottom: 0.75rem; }
.map-controls fieldset { min-width: 0; border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; }
.map-controls legend { padding: 0; font-weight: 600; }
.map-controls label { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 1.75rem; }
.map-controls .map-share { min-width: 0; display: flex; flex-direction: column; }
.map-controls .map-share label { font-weight: 600; }
.map-controls .map-share input { width: 14rem; max-width: 100%; min-height: 1.75rem; accent-color: var(--mark); }
.map-controls input[type="number"] { width: 5.5rem; min-height: 1.75rem; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 4px; padding: 0 0.4rem; font: inherit; }
.map-controls input[type="radio"] { accent-color: var(--mark); width: 1.5rem; height: 1.5rem; margin: 0; }
.map-controls button, .map-zoom button, .map-close {
  min-width: 2rem;
  min-height: 2rem;
  font: inherit;
  color: var(--ink);
  background: var(--raised);
  border: 1px solid var(--edge);
  border-radius: 4px;
  cursor: pointer;
}
.map-controls button:disabled { color: var(--quiet); cursor: default; }

.map-viewport { position: relative; border: 1px solid var(--edge); border-radius: 6px; background: #ffffff; overflow: hidden; }
.js .map-viewport { max-height: 85vh; min-height: 24rem; width: 100%; cursor: grab; touch-action: pan-y; }
/* Room beside the map to scroll the page by. */
@media (max-width: 48rem) { .js .map-viewport { max-height: 60vh; } }
.js .map-viewport.zoomed { touch-action: none; }
.js .map-viewport.dragging { cursor: grabbing; }
.map-viewport:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.map-line { display: flex; gap: 1rem; align-items: flex-end; justify-content: space-between; margin-bottom: 0.4rem; }
.map-line .map-status { margin: 0; }
.map-zoom { display: flex; gap: 0.25rem; flex: none; }
.map-zoom .map-zoom-all { padding: 0 0.75rem; white-space: nowrap; }
.map-controls ::placeholder { color: var(--quiet); opacity: 1; }
.map-panel { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); margin-top: 0.5rem; padding: 0.5rem 0.75rem; overflow: auto; height: 11.5rem; font-size: 0.9rem; line-height: 1.35; }
.map-panel h3 { display: inline; margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
.map-panel .verdict { display: inline; margin: 0 0 0 0.75rem; font-weight: 600; }
.map-panel dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.4rem 1.25rem; margin: 0.4rem 0; }
.map-panel dt { font-weight: 600; }
.map-panel dd { margin: 0; overflow-wrap: anywhere; }
.map-panel p { margin: 0.25rem 0; }
.map-panel .about { display: block; }
.map-panel .about, .map-panel .hint { color: var(--quiet); font-size: 0.8rem; }
.map-status { margin: 0.5rem 0; font-size: 0.9rem; color: var(--quiet); }
.map-legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0.5rem 0; padding: 0; font-size: 0.85rem; }
.map-legend li { display: flex; align-items: center; gap: 0.4rem; margin: 0; }
.map-legend svg { width: 2.2rem; height: 1rem; min-width: 0; flex: none; background: #ffffff; }

.map-dialog { width: min(60rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto; padding: 1rem 1.25rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 8px; }
.map-dialog::backdrop { background: rgb(0 0 0 / 55%); }
.map-dialog .map-close { position: sticky; top: 0; float: right; padding: 0 0.75rem; z-index: 1; }
.js .section-touchpoint-pages > .page-part { display: none; }

@media print {
  .map-controls, .map-zoom, .map-panel, .map-dialog { display: none; }
  .js .map-viewport { height: auto !important; max-height: none; min-height: 0; border: 0; }
  .js #map-drawing, #map-drawing { width: 100%; height: auto; max-height: 24cm; zoom: 1 !important; }
  /* What is folded on the screen stays so on paper: the sections have the same numbers in tables. */
  .js .section-touchpoint-pages { display: none; }
}

.page-part:focus { outline: none; }
.map-dialog .page-part > h3 { margin-top: 0; }
/* Signs of some scripts reach beyond their own box. */
.section-touchpoint-pages > ul { overflow-x: clip; }

"""##
  )
}
