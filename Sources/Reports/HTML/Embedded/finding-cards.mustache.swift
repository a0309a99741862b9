// swift-format-ignore-file
// `make assets` makes this of Assets/finding-cards.mustache.

extension Asset {
  static let findingCardsTemplate = Asset(
    name: "finding-cards.mustache",
    sha256: "m36ZVUewHfRrLEdsvZ4biuDvmGQye7CNz/HTumSaiTI=",
    text: ##"""
<ol class="finding-cards">
{{#cards}}
<li class="finding {{severity}}">
<div class="finding-head"><h4>{{title}}</h4>{{#verdict}}<span class="badge {{severity}}">{{.}}</span>{{/verdict}}<p class="finding-figure"><b>{{figure}}</b> {{unit}}</p></div>
<p>{{text}}</p>
</li>
{{/cards}}
</ol>

"""##
  )
}
