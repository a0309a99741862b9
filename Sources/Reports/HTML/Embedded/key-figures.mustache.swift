// swift-format-ignore-file
// `make assets` makes this of Assets/key-figures.mustache.

extension Asset {
  static let keyFiguresTemplate = Asset(
    name: "key-figures.mustache",
    sha256: "WrFsBfMZa+LQl8MHELpXbvTcN5+rQhzEmsNChbYnHWA=",
    text: ##"""
<dl class="key-figures">
{{#figures}}
<div><dt>{{label}}</dt><dd><b>{{value}}</b>{{bar}}<span class="note">{{note}}</span></dd></div>
{{/figures}}
</dl>

"""##
  )
}
