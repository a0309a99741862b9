// swift-format-ignore-file
// `make assets` makes this of Assets/heading.mustache.

extension Asset {
  static let headingTemplate = Asset(
    name: "heading.mustache",
    sha256: "Blz90NGwNFm9R2iIOzSCC3FLLZEkfPLNM2vFj8ua2L4=",
    text: ##"""
<h{{level}} id="{{id}}" dir="auto">{{title}}</h{{level}}>

"""##
  )
}
