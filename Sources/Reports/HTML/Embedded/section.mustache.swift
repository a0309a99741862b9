// swift-format-ignore-file
// `make assets` makes this of Assets/section.mustache.

extension Asset {
  static let sectionTemplate = Asset(
    name: "section.mustache",
    sha256: "ygWkEuSFw3daW7eBvbSHKMNTERRoMfBZya8qHUWVV3Q=",
    text: ##"""
<section id="{{id}}" class="section section-{{id}}" aria-labelledby="{{id}}-title">
<h2 id="{{id}}-title" dir="auto">{{title}}</h2>
{{body}}
</section>

"""##
  )
}
