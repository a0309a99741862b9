// swift-format-ignore-file
// `make assets` makes this of Assets/plot.mustache.

extension Asset {
  static let plotTemplate = Asset(
    name: "plot.mustache",
    sha256: "9QMJcdAvUOcbvfnpS30/p+0cMUTw6EBy1+jRhL+0ojc=",
    text: ##"""
<figure class="plot" id="{{id}}">
<figcaption>{{title}}</figcaption>
<p class="plot-words" id="{{id}}-words">{{description}}</p>
<div class="scroll" role="group" aria-labelledby="{{id}}-words" tabindex="0"><div class="plot-picture" role="img" aria-labelledby="{{id}}-words">{{drawing}}</div></div>
<details class="data">
<summary>{{dataLabel}}</summary>
{{data}}
</details>
</figure>

"""##
  )
}
