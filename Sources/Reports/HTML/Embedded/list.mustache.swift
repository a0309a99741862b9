// swift-format-ignore-file
// `make assets` makes this of Assets/list.mustache.

extension Asset {
  static let listTemplate = Asset(
    name: "list.mustache",
    sha256: "OfdBw9F9VAGjGOCRsAYjOJ6F6wFgPBUMIexZzD/Br4U=",
    text: ##"""
<{{kind}}>
{{#items}}
<li>{{text}}</li>
{{/items}}
</{{kind}}>

"""##
  )
}
