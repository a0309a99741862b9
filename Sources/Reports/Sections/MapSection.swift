import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// The map to work with; without scripts it is a picture whose cards lead to their touchpoints.
struct MapSection: ReportSection {
  /// The name of the map's drawing in a context.
  static let drawing = "map"

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let drawing = context.drawings[Self.drawing] else { return [] }
    func text(_ id: TextID) -> HTMLTemplate.Value { .text(words.plain(id)) }
    let complaints = findings.definition.signals.complaint != nil
    let heading = words.plain(.mapHeading)
    let parts = PrintedParts(of: drawing, id: "map-drawing") { words.part($0, of: $1, heading) }
    let widget = Widget(
      id: "map",
      template: .mapTemplate,
      values: [
        "drawing": .fragment(HTMLFragment(trusted: drawing)),
        "data": .fragment(
          HTMLFragment(inSingleQuotes: MapData(findings: findings, words: words).json.compactText)
        ),
        "part": text(.mapPart), "controls": text(.mapControls), "view": text(.mapView),
        "overlay": text(.mapViewOverlay), "designed": text(.mapViewDesigned),
        "actual": text(.mapViewActual), "fold": text(.mapFold),
        "thresholds": text(.mapThresholds), "dropOff": text(.mapThresholdDropOff),
        "hasComplaints": .flag(complaints), "complaint": text(.mapThresholdComplaint),
        "varies": text(.mapThresholdVaries), "reset": text(.mapThresholdsReset),
        "zoomIn": text(.mapZoomIn),
        "zoomOut": text(.mapZoomOut), "zoomAll": text(.mapZoomAll), "keys": text(.mapKeys),
        "panel": text(.mapPanelTitle), "panelEmpty": text(.mapPanelEmpty),
        "close": text(.touchpointClose), "legend": text(.mapLegend),
        "parts": .list(parts.values),
        "signs": .list(MapLegend(findings: findings, words: words).signs),
      ],
      fallback: []
    )
    return [.heading(2, words(.mapHeading)), .paragraph(words(.mapIntro)), .widget(widget)]
  }
}
