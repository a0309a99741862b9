// swift-format-ignore-file
// `make assets` makes this of Assets/heading.mustache.

extension Asset {
  static let headingTemplate = Asset(
    name: "heading.mustache",
    sha256: "lyF21yRlFOtwBeCHd0XAo1piHS1lgENm/XrDqe4yxCY=",
    text: ##"""
<h{{level}} id="{{id}}">{{title}}</h{{level}}>

"""##
  )
}
