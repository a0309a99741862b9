#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What colours mean in plots, in a light and in a dark surrounding.
///
/// A drawing names a colour by class, which the page's style gives a value; only what is the same in
/// both stands in the drawing itself. Ramps and the colours of stages are Okabe and Ito's and
/// ColorBrewer's; what becomes of journeys is coloured as in diagrams.
package struct PlotColor: Sendable, Hashable {
  /// The name in classes and in the variables of the style.
  package var name: String
  /// The value on white.
  package var light: String
  /// The value on a dark page.
  package var dark: String

  /// Whether it needs no class.
  var isTheSameInTheDark: Bool { light == dark }

  /// Text and marks.
  package static let ink = PlotColor(name: "ink", light: "#1A1A1A", dark: "#ECEFF1")
  /// Text that stands back.
  package static let quiet = PlotColor(name: "quiet", light: "#555555", dark: "#B4BDC4")
  /// Axes and outlines.
  package static let axis = PlotColor(name: "axis", light: "#767676", dark: "#8A949C")
  /// Lines that guide the eye.
  static let grid = PlotColor(name: "grid", light: "#DDE2E6", dark: "#39424A")
  /// What the drawing stands on.
  package static let paper = PlotColor(name: "paper", light: "#FFFFFF", dark: "#14181B")
  /// Bars, curves and bands of what is measured.
  package static let measure = PlotColor(name: "measure", light: "#0072B2", dark: "#56B4E9")
  /// What is uncertain about it, or is missing from a whole.
  static let pale = PlotColor(name: "pale", light: "#CFE2EF", dark: "#264A61")
  /// Journeys that went on.
  static let onward = PlotColor(name: "onward", light: "#B3C4D0", dark: "#53656F")
  /// Bands of journeys that went on, wide ones.
  static let band = PlotColor(name: "band", light: "#DCE4EA", dark: "#333F47")
  /// Journeys that were completed, and goals.
  package static let completed = PlotColor(name: "completed", light: "#2F8FCC", dark: "#56B4E9")
  /// Journeys that left.
  package static let left = PlotColor(name: "left", light: "#B30000", dark: "#FF8A75")
  /// Journeys that are open.
  static let open = PlotColor(name: "open", light: "#FFFFFF", dark: "#14181B")

  /// The ramp of one hue for what is little to what is much.
  package static let ramp = zip(
    ["#F2F7FB", "#D3E5F2", "#A6CCE6", "#6BAED6", "#3A8AC4", "#08519C"],
    ["#17242E", "#1D3B52", "#225780", "#3585BC", "#6DB0E0", "#BCDDF6"]
  ).enumerated().map { index, colors in
    PlotColor(name: "ramp\(index)", light: colors.0, dark: colors.1)
  }

  /// The colours that tell stages apart, beside their letters.
  package static let stages = [
    "#56B4E9", "#E69F00", "#2BB38A", "#F0E442", "#CC79A7", "#E8743B", "#9FB0BD", "#B7A6E0",
  ].enumerated().map { index, color in
    PlotColor(name: "stage\(index)", light: color, dark: color)
  }

  /// The colour of a stage: from the ninth on they come again, and the letters tell them apart.
  static func stage(_ position: Int) -> PlotColor { stages[position % stages.count] }

  /// The colour of the ramp for a share of the largest value.
  static func ramp(_ share: Double) -> PlotColor {
    guard share > 0 else { return ramp[0] }
    let step = Int((min(share, 1) * Double(ramp.count - 1)).rounded(.up))
    return ramp[min(max(step, 0), ramp.count - 1)]
  }

  /// The colour of text on this one: black or white, whichever stands out more.
  package var text: PlotColor {
    PlotColor(name: "on-" + name, light: Self.text(on: light), dark: Self.text(on: dark))
  }

  /// All colours, in the order in which the style lists them.
  package static let all =
    [ink, quiet, axis, grid, paper, measure, pale, onward, band, completed, left, open]
    + ramp + ramp.map(\.text) + stages + stages.map(\.text)

  /// How much two colours differ in luminance: 1 to 21, by WCAG 2.2.
  package static func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [luminance(one), luminance(other)]
    return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
  }

  private static func text(on color: String) -> String {
    contrast("#000000", color) >= contrast("#FFFFFF", color) ? "#000000" : "#FFFFFF"
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    func channel(_ shift: Int) -> Double {
      let share = Double((value >> shift) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }
}
