// swift-format-ignore-file
// `make assets` makes this of Assets/map.mustache.

extension Asset {
  static let mapTemplate = Asset(
    name: "map.mustache",
    sha256: "Xuo6yx0QqtX/Fm24sKhiueohN5J0HTBsDUbvp8Pm1Ak=",
    text: ##"""
<div class="map" data-map='{{data}}'>
<div class="map-controls" role="group" aria-label="{{controls}}">
<fieldset class="map-views">
<legend>{{view}}</legend>
<label><input type="radio" name="map-view" value="overlay" checked="" />{{overlay}}</label>
<label><input type="radio" name="map-view" value="designed" />{{designed}}</label>
<label><input type="radio" name="map-view" value="actual" />{{actual}}</label>
</fieldset>
<div class="map-share">
<label for="map-share">{{fold}}</label>
<input type="range" id="map-share" min="0" max="1" step="1" value="0" />
<output for="map-share" id="map-share-value"></output>
</div>
<fieldset class="map-thresholds">
<legend>{{thresholds}}</legend>
<label>{{dropOff}}<input type="number" id="map-drop-off" placeholder="{{varies}}" min="0" max="100" step="any" /></label>
{{#hasComplaints}}
<label>{{complaint}}<input type="number" id="map-complaint" placeholder="{{varies}}" min="0" max="100" step="any" /></label>
{{/hasComplaints}}
<button type="button" id="map-reset" disabled="">{{reset}}</button>
</fieldset>
</div>
<div class="map-line">
<p class="map-status" id="map-status" role="status"></p>
<div class="map-zoom">
<button type="button" id="map-zoom-in" aria-label="{{zoomIn}}" title="{{zoomIn}}">+</button>
<button type="button" id="map-zoom-out" aria-label="{{zoomOut}}" title="{{zoomOut}}">−</button>
<button type="button" id="map-zoom-all" class="map-zoom-all">{{zoomAll}}</button>
</div>
</div>
<div class="map-viewport" id="map-viewport" tabindex="0" role="group" aria-label="{{part}}" aria-describedby="map-keys">
{{drawing}}
</div>
<ul class="map-legend" aria-label="{{legend}}">
{{#signs}}
<li>{{#way}}<svg xmlns="http://www.w3.org/2000/svg" class="map-drawing" viewBox="0 0 36 12" aria-hidden="true"><g class="way {{.}}"><path class="line" d="M0 6H28" stroke-width="2" /><path class="head" d="M36 6L28 2.5L28 9.5Z" /></g></svg>{{/way}}{{#bar}}<svg xmlns="http://www.w3.org/2000/svg" class="map-drawing" viewBox="0 0 36 12" aria-hidden="true"><g class="bar"><rect class="{{.}}" x="4" y="2" width="28" height="8" /><rect class="frame" x="4" y="2" width="28" height="8" /></g></svg>{{/bar}}{{#mark}}<b>{{.}}</b>{{/mark}} <span>{{meaning}}</span></li>
{{/signs}}
</ul>
{{#parts}}
<figure class="printed-part" aria-hidden="true">
<svg xmlns="http://www.w3.org/2000/svg" class="map-drawing" viewBox="{{box}}"><use href="#{{id}}" width="{{width}}" height="{{height}}" /></svg>
<figcaption>{{label}}</figcaption>
</figure>
{{/parts}}
<section class="map-panel" id="map-panel" aria-label="{{panel}}" tabindex="0">
<div id="map-panel-empty">
<p>{{panelEmpty}}</p>
<p class="hint" id="map-keys">{{keys}}</p>
</div>
<div id="map-panel-facts"></div>
</section>
<dialog class="map-dialog" id="map-dialog">
<button type="button" class="map-close" id="map-close">{{close}}</button>
</dialog>
</div>

"""##
  )
}
