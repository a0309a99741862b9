// swift-format-ignore-file
// `make assets` makes this of Assets/figure.mustache.

extension Asset {
  static let figureTemplate = Asset(
    name: "figure.mustache",
    sha256: "mUPI/EByb+v7ba1+aaV8EvvxatmZhG99wq07b88T5Ns=",
    text: ##"""
<figure class="drawing" id="{{id}}">
{{#hasDrawing}}
<div class="scroll paper" role="group" aria-label="{{title}}" tabindex="0">{{drawing}}</div>
{{/hasDrawing}}
<figcaption dir="auto">{{alternative}}</figcaption>
</figure>

"""##
  )
}
