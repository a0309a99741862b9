// swift-format-ignore-file
// `make assets` makes this of Assets/plot.mustache.

extension Asset {
  static let plotTemplate = Asset(
    name: "plot.mustache",
    sha256: "mlJAhezaR7uWQQ8bAGGIL3qYM6RJHUoggoiMsgG8p3I=",
    text: ##"""
<figure class="plot" id="{{id}}">
<figcaption dir="auto">{{title}}</figcaption>
<p class="plot-words" id="{{id}}-words" dir="auto">{{description}}</p>
<div class="scroll" role="group" aria-labelledby="{{id}}-words" tabindex="0"><div class="plot-picture" role="img" aria-labelledby="{{id}}-words">{{drawing}}</div></div>
<details class="data">
<summary>{{dataLabel}}</summary>
{{data}}
</details>
</figure>

"""##
  )
}
