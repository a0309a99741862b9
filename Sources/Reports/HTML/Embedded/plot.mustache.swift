// swift-format-ignore-file
// `make assets` makes this of Assets/plot.mustache.

extension Asset {
  static let plotTemplate = Asset(
    name: "plot.mustache",
    sha256: "sZXnkPg0/77J+MTwa1qI8kUUK9nC53xVGoxwfmeriW8=",
    text: ##"""
<figure class="plot" id="{{id}}">
<figcaption dir="auto">{{title}}</figcaption>
<p class="plot-words" id="{{id}}-words" dir="auto">{{description}}</p>
<div class="scroll" role="img" aria-labelledby="{{id}}-words" tabindex="0">{{drawing}}</div>
<details class="data">
<summary>{{dataLabel}}</summary>
{{data}}
</details>
</figure>

"""##
  )
}
