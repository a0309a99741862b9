// swift-format-ignore-file
// `make assets` makes this of Assets/plots.css.

extension Asset {
  static let plotsStyle = Asset(
    name: "plots.css",
    sha256: "I3WXpuuQXqKS9hEUfSQedj2k3RO27pOZAAbvZfewJZ8=",
    text: ##"""
/* The colours of plots that differ in light and dark: drawings name them by class, and PlotColor.swift has
   the same values. */
:root {
  --plot-measure: #0072b2;
  --plot-pale: #cfe2ef;
  --plot-onward: #b3c4d0;
  --plot-band: #dce4ea;
  --plot-completed: #2f8fcc;
  --plot-left: #b30000;
  --plot-ramp0: #f2f7fb;
  --plot-ramp1: #d3e5f2;
  --plot-ramp2: #a6cce6;
  --plot-ramp3: #6baed6;
  --plot-ramp4: #3a8ac4;
  --plot-ramp5: #08519c;
  --plot-on-ramp0: #000000;
  --plot-on-ramp1: #000000;
  --plot-on-ramp2: #000000;
  --plot-on-ramp5: #ffffff;
}

@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    --plot-measure: #56b4e9;
    --plot-pale: #264a61;
    --plot-onward: #53656f;
    --plot-band: #333f47;
    --plot-completed: #56b4e9;
    --plot-left: #ff8a75;
    --plot-ramp0: #17242e;
    --plot-ramp1: #1d3b52;
    --plot-ramp2: #225780;
    --plot-ramp3: #3585bc;
    --plot-ramp4: #6db0e0;
    --plot-ramp5: #bcddf6;
    --plot-on-ramp0: #ffffff;
    --plot-on-ramp1: #ffffff;
    --plot-on-ramp2: #ffffff;
    --plot-on-ramp5: #000000;
  }
}

@media screen {
  :root[data-theme="dark"] {
    --plot-measure: #56b4e9;
    --plot-pale: #264a61;
    --plot-onward: #53656f;
    --plot-band: #333f47;
    --plot-completed: #56b4e9;
    --plot-left: #ff8a75;
    --plot-ramp0: #17242e;
    --plot-ramp1: #1d3b52;
    --plot-ramp2: #225780;
    --plot-ramp3: #3585bc;
    --plot-ramp4: #6db0e0;
    --plot-ramp5: #bcddf6;
    --plot-on-ramp0: #ffffff;
    --plot-on-ramp1: #ffffff;
    --plot-on-ramp2: #ffffff;
    --plot-on-ramp5: #000000;
  }
}

.plot-fill-ink { fill: var(--ink); }
.plot-line-ink { stroke: var(--ink); }
.plot-fill-quiet { fill: var(--quiet); }
.plot-line-quiet { stroke: var(--quiet); }
.plot-fill-axis { fill: var(--edge); }
.plot-line-axis { stroke: var(--edge); }
.plot-fill-grid { fill: var(--line); }
.plot-line-grid { stroke: var(--line); }
.plot-fill-paper { fill: var(--paper); }
.plot-line-paper { stroke: var(--paper); }
.plot-fill-measure { fill: var(--plot-measure); }
.plot-line-measure { stroke: var(--plot-measure); }
.plot-fill-pale { fill: var(--plot-pale); }
.plot-line-pale { stroke: var(--plot-pale); }
.plot-fill-onward { fill: var(--plot-onward); }
.plot-line-onward { stroke: var(--plot-onward); }
.plot-fill-band { fill: var(--plot-band); }
.plot-line-band { stroke: var(--plot-band); }
.plot-fill-completed { fill: var(--plot-completed); }
.plot-line-completed { stroke: var(--plot-completed); }
.plot-fill-left { fill: var(--plot-left); }
.plot-line-left { stroke: var(--plot-left); }
.plot-fill-open { fill: var(--paper); }
.plot-line-open { stroke: var(--paper); }
.plot-fill-ramp0 { fill: var(--plot-ramp0); }
.plot-fill-ramp1 { fill: var(--plot-ramp1); }
.plot-fill-ramp2 { fill: var(--plot-ramp2); }
.plot-fill-ramp3 { fill: var(--plot-ramp3); }
.plot-fill-ramp4 { fill: var(--plot-ramp4); }
.plot-fill-ramp5 { fill: var(--plot-ramp5); }
.plot-fill-on-ramp0 { fill: var(--plot-on-ramp0); }
.plot-fill-on-ramp1 { fill: var(--plot-on-ramp1); }
.plot-fill-on-ramp2 { fill: var(--plot-on-ramp2); }
.plot-fill-on-ramp5 { fill: var(--plot-on-ramp5); }

.plot .plot-drawing { display: block; max-width: 100%; height: auto; font-family: inherit; }
.plot .plot-drawing.plot-phone { display: none; }

@media screen and (max-width: 560px) {
  .plot .plot-drawing.plot-page { display: none; }
  .plot .plot-drawing.plot-phone { display: block; }
}

"""##
  )
}
