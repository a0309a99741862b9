// swift-format-ignore-file
// `make assets` makes this of Assets/finding-cards.mustache.

extension Asset {
  static let findingCardsTemplate = Asset(
    name: "finding-cards.mustache",
    sha256: "dPuJTzhhHzN0SObqQHDXI1TXm5MhJ1PnqbPuDT3d0Cs=",
    text: ##"""
<ol class="finding-cards">
{{#cards}}
<li class="finding {{severity}}">
<div class="finding-head"><h4 dir="auto">{{title}}</h4>{{#verdict}}<span class="badge {{severity}}">{{.}}</span>{{/verdict}}<p class="finding-figure"><b>{{figure}}</b> {{unit}}</p></div>
<p dir="auto">{{text}}</p>
</li>
{{/cards}}
</ol>

"""##
  )
}
