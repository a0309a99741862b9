// swift-format-ignore-file
// `make assets` makes this of Assets/table.mustache.

extension Asset {
  static let tableTemplate = Asset(
    name: "table.mustache",
    sha256: "B8Dw5u1jFNm3A73nasxhbu2Tx6rLJX60+t6Z7Hod0h8=",
    text: ##"""
<div class="table" id="{{id}}">
<div class="scroll" role="region" aria-labelledby="{{id}}-caption" tabindex="0">
<table>
<caption id="{{id}}-caption" dir="auto">{{caption}}</caption>
<thead><tr>
{{#header}}
<th scope="col"{{#isNumeric}} class="number"{{/isNumeric}}><span>{{text}}</span></th>
{{/header}}
</tr></thead>
<tbody>
{{#rows}}
<tr>
{{#cells}}
{{#isNumeric}}<td class="number"{{#value}} data-value="{{.}}"{{/value}}>{{text}}{{#bar}}<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" xmlns="http://www.w3.org/2000/svg"><rect class="bar-whole" width="100" height="4" /><rect class="bar-part" width="{{.}}" height="4" /></svg>{{/bar}}</td>{{/isNumeric}}{{^isNumeric}}<td dir="auto">{{#severity}}<span class="badge {{.}}">{{text}}</span>{{/severity}}{{^severity}}{{text}}{{/severity}}</td>{{/isNumeric}}
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
