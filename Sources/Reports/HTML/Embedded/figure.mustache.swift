// swift-format-ignore-file
// `make assets` makes this of Assets/figure.mustache.

extension Asset {
  static let figureTemplate = Asset(
    name: "figure.mustache",
    sha256: "0Y2Kj31B+egnBLSWbawd0+n6Wdp7OxxYtAdX5WmBTN4=",
    text: ##"""
<figure class="drawing" id="{{id}}">
{{#hasDrawing}}
<div class="scroll paper" role="group" aria-label="{{title}}" tabindex="0">{{drawing}}</div>
{{/hasDrawing}}
<figcaption>{{alternative}}</figcaption>
</figure>

"""##
  )
}
