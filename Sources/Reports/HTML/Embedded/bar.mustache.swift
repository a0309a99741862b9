// swift-format-ignore-file
// `make assets` makes this of Assets/bar.mustache.

extension Asset {
  static let barTemplate = Asset(
    name: "bar.mustache",
    sha256: "HpSXZAAkajHTpJhbSbVHpft7T8bLZ4ZEhhQJmx5TlWI=",
    text: ##"""
<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><rect class="bar-whole" width="100" height="4" /><rect class="bar-part" width="{{percent}}" height="4" /></svg>

"""##
  )
}
