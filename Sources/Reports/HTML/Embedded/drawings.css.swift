// swift-format-ignore-file
// `make assets` makes this of Assets/drawings.css.

extension Asset {
  static let drawingsStyle = Asset(
    name: "drawings.css",
    sha256: "IeEJWXKqKmBtA5XKPkZtbb9hMHyypRko0cB1de/KBYo=",
    text: ##"""
/* The colours of drawings. Those of the diagrams carry the ones that they have on paper, which their
   files have too; a dark screen gives each another, by the same meaning. Words for them stand in
   VisualLanguage.swift. */
:root {
  --draw-ink: #1a1a1a;
  --draw-quiet: #555555;
  --draw-card: #ffffff;
  --draw-head: #e9eef2;
  --draw-outline: #7f8a94;
  --draw-stage: #f1f4f7;
  --draw-stage-edge: #cbd3da;
  --draw-heading: #e2e8ed;
  --draw-failure-text: #b30000;
  --draw-watch-edge: #b8501c;
  --draw-never: #f4f4f4;
  --draw-never-edge: #8a8a8a;
  --draw-entry: #d5eee4;
  --draw-goal: #cde3f2;
  --draw-end: #dedede;
  --draw-exit: #f8d9c6;
  --draw-way: #44515c;
  --draw-undesigned: #a8480a;
  --draw-unused: #767676;
  --draw-moved-on: #c6d3dc;
  --draw-completed: #3d9bd8;
  --draw-exited: #33263f;
  --draw-unknown: #e9dfc7;
}

@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    --draw-ink: #eceff1;
    --draw-quiet: #b4bdc4;
    --draw-card: #1e2327;
    --draw-head: #2b3238;
    --draw-outline: #86919a;
    --draw-stage: #191d21;
    --draw-stage-edge: #3a434a;
    --draw-heading: #2b3238;
    --draw-failure-text: #ff8a75;
    --draw-watch-edge: #fc8d59;
    --draw-never: #22272b;
    --draw-never-edge: #7d8790;
    --draw-entry: #17402f;
    --draw-goal: #1f3d50;
    --draw-end: #3a3f44;
    --draw-exit: #55301c;
    --draw-way: #aab4bc;
    --draw-undesigned: #f0955a;
    --draw-unused: #8d979f;
    --draw-moved-on: #45545e;
    --draw-completed: #56b4e9;
    --draw-exited: #e3dbf0;
    --draw-unknown: #6b6149;
  }
}

@media screen {
  :root[data-theme="dark"] {
    --draw-ink: #eceff1;
    --draw-quiet: #b4bdc4;
    --draw-card: #1e2327;
    --draw-head: #2b3238;
    --draw-outline: #86919a;
    --draw-stage: #191d21;
    --draw-stage-edge: #3a434a;
    --draw-heading: #2b3238;
    --draw-failure-text: #ff8a75;
    --draw-watch-edge: #fc8d59;
    --draw-never: #22272b;
    --draw-never-edge: #7d8790;
    --draw-entry: #17402f;
    --draw-goal: #1f3d50;
    --draw-end: #3a3f44;
    --draw-exit: #55301c;
    --draw-way: #aab4bc;
    --draw-undesigned: #f0955a;
    --draw-unused: #8d979f;
    --draw-moved-on: #45545e;
    --draw-completed: #56b4e9;
    --draw-exited: #e3dbf0;
    --draw-unknown: #6b6149;
  }
}

/* What says nothing is black on paper. */
.paper svg:not([fill]) text:not([fill]) { fill: var(--draw-ink); }
.paper [fill="white"] { fill: var(--paper); }
.paper [fill="#1a1a1a"] { fill: var(--draw-ink); }
.paper [stroke="#1a1a1a"] { stroke: var(--draw-ink); }
.paper [fill="#555555"] { fill: var(--draw-quiet); }
.paper [stroke="#555555"] { stroke: var(--draw-quiet); }
.paper :not(text)[fill="#ffffff"] { fill: var(--draw-card); }
.paper [fill="#e9eef2"] { fill: var(--draw-head); }
.paper [stroke="#7f8a94"] { stroke: var(--draw-outline); }
.paper [fill="#f1f4f7"] { fill: var(--draw-stage); }
.paper [stroke="#cbd3da"] { stroke: var(--draw-stage-edge); }
.paper [fill="#e2e8ed"] { fill: var(--draw-heading); }
.paper :not(text)[fill="#b30000"] { fill: var(--failure); }
.paper [stroke="#b30000"] { stroke: var(--failure); }
.paper text[fill="#b30000"] { fill: var(--draw-failure-text); }
.paper [stroke="#b8501c"] { stroke: var(--draw-watch-edge); }
.paper [fill="#f4f4f4"] { fill: var(--draw-never); }
.paper [stroke="#8a8a8a"] { stroke: var(--draw-never-edge); }
.paper [fill="#d5eee4"] { fill: var(--draw-entry); }
.paper [fill="#cde3f2"] { fill: var(--draw-goal); }
.paper [fill="#dedede"] { fill: var(--draw-end); }
.paper [fill="#f8d9c6"] { fill: var(--draw-exit); }
.paper [fill="#44515c"] { fill: var(--draw-way); }
.paper [stroke="#44515c"] { stroke: var(--draw-way); }
.paper [fill="#a8480a"] { fill: var(--draw-undesigned); }
.paper [stroke="#a8480a"] { stroke: var(--draw-undesigned); }
.paper [fill="#767676"] { fill: var(--draw-unused); }
.paper [stroke="#767676"] { stroke: var(--draw-unused); }
.paper [fill="#c6d3dc"] { fill: var(--draw-moved-on); }
.paper [fill="#3d9bd8"] { fill: var(--draw-completed); }
.paper [fill="#33263f"] { fill: var(--draw-exited); }
.paper [fill="#e9dfc7"] { fill: var(--draw-unknown); }

"""##
  )
}
