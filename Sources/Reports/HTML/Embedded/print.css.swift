// swift-format-ignore-file
// `make assets` makes this of Assets/print.css.

extension Asset {
  static let printStyle = Asset(
    name: "print.css",
    sha256: "JtOCrHy0bODQc6P3vuH5XxGaFHqehOv3Hbj35OXoh4k=",
    text: ##"""
/* The parts of a drawing are for paper alone. */
@media screen { .printed-part { display: none; } }

/* On paper: nothing that is worked with, and drawings upright or across as they need. */
@media print {
  @page {
    margin: 14mm 14mm 16mm;
    @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #575f68; }
  }
  @page drawing { size: landscape; }
  html { font-size: 9.5pt; }
  h1 { font-size: 1.6rem; }
  p, ul, ol { margin-block: 0.3rem 0.5rem; }
  main > section > p, main > section > ul, main > section > ol, .finding p, .plot-words, figcaption { max-width: none !important; }
  /* The summary is a page of its own: of one that reads it, and nothing else. */
  .section-summary { font-size: 0.88em; line-height: 1.3; break-after: page; }
  .section-summary h2 { margin-block: 0.25rem 0.5rem; padding-block-start: 0.5rem; }
  .section-summary h3 { margin-block: 0.6rem 0.2rem; }
  .section-summary p, .section-summary ul { margin-block: 0.15rem 0.3rem; }
  .key-figures { grid-template-columns: repeat(6, 1fr); gap: 0.4rem; margin-block: 0.75rem; }
  .key-figures > div { padding: 0.4rem 0.5rem; }
  .key-figures b { font-size: 1.4rem; }
  .finding-cards { gap: 0.5rem; margin-block: 0.5rem; }
  .finding { padding-block: 0.5rem 0.3rem; }
  body { background: none; }
  .skip, .contents, .controls, .filter, .data > summary { display: none; }
  .masthead, .page, footer { padding-inline: 0; }
  .masthead { padding-block: 0 0.75rem; }
  .page { display: block; max-width: none; }
  /* What introduces something stays with it, and so do the first and the last two rows of a table. */
  h2, h3, h4, :is(h2, h3, h4) + p, p:has(+ :is(.table, .plot, ul)) { break-after: avoid; }
  caption, thead, tbody tr:first-child, :is(ul, ol) > li:first-child { break-after: avoid; }
  tbody, tbody tr:first-child, tbody tr:last-child { break-before: avoid; }
  .table:not(:has(tr:nth-child(7))) { break-inside: avoid; }
  h2 { break-before: auto; margin-block-start: 1.5rem; }
  tr, li, .key-figures > div, .finding, figcaption, .plot { break-inside: avoid; }
  thead { display: table-header-group; }
  tr[hidden] { display: table-row !important; }
  .scroll, .table .scroll { overflow: visible; width: auto; max-width: none; border-width: 0; }
  table { font-size: 8pt; width: 100%; }
  th, td { padding: 0.2rem 0.35rem; position: static !important; min-width: 0 !important; }
  td:not(.words) { white-space: normal; }
  /* A header that is repeated on the next page shows no buttons, but what is in them. */
  .sort { display: contents; }
  .sort::after { display: none; }
  /* Firefox leaves a named page at the next break, unless what comes after it names it too. */
  .section-journey, .section-journey > *, .section-diagrams, .section-diagrams > * { page: drawing; }
  .section-diagrams h3 { break-before: page; }
  .section-diagrams h2 + h3 { break-before: avoid; }
  .drawing { break-inside: avoid; margin: 0; }
  .paper { border: 0; padding: 0; }
  .section-diagrams figcaption, .section-diagrams figure + p { font-size: 8pt; margin-block: 0.2rem; }
  .paper > svg, .paper > svg.fitted { width: 100%; height: auto; max-height: 150mm; }
  .section-diagrams h2 + h3 + .drawing .paper > svg { max-height: 136mm; }
  .printed-part > svg { width: 100%; height: auto; max-height: 160mm; }
  /* What a sheet shows too small to read follows in parts. */
  .printed-part { display: block; break-before: page; break-inside: avoid; margin: 0; }
  .badge, .bar, .finding, .key-figures > div, thead th, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}

"""##
  )
}
