// swift-format-ignore-file
// `make assets` makes this of Assets/key-figures.mustache.

extension Asset {
  static let keyFiguresTemplate = Asset(
    name: "key-figures.mustache",
    sha256: "koUQiyap/zf0A6KZn0H7AuCUhAZSN3DAgQio7YFtZjI=",
    text: ##"""
<dl class="key-figures">
{{#figures}}
<div><dt dir="auto">{{label}}</dt><dd><b>{{value}}</b>{{bar}}<span class="note" dir="auto">{{note}}</span></dd></div>
{{/figures}}
</dl>

"""##
  )
}
