// Words that stand anywhere in a report.

extension TextID {
  package static var title: Self {
    Self(
      en: "{title}: where journeys fail",
      de: "{title}: wo Journeys scheitern"
    )
  }
  package static var noText: Self { Self(en: "(no text)", de: "(kein Text)") }
  package static var cellRate: Self {
    Self(
      en: "{rate} ({low} to {high})",
      de: "{rate} ({low} bis {high})"
    )
  }
  package static var cellShare: Self {
    Self(
      en: "{rate} ({count} of {of})",
      de: "{rate} ({count} von {of})"
    )
  }
  package static var yes: Self { Self(en: "yes", de: "ja") }
  package static var no: Self { Self(en: "no", de: "nein") }
  package static var standardInput: Self { Self(en: "standard input", de: "Standardeingabe") }
}
