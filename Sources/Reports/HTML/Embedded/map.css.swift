// swift-format-ignore-file
// `make assets` makes this of Assets/map.css.

extension Asset {
  static let mapStyle = Asset(
    name: "map.css",
    sha256: "q9kXKLhoG4HIPOF6BobhiJIyUey1SfhiWpNOyjjWlvc=",
    text: ##"""
/* The interactive map: its colours are those of the other drawings. */
.map-drawing {
  display: block;
  height: auto;
  background: var(--paper);
  color: var(--draw-ink);
  font: 9px "DejaVu Sans", Verdana, sans-serif;
}
.js #map-drawing { width: 100%; height: 100%; }
.map-drawing text { fill: var(--draw-ink); }
.map-drawing .strong, .map-drawing .status, .map-drawing .mark { font-weight: bold; }
.map-drawing .quiet { fill: var(--draw-quiet); }
.map-drawing .right, .map-drawing .roles { text-anchor: end; }
.map-drawing a { cursor: pointer; text-decoration: none; }
/* A way is drawn once more over everything when it has the focus: a frame around it would only hide. */
.map-drawing .way:focus { outline: none; }
.map-drawing .card:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }

.map-drawing .stage rect { fill: var(--draw-stage); stroke: var(--draw-stage-edge); }
.map-drawing .stage text { text-anchor: middle; }
.map-drawing .stage-title { font-size: 11px; font-weight: bold; }

.map-drawing .card .outline { fill: var(--draw-card); stroke: var(--draw-outline); }
.map-drawing .card .card-head { fill: var(--draw-head); stroke: var(--draw-outline); }
.map-drawing .title { font-size: 10px; font-weight: bold; }
.map-drawing .card.failure .outline { stroke: var(--failure); stroke-width: 2; }
.map-drawing .card.failure .card-head { fill: var(--failure); stroke: var(--failure); }
.map-drawing .card.failure > text { fill: var(--failure-ink); }
.map-drawing .card.watch .outline { stroke: var(--draw-watch-edge); stroke-width: 2; }
.map-drawing .card.watch .card-head { fill: var(--watch); stroke: var(--draw-watch-edge); }
.map-drawing .card.watch > text { fill: var(--watch-ink); }
.map-drawing .card.tooFew .card-head { fill: var(--draw-card); }
.map-drawing .card.ranked .card-head { fill: #fdcc8a; }
.map-drawing .card.ranked > text { fill: #000000; }
.map-drawing .card.never .outline, .map-drawing .card.several .outline { stroke-dasharray: 4 3; }
.map-drawing .card.never .card-head { fill: var(--draw-never); stroke: var(--draw-never-edge); }
.map-drawing .card.never text { fill: var(--draw-quiet); }
.map-drawing .line-dropOff.failure > text:not(.quiet), .map-drawing .line-complaint.failure > text:not(.quiet) {
  fill: var(--draw-failure-text);
}

.map-drawing .bar .frame { fill: none; stroke: var(--draw-quiet); }
.map-drawing .bar .moved-on { fill: var(--draw-moved-on); }
.map-drawing .bar .unknown { fill: var(--draw-unknown); }
.map-drawing .bar .completed { fill: var(--draw-completed); }
.map-drawing .bar .exited { fill: var(--draw-exited); }
.map-drawing .bar .left { fill: var(--failure); }
.map-drawing .bar .open { fill: var(--draw-card); }

.map-drawing .reach, .map-drawing .line { fill: none; }
.map-drawing .way .reach { stroke: transparent; stroke-width: 11; pointer-events: stroke; }
.map-drawing .way .line { stroke: var(--draw-way); }
.map-drawing .way .head { fill: var(--draw-way); }
.map-drawing .way.undesigned .line { stroke: var(--draw-undesigned); stroke-dasharray: 6 4; }
.map-drawing .way.undesigned .head { fill: var(--draw-undesigned); }
.map-drawing .way.unused .line { stroke: var(--draw-unused); stroke-dasharray: 2 3; stroke-width: 1.2; }
.map-drawing .way.unused .head { fill: var(--draw-unused); }
.map-drawing .way .label {
  text-anchor: middle;
  paint-order: stroke;
  stroke: var(--paper);
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
  stroke: var(--draw-outline);
  stroke-width: 1;
  stroke-dasharray: none;
}
.map-drawing.view-designed .card .card-head { fill: var(--draw-head); }
.map-drawing.view-designed .card > text, .map-drawing.view-designed .card text { fill: var(--draw-ink); }
.map-drawing.view-designed .way.designed .line { stroke: var(--draw-way); stroke-dasharray: none; stroke-width: 1.3; }
.map-drawing.view-designed .way.designed .head { fill: var(--draw-way); }

/* As it was: nothing of the design. */
.map-drawing.view-actual .way.unused, .map-drawing.view-actual .roles { display: none; }
.map-drawing.view-actual .way.taken .line { stroke: var(--draw-way); stroke-dasharray: none; }
.map-drawing.view-actual .way.taken .head { fill: var(--draw-way); }

/* What is pointed at or has the focus, drawn once more over everything else. */
.map-drawing .looked-at { pointer-events: none; }
.map-drawing .looked-at .line { stroke: var(--focus); stroke-dasharray: none; }
.map-drawing .looked-at .head { fill: var(--focus); }
.map-drawing .looked-at .label { display: inline; fill: var(--draw-ink); font-weight: bold; }
.map-drawing .card:hover .outline { stroke: var(--focus); }
.map-drawing .card:focus .outline, .map-drawing .card.current .outline { stroke: var(--focus); stroke-width: 5; }

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

.map-viewport { position: relative; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); overflow: hidden; }
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
.map-legend svg { width: 2.2rem; height: 1rem; min-width: 0; flex: none; }

.map-dialog { width: min(60rem, calc(100vw - 2rem)); max-height: calc(100vh - 2rem); overflow: auto; padding: 1rem 1.25rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 8px; }
.map-dialog::backdrop { background: rgb(0 0 0 / 55%); }
.map-dialog .map-close { position: sticky; top: 0; float: right; padding: 0 0.75rem; z-index: 1; }
.js .section-touchpoint-pages > .page-part { display: none; }

@media print {
  .map-controls, .map-zoom, .map-panel, .map-dialog { display: none; }
  .js .map-viewport { height: auto !important; max-height: none; min-height: 0; border: 0; }
  .js #map-drawing, #map-drawing { width: 100%; height: auto; max-height: 136mm; zoom: 1 !important; }
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
