// swift-format-ignore-file
// `make assets` makes this of Assets/page.css.

extension Asset {
  static let pageStyle = Asset(
    name: "page.css",
    sha256: "cnXffwoly9DN9VTGPWYPjigzSSWSjKoInCOTOuOF8Y0=",
    text: ##"""
/* Colours: text is at least 4.5:1 on what it stands on, shapes 3:1, in both themes. */
:root {
  color-scheme: light;
  --paper: #ffffff;
  --raised: #f5f7f9;
  --ink: #1a1d21;
  --quiet: #575f68;
  --line: #d3d9de;
  --edge: #767f88;
  --link: #005a91;
  --focus: #0072b2;
  --mark: #0072b2;
  --failure: #b30000;
  --failure-ink: #ffffff;
  --watch: #fc8d59;
  --watch-ink: #000000;
  --watch-edge: #b8501c;
  --fine: #e9eef2;
  --fine-ink: #1a1d21;
  --few: #ffffff;
  --few-ink: #1a1d21;
}

@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    color-scheme: dark;
    --paper: #14171a;
    --raised: #1e2327;
    --ink: #eceff1;
    --quiet: #aab4bc;
    --line: #3a434a;
    --edge: #86919a;
    --link: #7cc4f2;
    --focus: #7cc4f2;
    --mark: #56b4e9;
    --failure: #d63b3b;
    --failure-ink: #ffffff;
    --watch: #fc8d59;
    --watch-ink: #000000;
    --watch-edge: #fc8d59;
    --fine: #2b3238;
    --fine-ink: #eceff1;
    --few: #14171a;
    --few-ink: #eceff1;
  }
}

@media screen {
  :root[data-theme="dark"] {
    color-scheme: dark;
    --paper: #14171a;
    --raised: #1e2327;
    --ink: #eceff1;
    --quiet: #aab4bc;
    --line: #3a434a;
    --edge: #86919a;
    --link: #7cc4f2;
    --focus: #7cc4f2;
    --mark: #56b4e9;
    --failure: #d63b3b;
    --failure-ink: #ffffff;
    --watch: #fc8d59;
    --watch-ink: #000000;
    --watch-edge: #fc8d59;
    --fine: #2b3238;
    --fine-ink: #eceff1;
    --few: #14171a;
    --few-ink: #eceff1;
  }
}

/* The page */
*, *::before, *::after { box-sizing: border-box; }

html { scroll-behavior: smooth; scroll-padding-block-start: 1rem; -webkit-text-size-adjust: 100%; }

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  overflow-wrap: anywhere;
}

[hidden] { display: none !important; }

:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
main:focus { outline: none; }

a { color: var(--link); text-underline-offset: 0.15em; }

.skip {
  position: absolute;
  inset-block-start: -10rem;
  inset-inline-start: 1rem;
  padding: 0.5rem 1rem;
  background: var(--paper);
  border: 2px solid var(--focus);
  z-index: 10;
}
.skip:focus { inset-block-start: 0.5rem; }

.masthead {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2rem;
  align-items: center;
  justify-content: space-between;
  padding: 1.25rem clamp(1rem, 3vw, 2.5rem);
  border-block-end: 1px solid var(--line);
}
h1 { margin: 0; font-size: clamp(1.35rem, 1.1rem + 1.2vw, 2rem); line-height: 1.25; flex: 1 1 20rem; }
.controls { display: flex; flex-wrap: wrap; gap: 0.5rem; }

button, input { font: inherit; color: inherit; }
.controls button {
  min-height: 2.25rem;
  padding: 0.25rem 0.9rem;
  background: var(--raised);
  border: 1px solid var(--edge);
  border-radius: 0.4rem;
  cursor: pointer;
}
.controls button:hover { border-color: var(--ink); }
.controls button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }

.page {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  padding-inline: clamp(1rem, 3vw, 2.5rem);
  max-width: 100rem;
  margin-inline: auto;
}
main { min-width: 0; padding-block-end: 3rem; }
footer {
  padding: 1rem clamp(1rem, 3vw, 2.5rem);
  border-block-start: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.875rem;
}

.contents { padding-block: 1rem 0; }
.contents summary { min-height: 1.75rem; font-weight: 600; cursor: pointer; }
.contents ol { list-style: none; margin: 0.25rem 0 0; padding: 0; }
.contents a {
  display: block;
  padding: 0.3rem 0.7rem;
  color: inherit;
  text-decoration: none;
  border-inline-start: 3px solid var(--line);
}
.contents a:hover { text-decoration: underline; }
.contents a[aria-current] { border-color: var(--mark); background: var(--raised); font-weight: 600; }

@media (min-width: 64rem) {
  .page { grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: clamp(1.5rem, 3vw, 3.5rem); }
  .contents { position: sticky; inset-block-start: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-block: 2rem 1rem; }
}

/* Sections */
h2 {
  margin: 3rem 0 0.75rem;
  padding-block-start: 1rem;
  font-size: 1.55rem;
  line-height: 1.25;
  border-block-start: 2px solid var(--line);
}
.section:first-child h2 { margin-block-start: 1rem; border-block-start: 0; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.2rem; line-height: 1.3; }
h4 { margin: 1.5rem 0 0.35rem; font-size: 1.05rem; line-height: 1.35; }
p, ul, ol { margin: 0.5rem 0 0.9rem; }
main > section > p, main > section > ul, main > section > ol:not([class]) { max-width: 72ch; }
li + li { margin-block-start: 0.3rem; }

/* Key figures */
.key-figures {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 0.75rem;
  margin: 1.25rem 0 1.75rem;
}
@media (min-width: 40rem) { .key-figures { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 70rem) { .key-figures { grid-template-columns: repeat(auto-fit, minmax(8.6rem, 1fr)); } }
.key-figures > div {
  display: flex;
  flex-direction: column;
  padding: 0.7rem 0.85rem 0.8rem;
  background: var(--raised);
  border: 1px solid var(--line);
  border-radius: 0.6rem;
}
.key-figures dt { color: var(--quiet); font-size: 0.9rem; }
.key-figures dd { margin: 0; display: contents; }
.key-figures b { font-size: 1.85rem; line-height: 1.25; font-weight: 650; font-variant-numeric: tabular-nums; }
.table-note { color: var(--quiet); font-size: 0.85rem; margin-top: 0.25rem; }
.key-figures .note { color: var(--quiet); font-size: 0.85rem; line-height: 1.4; }
.key-figures .bar { margin-block: 0.35rem 0.45rem; height: 0.4rem; }

/* Findings */
.finding-cards { list-style: none; margin: 0.75rem 0 1.5rem; padding: 0; display: grid; gap: 0.75rem; max-width: 62rem; }
.finding {
  margin: 0;
  padding: 0.9rem 1.1rem 0.6rem;
  border: 1px solid var(--line);
  border-inline-start: 0.4rem solid var(--edge);
  border-radius: 0.4rem;
  background: var(--raised);
}
.finding.failure { border-inline-start-color: var(--failure); }
.finding.watch { border-inline-start-color: var(--watch-edge); }
.finding-head { display: flex; flex-wrap: wrap; gap: 0.35rem 0.9rem; align-items: center; }
.finding h4 { margin: 0; font-size: 1.15rem; }
.finding-figure { margin: 0; margin-inline-start: auto; color: var(--quiet); }
.finding-figure b { color: var(--ink); font-size: 1.35rem; font-variant-numeric: tabular-nums; }
.finding p { margin-block: 0.35rem; max-width: 78ch; }

.badge {
  display: inline-block;
  padding: 0.05rem 0.55rem;
  border: 1px solid transparent;
  border-radius: 1rem;
  font-size: 0.875rem;
  font-weight: 600;
  white-space: nowrap;
}
.badge::before { margin-inline-end: 0.35em; }
.badge.failure { background: var(--failure); color: var(--failure-ink); }
.badge.failure::before { content: "\25B2"; content: "\25B2" / ""; }
.badge.watch { background: var(--watch); color: var(--watch-ink); border-color: var(--watch-edge); }
.badge.watch::before { content: "\25C6"; content: "\25C6" / ""; }
.badge.fine { background: var(--fine); color: var(--fine-ink); font-weight: 400; }
.badge.fine::before { content: "\25CF"; content: "\25CF" / ""; }
.badge.tooFew { background: var(--few); color: var(--few-ink); border-color: var(--edge); font-weight: 400; }
.badge.tooFew::before { content: "\25CB"; content: "\25CB" / ""; }

/* Tables */
.table { margin: 0.75rem 0 1.5rem; }
.scroll { overflow-x: auto; }
.table .scroll { border: 1px solid var(--line); border-radius: 0.4rem; width: fit-content; max-width: 100%; }
table { border-collapse: separate; border-spacing: 0; font-size: 0.925rem; overflow-wrap: break-word; }
caption { text-align: start; padding: 0.45rem 0.75rem; color: var(--quiet); font-size: 0.875rem; background: var(--paper); }
th, td {
  padding: 0.4rem 0.55rem;
  text-align: start;
  vertical-align: top;
  border-block-start: 1px solid var(--line);
  max-width: 24rem;
}
thead th { background: var(--raised); font-weight: 600; vertical-align: bottom; line-height: 1.3; }
tbody th { font-weight: 400; }
tbody tr:hover > * { background: var(--raised); }
.words, tbody th { min-width: 7rem; }
td:not(.words), .number { text-align: end; font-variant-numeric: tabular-nums; }
/* A number and its evidence are not broken; the evidence may stand below. */
td:not(.words), td:not(.words) span { white-space: nowrap; }
td:not(.words):has(span) { white-space: normal; }
.unbroken { white-space: nowrap; }
thead th.number { min-width: 4.25rem; max-width: 11rem; }
/* No wider than its column is without it. */
.bar { display: block; contain: size; inline-size: 100%; height: 0.25rem; margin-block-start: 0.2rem; overflow: hidden; border-radius: 0.1rem; background: var(--line); }
.bar rect { fill: var(--mark); }

@media (min-width: 40rem) {
  tbody th, thead th.row-head {
    position: sticky;
    inset-inline-start: 0;
    background: var(--paper);
    z-index: 1;
  }
  thead th.row-head { background: var(--raised); }
}

.sort {
  display: inline-flex;
  gap: 0.35rem;
  align-items: flex-end;
  min-height: 1.5rem;
  padding: 0;
  border: 0;
  background: none;
  font-weight: inherit;
  text-align: inherit;
  line-height: inherit;
  cursor: pointer;
}
.sort::after { content: "\2195"; content: "\2195" / ""; color: var(--quiet); font-weight: 400; }
.sort:hover { text-decoration: underline; }
[aria-sort="ascending"] > .sort::after { content: "\25B4"; content: "\25B4" / ""; color: var(--ink); }
[aria-sort="descending"] > .sort::after { content: "\25BE"; content: "\25BE" / ""; color: var(--ink); }

.filter { display: flex; flex-wrap: wrap; gap: 0.35rem 0.75rem; align-items: center; margin-block-end: 0.5rem; font-size: 0.925rem; }
.filter label { display: flex; gap: 0.5rem; align-items: center; white-space: nowrap; min-width: 0; }
.filter input {
  min-height: 2rem;
  flex: 0 1 16rem;
  min-width: 0;
  width: 100%;
  padding: 0.15rem 0.6rem;
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 0.4rem;
}
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.filter [role="status"] { color: var(--quiet); }

/* Figures */
figure { margin: 1rem 0 2rem; }
figcaption { color: var(--quiet); max-width: 78ch; }
.drawing figcaption { margin-block-start: 0.5rem; font-size: 0.925rem; }
/* Where there is no room for a drawing at the size at which it is read, its box scrolls. */
.paper { background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.5rem; }
.paper > svg { display: block; margin-inline: auto; }
.paper > svg.fitted { max-width: 100%; height: auto; }
.plot figcaption { color: var(--ink); font-weight: 600; }
.plot-words { margin-block: 0.15rem 0.6rem; color: var(--quiet); max-width: 78ch; }
.data > summary { display: inline-block; min-height: 1.75rem; padding-block: 0.15rem; cursor: pointer; color: var(--link); }

:root:not(.js) .widget, .js .widget-fallback { display: none; }

@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
  *, *::before, *::after { transition: none !important; animation: none !important; }
}

@media (forced-colors: active) {
  .badge { border-color: currentColor; }
  .bar { forced-color-adjust: none; background: GrayText; }
  .bar rect { fill: CanvasText; }
}

"""##
  )
}
