// What a verdict is called: nothing else is said for one.

extension TextID {
  package static var verdictFailure: Self { Self(en: "failure", de: "Schwachstelle") }
  package static var verdictWatch: Self { Self(en: "watch", de: "beobachten") }
  package static var verdictFine: Self { Self(en: "fine", de: "in Ordnung") }
  package static var verdictTooFew: Self {
    Self(en: "too few", de: "zu wenige", whereHidden: .orHidden)
  }
  package static var verdictNone: Self { Self(en: "–", de: "–") }
}
