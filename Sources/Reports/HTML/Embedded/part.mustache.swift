// swift-format-ignore-file
// `make assets` makes this of Assets/part.mustache.

extension Asset {
  static let partTemplate = Asset(
    name: "part.mustache",
    sha256: "H3tSW+XmsCVR/Wwx35FopCmu+ymonTOqtV9SXFi/Bfw=",
    text: ##"""
<section id="{{id}}" class="page-part" aria-labelledby="{{id}}-title" tabindex="-1">
<h3 id="{{id}}-title">{{title}}</h3>
{{body}}
</section>

"""##
  )
}
