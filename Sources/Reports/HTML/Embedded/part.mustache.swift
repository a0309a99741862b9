// swift-format-ignore-file
// `make assets` makes this of Assets/part.mustache.

extension Asset {
  static let partTemplate = Asset(
    name: "part.mustache",
    sha256: "vuKA10c1Ic7c0LvkNHRYal/Ac0fLVNP0N5ffDvCbTeI=",
    text: ##"""
<section id="{{id}}" class="page-part" aria-labelledby="{{id}}-title" tabindex="-1">
<h3 id="{{id}}-title" dir="auto">{{title}}</h3>
{{body}}
</section>

"""##
  )
}
