// swift-format-ignore-file
// `make assets` makes this of Assets/finding-cards.mustache.

extension Asset {
  static let findingCardsTemplate = Asset(
    name: "finding-cards.mustache",
    sha256: "fS79iCuT8GA+3p7P7vQufOvkJR7iWlHq1bVcvL1/YtE=",
    text: ##"""
<ol class="finding-cards">
{{#cards}}
<li class="finding {{severity}}">
<h4 dir="auto">{{title}}{{#verdict}} <span class="badge {{severity}}">{{verdict}}</span>{{/verdict}}</h4>
<p class="finding-figure">{{figure}}</p>
<p dir="auto">{{text}}</p>
</li>
{{/cards}}
</ol>

"""##
  )
}
