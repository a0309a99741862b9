// swift-format-ignore-file
// `make assets` makes this of Assets/section.mustache.

extension Asset {
  static let sectionTemplate = Asset(
    name: "section.mustache",
    sha256: "DUqgNdsRd+/nU4++RSVVlJnacf5oocEJLEMvb4m8kBc=",
    text: ##"""
<section id="{{id}}" class="section section-{{id}}" aria-labelledby="{{id}}-title">
<h2 id="{{id}}-title">{{title}}</h2>
{{body}}
</section>

"""##
  )
}
