// swift-format-ignore-file
// `make assets` makes this of Assets/table.mustache.

extension Asset {
  static let tableTemplate = Asset(
    name: "table.mustache",
    sha256: "lJ48l1nBT84dC6IZniFdhGny8mCT5SJOzfSuVMSdSJs=",
    text: ##"""
<div class="table" id="{{id}}">
<div class="scroll" role="group" aria-labelledby="{{id}}-caption" tabindex="0">
<table>
<caption id="{{id}}-caption" dir="auto"{{^hasCaption}} class="unseen"{{/hasCaption}}>{{caption}}</caption>
<thead><tr>
{{#header}}
<th scope="col"{{#class}} class="{{.}}"{{/class}}>{{text}}</th>
{{/header}}
</tr></thead>
<tbody>
{{#rows}}
<tr>
{{#cells}}
{{#isHead}}<th scope="row" dir="auto">{{text}}</th>{{/isHead}}{{#isNumber}}<td class="number"{{#value}} data-value="{{.}}"{{/value}}>{{text}}{{bar}}</td>{{/isNumber}}{{#isText}}<td dir="auto"{{#value}} data-value="{{.}}"{{/value}}>{{#severity}}<span class="badge {{.}}">{{text}}</span>{{/severity}}{{^severity}}{{text}}{{/severity}}</td>{{/isText}}
{{/cells}}
</tr>
{{/rows}}
</tbody>
</table>
</div>
</div>

"""##
  )
}
