// swift-format-ignore-file
// `make assets` makes this of Assets/plot.mustache.

extension Asset {
  static let plotTemplate = Asset(
    name: "plot.mustache",
    sha256: "YRYZYGv3QDz+/9gSfiGmGVetk4YUaN/5OhVzA7Bxs1A=",
    text: ##"""
<figure class="plot" id="{{id}}">
<figcaption dir="auto">{{title}}</figcaption>
<p class="plot-words" id="{{id}}-words" dir="auto">{{description}}</p>
<div class="scroll" role="group" aria-labelledby="{{id}}-words" tabindex="0"><div class="plot-drawing" role="img" aria-labelledby="{{id}}-words">{{drawing}}</div></div>
<details class="data">
<summary>{{dataLabel}}</summary>
{{data}}
</details>
</figure>

"""##
  )
}
