// swift-format-ignore-file
// `make assets` makes this of Assets/list.mustache.

extension Asset {
  static let listTemplate = Asset(
    name: "list.mustache",
    sha256: "c7zfXb0OfDKV1tngxJRqQxvVrzI97L5FvIChZj+0WKY=",
    text: ##"""
<{{kind}}>
{{#items}}
<li dir="auto">{{text}}</li>
{{/items}}
</{{kind}}>

"""##
  )
}
