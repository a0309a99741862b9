// swift-format-ignore-file
// `make assets` makes this of Assets/page.css.

extension Asset {
  static let pageStyle = Asset(
    name: "page.css",
    sha256: "rn6YL8JbVoD4Vkd3sKrsgwtTB42f1OrxipzYnFQqbZk=",
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
  --mark-soft: #d6e8f4;
  --failure: #b30000;
  --failure-ink: #ffffff;
  --watch: #fc8d59;
  --watch-ink: #000000;
  --watch-edge: #b8501c;
  --fine: #e9eef2;
  --fine-ink: #1a1d21;
  --few: #ffffff;
  --few-ink: #1a1d21;
  /* From little to much, with the ink that is read on each. */
  --heat-0: #fef0d9;
  --heat-1: #fdcc8a;
  --heat-2: #fc8d59;
  --heat-3: #e34a33;
  --heat-4: #b30000;
  --heat-0-ink: #000000;
  --heat-1-ink: #000000;
  --heat-2-ink: #000000;
  --heat-3-ink: #000000;
  --heat-4-ink: #ffffff;
  /* Kinds that have no order, in the order of their use. */
  --kind-1: #0072b2;
  --kind-2: #b8501c;
  --kind-3: #00795a;
  --kind-4: #a14f80;
  --kind-5: #575f68;
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
    --mark-soft: #1f3d50;
    --failure: #e5645a;
    --failure-ink: #000000;
    --watch: #fc8d59;
    --watch-ink: #000000;
    --watch-edge: #fc8d59;
    --fine: #2b3238;
    --fine-ink: #eceff1;
    --few: #14171a;
    --few-ink: #eceff1;
    --kind-1: #56b4e9;
    --kind-2: #fc8d59;
    --kind-3: #34c79b;
    --kind-4: #dd92bd;
    --kind-5: #aab4bc;
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
    --mark-soft: #1f3d50;
    --failure: #e5645a;
    --failure-ink: #000000;
    --watch: #fc8d59;
    --watch-ink: #000000;
    --watch-edge: #fc8d59;
    --fine: #2b3238;
    --fine-ink: #eceff1;
    --few: #14171a;
    --few-ink: #eceff1;
    --kind-1: #56b4e9;
    --kind-2: #fc8d59;
    --kind-3: #34c79b;
    --kind-4: #dd92bd;
    --kind-5: #aab4bc;
  }
}

body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
:root:not(.js) .widget, .js .widget-fallback { display: none; }

"""##
  )
}
