// swift-format-ignore-file
// `make assets` makes this of Assets/figure.mustache.

extension Asset {
  static let figureTemplate = Asset(
    name: "figure.mustache",
    sha256: "VDmZFqHi8LyhLAv28SC2vFFt+IgEPBcBuz2pi1ngc5Y=",
    text: ##"""
<figure class="drawing" id="{{id}}">
{{#hasDrawing}}
<div class="scroll paper" role="group" aria-label="{{title}}" tabindex="0">{{drawing}}</div>
{{/hasDrawing}}
<figcaption>{{alternative}}</figcaption>
</figure>
{{#parts}}
<figure class="printed-part" aria-hidden="true">
<svg xmlns="http://www.w3.org/2000/svg" class="drawing-part" viewBox="{{box}}"><use href="#{{id}}" width="{{width}}" height="{{height}}" /></svg>
<figcaption>{{label}}</figcaption>
</figure>
{{/parts}}

"""##
  )
}
