// swift-format-ignore-file
// `make assets` makes this of Assets/widget.mustache.

extension Asset {
  static let widgetTemplate = Asset(
    name: "widget.mustache",
    sha256: "LiTGQ1a68a39lm0KBgWNW1CnxXYFi8mEiYws42m/cHU=",
    text: ##"""
<div class="widget" id="{{id}}">{{html}}</div>
<div class="widget-fallback">
{{fallback}}
</div>

"""##
  )
}
