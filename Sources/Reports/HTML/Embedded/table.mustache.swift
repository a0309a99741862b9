// swift-format-ignore-file
// `make assets` makes this of Assets/table.mustache.

extension Asset {
  static let tableTemplate = Asset(
    name: "table.mustache",
    sha256: "6FfkRXjohMGVNG6uBhqb51Eh6Wpy7ZD9rMmUfrjjjZk=",
    text: ##"""
<div class="table" id="{{id}}">
<div class="scroll" role="group" aria-labelledby="{{id}}-caption" tabindex="0">
<table>
<caption id="{{id}}-caption"{{^hasCaption}} class="unseen"{{/hasCaption}}>{{caption}}</caption>
<thead><tr>
{{#header}}
<th scope="col"{{#class}} class="{{.}}"{{/class}}>{{text}}</th>
{{/header}}
</tr></thead>
<tbody>
{{rows}}</tbody>
</table>
</div>
</div>

"""##
  )
}
