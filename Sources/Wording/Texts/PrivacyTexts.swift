/// What is said about groups that are too small to be shown.
extension TextID {
  package static var reasonsFolded: Self {
    Self(
      en: "Other ({count} {count|reason|reasons} of fewer than {least} customers each)",
      de: "Andere ({count} {count|Grund|Gründe} von jeweils weniger als {least} Kunden)",
      casesEn: "Other ({count} {count|reason|reasons} of fewer than {least} cases each)",
      casesDe: "Andere ({count} {count|Grund|Gründe} von jeweils weniger als {least} Vorgängen)"
    )
  }
  package static var sharedEdition: Self {
    Self(
      en:
        "This edition is made for sharing: it shows nothing about groups of fewer than {least} customers, nor numbers from which they could be worked out. A star, and “0 or hidden”, stand for none, or for what is hidden.",
      de:
        "Diese Ausgabe ist zum Weitergeben gemacht: Sie zeigt nichts über Gruppen von weniger als {least} Kunden und keine Zahlen, aus denen sich solche Gruppen errechnen ließen. Ein Stern und „0 oder verborgen“ stehen für nichts oder für Verborgenes.",
      casesEn:
        "This edition is made for sharing: it shows nothing about groups of fewer than {least} cases, nor numbers from which they could be worked out. A star, and “0 or hidden”, stand for none, or for what is hidden.",
      casesDe:
        "Diese Ausgabe ist zum Weitergeben gemacht: Sie zeigt nichts über Gruppen von weniger als {least} Vorgängen und keine Zahlen, aus denen sich solche Gruppen errechnen ließen. Ein Stern und „0 oder verborgen“ stehen für nichts oder für Verborgenes."
    )
  }
  /// What the caption of a drawing says of an edition for sharing.
  package static var diagramShared: Self {
    Self(
      en: "edition for sharing: groups of fewer than {least} customers are hidden",
      de: "Ausgabe zum Weitergeben: Gruppen von weniger als {least} Kunden sind verborgen",
      casesEn: "edition for sharing: groups of fewer than {least} cases are hidden",
      casesDe: "Ausgabe zum Weitergeben: Gruppen von weniger als {least} Vorgängen sind verborgen"
    )
  }
  /// What a run says of an edition for sharing.
  package static var terminalShared: Self {
    Self(
      en:
        "For sharing: groups of fewer than {least} customers are hidden. Share one edition of a log only; whoever has two can subtract one from the other.",
      de:
        "Zum Weitergeben: Gruppen von weniger als {least} Kunden sind verborgen. Geben Sie nur eine Ausgabe eines Protokolls weiter; aus zweien lässt sich Verborgenes errechnen.",
      casesEn:
        "For sharing: groups of fewer than {least} cases are hidden. Share one edition of a log only; whoever has two can subtract one from the other.",
      casesDe:
        "Zum Weitergeben: Gruppen von weniger als {least} Vorgängen sind verborgen. Geben Sie nur eine Ausgabe eines Protokolls weiter; aus zweien lässt sich Verborgenes errechnen."
    )
  }
  /// What stands in a sentence for a number that is 0, or hidden.
  package static var hiddenNumber: Self { Self(en: "0 or hidden", de: "0 oder verborgen") }
  /// What stands in a cell of a table for a number that is missing or 0, or hidden.
  package static var hiddenCell: Self { Self(en: "*", de: "*") }
  /// What is said below a table with such cells.
  package static var hiddenNote: Self {
    Self(
      en: "* none, or hidden, so that nothing is told of small groups.",
      de: "* keine, oder verborgen, damit nichts über kleine Gruppen gesagt wird."
    )
  }
  /// What is added to a text that says that there is nothing, before its period.
  package static var orHidden: Self { Self(en: ", or it is hidden", de: ", oder es ist verborgen") }
  /// What is added to a part of a sentence that says that there is nothing.
  package static var orHiddenPhrase: Self { Self(en: ", or hidden", de: ", oder verborgen") }
  /// What is added to a text that speaks of all, before its period.
  package static var asFarAsShown: Self {
    Self(en: ", as far as it is shown", de: ", soweit es gezeigt wird")
  }
  /// What is said of a funnel of which steps are hidden.
  package static var funnelPlotHidden: Self {
    Self(
      en: "Where the largest step down is cannot be told: stages are hidden.",
      de: "Wo die größte Stufe liegt, lässt sich nicht sagen: Phasen sind verborgen."
    )
  }
  /// What the legend of a drawing calls journeys of which it is hidden what became of them.
  package static var diagramHidden: Self { Self(en: "hidden", de: "verborgen") }
  /// What is said of a section of which nothing may be shown.
  package static var sectionHidden: Self {
    Self(
      en: "Hidden in this edition: it would tell of small groups.",
      de: "In dieser Ausgabe verborgen: Es würde etwas über kleine Gruppen sagen."
    )
  }
  /// What is said of numbers that are sums of others, some of which are hidden.
  package static var sumsOfShown: Self {
    Self(
      en:
        "Numbers over several touchpoints are of those that are shown; hidden ones are not in them.",
      de:
        "Zahlen über mehrere Kontaktpunkte sind die der gezeigten; verborgene sind nicht in ihnen."
    )
  }
}
