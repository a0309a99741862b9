// swift-format-ignore-file
// `make assets` makes this of Assets/key-figures.mustache.

extension Asset {
  static let keyFiguresTemplate = Asset(
    name: "key-figures.mustache",
    sha256: "PK2vXy9gV96/9Gq6ByVR/hOW/PLPI25FY4TbEnkCRM8=",
    text: ##"""
<dl class="key-figures">
{{#figures}}
<div><dt dir="auto">{{label}}</dt><dd><b>{{value}}</b> <span dir="auto">{{note}}</span></dd></div>
{{/figures}}
</dl>

"""##
  )
}
