// What is wrong with the command line, as far as it is said here and not by the parser.

extension TextID {
  package static var argumentPseudonymizeAlone: Self {
    Self(
      en: "--pseudonymize goes with --export-journeys: nothing else names a customer",
      de: "--pseudonymize gehört zu --export-journeys: nichts sonst nennt einen Kunden"
    )
  }
  package static var argumentNoLanguage: Self {
    Self(
      en: "{tag} is no language of reports: they are written in {tags}",
      de: "{tag} ist keine Sprache für Berichte: geschrieben werden sie in {tags}"
    )
  }
  package static var argumentNoFormats: Self {
    Self(
      en: "--formats none leaves nothing to draw",
      de: "--formats none lässt nichts zu zeichnen übrig"
    )
  }
  package static var argumentShareAndDifference: Self {
    Self(
      en:
        "--share and --difference exclude each other: a difference tells of small groups that each analysis alone would hide; to share what a log shows, draw its definition and the log with --share",
      de:
        "--share und --difference schließen einander aus: Ein Unterschied verrät kleine Gruppen, die jede Auswertung für sich verbergen würde; um weiterzugeben, was ein Protokoll zeigt, zeichnen Sie seine Definition und das Protokoll mit --share"
    )
  }
  package static var argumentKindAndDifference: Self {
    Self(
      en: "--kind and --difference exclude each other",
      de: "--kind und --difference schließen einander aus"
    )
  }
  package static var argumentNothingToDraw: Self {
    Self(
      en: "name a definition, or two analyses by --difference",
      de: "eine Definition nennen, oder zwei Auswertungen mit --difference"
    )
  }
  package static var argumentDefinitionAndDifference: Self {
    Self(
      en: "a definition and --difference exclude each other",
      de: "eine Definition und --difference schließen einander aus"
    )
  }
  package static var argumentOneAnalysis: Self {
    Self(
      en: "--difference takes two analyses",
      de: "--difference verlangt zwei Auswertungen"
    )
  }
  package static var argumentInactivity: Self {
    Self(
      en: "--inactivity must be longer than zero",
      de: "--inactivity muss länger als null sein"
    )
  }
  package static var argumentVariant: Self {
    Self(en: "--variant counts from 1", de: "--variant zählt ab 1")
  }
  package static var argumentSkipRows: Self {
    Self(en: "--skip-rows must not be negative", de: "--skip-rows darf nicht negativ sein")
  }
  package static var argumentTime: Self {
    Self(
      en: "--time names one column, or two: a date and a time of day",
      de: "--time nennt eine Spalte, oder zwei: Tag und Uhrzeit"
    )
  }
  package static var argumentTimesAndTime: Self {
    Self(
      en: "--times stands in place of --time and --event",
      de: "--times steht anstelle von --time und --event"
    )
  }
  package static var argumentTimesTwice: Self {
    Self(en: "--times names an event twice", de: "--times nennt ein Ereignis zweimal")
  }
  package static var argumentTimesLimit: Self {
    Self(
      en: "--times can be given {limit} times at most",
      de: "--times kann höchstens {limit} Mal angegeben werden"
    )
  }
  package static var argumentTimesForm: Self {
    Self(
      en: "--times is written event=column, as in \"solved=Solved at\"",
      de: "--times wird Ereignis=Spalte geschrieben, wie in \"solved=Solved at\""
    )
  }
  package static var argumentDelimiter: Self {
    Self(
      en: "the delimiter must be one ASCII character, or `tab`",
      de: "das Trennzeichen muss ein einzelnes ASCII-Zeichen sein, oder `tab`"
    )
  }
  package static var argumentThreads: Self {
    Self(
      en: "--threads must be between 1 and 1024",
      de: "--threads muss zwischen 1 und 1024 liegen"
    )
  }
  package static var argumentSuggestedCommand: Self {
    Self(en: "Did you mean 'waymark {command}'?", de: "Ist „waymark {command}“ gemeint?")
  }
}
